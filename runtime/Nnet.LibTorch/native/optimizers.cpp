// The parameters and gradients of an optimizer, many in one call.
#include "handles.h"

#include <ATen/core/grad_mode.h>

namespace {

enum Kind : int64_t { NoGradient = 0, AnyGradient = 1, FlatGradient = 2 };

bool flat(const at::Tensor& tensor) {
  return tensor.layout() == c10::kStrided && tensor.device().is_cpu() && tensor.scalar_type() == at::kFloat && tensor.is_contiguous();
}

}  // namespace

Status nnet_parameter_views(const TensorHandle* parameters, int32_t count, int32_t writes, ParameterView* views) {
  return guarded([&] {
    for (int32_t i = 0; i < count; i++) {
      const auto parameter = borrow(parameters[i]);
      const auto& gradient = parameter.grad();
      views[i] = ParameterView{nullptr, nullptr, 0, NoGradient};
      if (!gradient.defined()) continue;
      views[i].kind = AnyGradient;
      if (!flat(parameter) || !flat(gradient)) continue;
      views[i] = ParameterView{parameter.data_ptr(), gradient.data_ptr(), parameter.numel(), FlatGradient};
      if (writes != 0) parameter.unsafeGetTensorImpl()->bump_version();
    }
  });
}

Status nnet_zero_gradients(const TensorHandle* parameters, int32_t count) {
  return guarded([&] {
    const at::NoGradGuard unrecorded;
    for (int32_t i = 0; i < count; i++) {
      auto& gradient = borrow(parameters[i]).mutable_grad();
      if (!gradient.defined()) continue;
      if (gradient.grad_fn()) gradient.detach_();
      gradient.zero_();
    }
  });
}

Status nnet_clear_gradients(const TensorHandle* parameters, int32_t count) {
  return guarded([&] {
    for (int32_t i = 0; i < count; i++) borrow(parameters[i]).mutable_grad().reset();
  });
}
