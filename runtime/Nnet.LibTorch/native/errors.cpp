#include "errors.h"

#include <c10/util/Exception.h>

#include <utility>

namespace {
thread_local std::string last_error;
}

void remember_error(std::string message) { last_error = std::move(message); }

Status remember_current_exception() {
  try {
    throw;
  } catch (const ArgumentMistake& mistake) {
    remember_error(mistake.what());
    return ArgumentError;
  } catch (const c10::Error& error) {
    remember_error(error.what_without_backtrace());
  } catch (const std::exception& error) {
    remember_error(error.what());
  } catch (...) {
    remember_error("libtorch failed without saying why");
  }
  return TorchError;
}

const char* nnet_last_error() { return last_error.c_str(); }
