// Handles are counted references to libtorch's own objects; these helpers borrow them, and hand them out.
#pragma once
#include "errors.h"

#include <ATen/core/Generator.h>
#include <ATen/core/Tensor.h>

#include <vector>

inline at::Tensor borrow(TensorHandle handle) {
  if (handle == nullptr) return at::Tensor();
  auto* impl = static_cast<at::TensorImpl*>(handle);
  return at::Tensor(c10::intrusive_ptr<at::TensorImpl, at::UndefinedTensorImpl>::unsafe_reclaim_from_nonowning(impl));
}

inline const at::TensorImpl* look(TensorHandle handle) { return static_cast<at::TensorImpl*>(handle); }

inline TensorHandle give(at::Tensor tensor) { return tensor.defined() ? tensor.unsafeReleaseTensorImpl() : nullptr; }

inline std::vector<at::Tensor> borrow_all(const TensorHandle* handles, int32_t count) {
  std::vector<at::Tensor> tensors;
  tensors.reserve(count);
  for (int32_t i = 0; i < count; i++) tensors.push_back(borrow(handles[i]));
  return tensors;
}

inline at::Generator borrow_generator(GeneratorHandle handle) {
  auto* impl = static_cast<c10::GeneratorImpl*>(handle);
  return at::Generator(c10::intrusive_ptr<c10::GeneratorImpl>::unsafe_reclaim_from_nonowning(impl));
}

// A device travels as one integer: the type in the upper half, the index (-1: the current one) in the lower.
inline c10::Device to_device(int64_t packed) {
  return c10::Device(static_cast<c10::DeviceType>(packed >> 32), static_cast<c10::DeviceIndex>(static_cast<int32_t>(packed)));
}

inline int64_t from_device(c10::Device device) {
  return (static_cast<int64_t>(device.type()) << 32) | static_cast<uint32_t>(static_cast<int32_t>(device.index()));
}
