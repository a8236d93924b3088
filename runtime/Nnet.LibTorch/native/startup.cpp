// What is set once when the library is loaded, and what the program runs on.
#include "handles.h"

#include <torch/version.h>

#include <dlfcn.h>
#include <malloc.h>
#include <stdlib.h>

#include <string>

void nnet_start() {
  // glibc would return the memory of each step to the kernel and fetch it again for the next: a quarter of a Transformer's step.
  mallopt(M_MMAP_MAX, 0);
  mallopt(M_TRIM_THRESHOLD, -1);
}

const char* nnet_torch_version() {
  static const std::string version =
    std::to_string(TORCH_VERSION_MAJOR) + "." + std::to_string(TORCH_VERSION_MINOR) + "." + std::to_string(TORCH_VERSION_PATCH);
  return version.c_str();
}

const char* nnet_blas_path() {
  static const std::string path = [] {
    void* const symbol = dlsym(RTLD_DEFAULT, "sgemm_");
    Dl_info info{};
    if (symbol == nullptr || dladdr(symbol, &info) == 0 || info.dli_fname == nullptr) return std::string();
    char* const real = realpath(info.dli_fname, nullptr);
    std::string found = real == nullptr ? info.dli_fname : real;
    free(real);
    return found;
  }();
  return path.c_str();
}
