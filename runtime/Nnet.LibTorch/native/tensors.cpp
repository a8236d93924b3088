// What a tensor says about itself, and its memory.
#include "handles.h"

#include <ATen/ops/from_blob.h>

#include <algorithm>
#include <memory>

namespace {

enum Flag : int32_t { RequiresGrad = 1, Leaf = 2, Contiguous = 4, Strided = 8, Sparse = 16, Inference = 32, Named = 64 };

void need_memory(const at::Tensor& tensor) {
  if (!tensor.defined()) throw ArgumentMistake("the tensor is null");
  if (tensor.layout() != c10::kStrided || !tensor.has_storage()) throw ArgumentMistake("the tensor has no memory of its own (sparse or meta)");
}

}  // namespace

void nnet_tensor_release(TensorHandle handle) {
  using Owner = c10::intrusive_ptr<at::TensorImpl, at::UndefinedTensorImpl>;
  if (handle != nullptr) Owner::reclaim(static_cast<at::TensorImpl*>(handle)).reset();
}

int64_t nnet_tensor_dim(TensorHandle handle) { return look(handle)->dim(); }

int64_t nnet_tensor_numel(TensorHandle handle) { return look(handle)->numel(); }

int32_t nnet_tensor_dtype(TensorHandle handle) { return static_cast<int32_t>(c10::typeMetaToScalarType(look(handle)->dtype())); }

int64_t nnet_tensor_device(TensorHandle handle) { return from_device(look(handle)->device()); }

int32_t nnet_tensor_flags(TensorHandle handle) {
  const auto tensor = borrow(handle);
  const bool strided = tensor.layout() == c10::kStrided;
  return (tensor.requires_grad() ? RequiresGrad : 0) | (tensor.is_leaf() ? Leaf : 0) | (strided && tensor.is_contiguous() ? Contiguous : 0) |
    (strided ? Strided : 0) | (tensor.is_sparse() ? Sparse : 0) | (tensor.is_inference() ? Inference : 0) | (tensor.has_names() ? Named : 0);
}

Status nnet_tensor_sizes(TensorHandle handle, int64_t* sizes) {
  return guarded([&] {
    const auto source = look(handle)->sizes();
    std::copy(source.begin(), source.end(), sizes);
  });
}

Status nnet_tensor_strides(TensorHandle handle, int64_t* strides) {
  return guarded([&] {
    const auto source = look(handle)->strides();
    std::copy(source.begin(), source.end(), strides);
  });
}

Status nnet_tensor_storage_offset(TensorHandle handle, int64_t* offset) {
  return guarded([&] { *offset = look(handle)->storage_offset(); });
}

Status nnet_tensor_storage(TensorHandle handle, void** data, int64_t* bytes) {
  return guarded([&] {
    const auto tensor = borrow(handle);
    need_memory(tensor);
    const int64_t offset = tensor.storage_offset() * static_cast<int64_t>(tensor.element_size());
    *data = static_cast<uint8_t*>(tensor.data_ptr()) - offset;
    *bytes = static_cast<int64_t>(tensor.storage().nbytes());
  });
}

Status nnet_tensor_data(TensorHandle handle, void** data) {
  return guarded([&] {
    const auto tensor = borrow(handle);
    need_memory(tensor);
    *data = tensor.data_ptr();
  });
}

Status nnet_tensor_from_memory(void* data, const int64_t* sizes, int32_t dim, int32_t dtype, void (*release)(void*), void* context, TensorHandle* result) {
  return guarded([&] {
    const auto options = at::TensorOptions().dtype(static_cast<c10::ScalarType>(dtype));
    const auto deleter = [release, context](void*) { release(context); };
    *result = give(at::from_blob(data, c10::IntArrayRef(sizes, dim), deleter, options));
  });
}
