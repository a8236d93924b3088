// Nothing but a status leaves the shim: every exception is caught here and its message kept for the calling thread.
#pragma once
#include "nnet_torch.h"

#include <stdexcept>
#include <string>

// An argument that does not fit the operator: the caller's mistake, found before libtorch sees it.
struct ArgumentMistake : std::runtime_error {
  using std::runtime_error::runtime_error;
};

void remember_error(std::string message);
Status remember_current_exception();

template <typename Body>
Status guarded(Body&& body) {
  try {
    body();
    return Ok;
  } catch (...) {
    return remember_current_exception();
  }
}
