// Gradients, and the modes of the calling thread that decide what is recorded.
#include "handles.h"

#include <ATen/autocast_mode.h>
#include <ATen/core/grad_mode.h>
#include <c10/core/InferenceMode.h>
#include <torch/csrc/autograd/anomaly_mode.h>
#include <torch/csrc/autograd/autograd.h>
#include <torch/version.h>

#include <memory>

Status nnet_tensor_grad(TensorHandle handle, TensorHandle* result) {
  return guarded([&] { *result = give(borrow(handle).grad()); });
}

Status nnet_tensor_set_grad(TensorHandle handle, TensorHandle gradient) {
  return guarded([&] { borrow(handle).mutable_grad() = borrow(gradient); });
}

Status nnet_tensor_set_requires_grad(TensorHandle handle, int32_t value) {
  return guarded([&] { borrow(handle).requires_grad_(value != 0); });
}

Status nnet_backward(const TensorHandle* tensors, int32_t count, const TensorHandle* gradients, int32_t gradient_count, int32_t retain_graph,
                     int32_t create_graph, const TensorHandle* inputs, int32_t input_count) {
  return guarded([&] {
    torch::autograd::backward(borrow_all(tensors, count), borrow_all(gradients, gradient_count), retain_graph != 0, create_graph != 0,
                              borrow_all(inputs, input_count));
  });
}

Status nnet_gradients(const TensorHandle* outputs, int32_t count, const TensorHandle* inputs, int32_t input_count, const TensorHandle* gradients,
                      int32_t gradient_count, int32_t retain_graph, int32_t create_graph, int32_t allow_unused, TensorHandle* results) {
  return guarded([&] {
    const auto computed = torch::autograd::grad(borrow_all(outputs, count), borrow_all(inputs, input_count),
                                                borrow_all(gradients, gradient_count), retain_graph != 0, create_graph != 0, allow_unused != 0);
    for (size_t i = 0; i < computed.size(); i++) results[i] = give(computed[i]);
  });
}

int32_t nnet_grad_enabled() { return at::GradMode::is_enabled(); }

void nnet_set_grad_enabled(int32_t value) { at::GradMode::set_enabled(value != 0); }

int32_t nnet_inference_enabled() { return c10::InferenceMode::is_enabled(); }

void* nnet_inference_enter(int32_t enabled) { return new c10::InferenceMode(enabled != 0); }

void nnet_inference_leave(void* guard) { delete static_cast<c10::InferenceMode*>(guard); }

int32_t nnet_anomaly_mode() {
  using torch::autograd::AnomalyMode;
  return (AnomalyMode::is_enabled() ? 1 : 0) | (AnomalyMode::should_check_nan() ? 2 : 0);
}

void nnet_set_anomaly_mode(int32_t enabled, int32_t check_nan) { torch::autograd::AnomalyMode::set_enabled(enabled != 0, check_nan != 0); }

int32_t nnet_autocast_enter(int32_t device_type, int32_t dtype) {
  const auto device = static_cast<c10::DeviceType>(device_type);
  const auto type = static_cast<c10::ScalarType>(dtype);
#if TORCH_VERSION_MAJOR > 2 || (TORCH_VERSION_MAJOR == 2 && TORCH_VERSION_MINOR >= 4)
  at::autocast::set_autocast_dtype(device, type);
  at::autocast::set_autocast_enabled(device, true);
#else
  if (device == c10::kCUDA) {
    at::autocast::set_autocast_gpu_dtype(type);
    at::autocast::set_enabled(true);
  } else {
    at::autocast::set_autocast_cpu_dtype(type);
    at::autocast::set_cpu_enabled(true);
  }
#endif
  return at::autocast::increment_nesting();
}

void nnet_autocast_leave(int32_t device_type) {
  const auto device = static_cast<c10::DeviceType>(device_type);
  if (at::autocast::decrement_nesting() != 0) return;
  at::autocast::clear_cache();
#if TORCH_VERSION_MAJOR > 2 || (TORCH_VERSION_MAJOR == 2 && TORCH_VERSION_MINOR >= 4)
  at::autocast::set_autocast_enabled(device, false);
#else
  if (device == c10::kCUDA) at::autocast::set_enabled(false);
  else at::autocast::set_cpu_enabled(false);
#endif
}
