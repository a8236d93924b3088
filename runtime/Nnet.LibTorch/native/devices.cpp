// Devices, threads, and libtorch's global settings.
#include "handles.h"

#include <ATen/Context.h>
#include <ATen/Parallel.h>
#include <ATen/detail/CUDAHooksInterface.h>

namespace {

enum Flag : int32_t { AllowTf32Matmul, AllowTf32Cudnn, AllowHalfReduction, FlashAttention, MathAttention, Deterministic, WarnOnlyDeterministic, MatmulPrecision };

}  // namespace

int32_t nnet_cuda_device_count() { return at::hasCUDA() ? at::detail::getCUDAHooks().getNumGPUs() : 0; }

int32_t nnet_cudnn_available() { return at::hasCUDA() && at::detail::getCUDAHooks().hasCuDNN(); }

int32_t nnet_mps_available() { return 0; }

Status nnet_cuda_synchronize(int64_t device) {
  return guarded([&] {
    if (!at::hasCUDA()) throw ArgumentMistake("this libtorch has no CUDA");
    const auto& hooks = at::detail::getCUDAHooks();
    const auto index = to_device(device).index();
    hooks.deviceSynchronize(index < 0 ? 0 : index);
  });
}

int32_t nnet_threads() { return at::get_num_threads(); }

Status nnet_set_threads(int32_t count) {
  return guarded([&] { at::set_num_threads(count); });
}

int32_t nnet_interop_threads() { return at::get_num_interop_threads(); }

Status nnet_set_interop_threads(int32_t count) {
  return guarded([&] { at::set_num_interop_threads(count); });
}

int32_t nnet_context_flag(int32_t flag) {
  const auto& context = at::globalContext();
  switch (flag) {
    case AllowTf32Matmul: return context.allowTF32CuBLAS();
    case AllowTf32Cudnn: return context.allowTF32CuDNN();
    case AllowHalfReduction: return static_cast<int32_t>(context.allowFP16ReductionCuBLAS());
    case FlashAttention: return context.userEnabledFlashSDP();
    case MathAttention: return context.userEnabledMathSDP();
    case Deterministic: return context.deterministicAlgorithms();
    case WarnOnlyDeterministic: return context.deterministicAlgorithmsWarnOnly();
    case MatmulPrecision: return static_cast<int32_t>(context.float32MatmulPrecision());
    default: return 0;
  }
}

Status nnet_set_context_flag(int32_t flag, int32_t value) {
  return guarded([&] {
    auto& context = at::globalContext();
    switch (flag) {
      case AllowTf32Matmul: return context.setAllowTF32CuBLAS(value != 0);
      case AllowTf32Cudnn: return context.setAllowTF32CuDNN(value != 0);
      case AllowHalfReduction: return context.setAllowFP16ReductionCuBLAS(value != 0);
      case FlashAttention: return context.setSDPUseFlash(value != 0);
      case MathAttention: return context.setSDPUseMath(value != 0);
      case Deterministic: return context.setDeterministicAlgorithms(value != 0, context.deterministicAlgorithmsWarnOnly());
      case WarnOnlyDeterministic: return context.setDeterministicAlgorithms(context.deterministicAlgorithms(), value != 0);
      case MatmulPrecision: return context.setFloat32MatmulPrecision(value == 0 ? "highest" : value == 1 ? "high" : "medium");
      default: throw ArgumentMistake("there is no such setting");
    }
  });
}
