// The C interface of the shim. Every function that can fail returns a Status; nnet_last_error gives the message of the calling thread.
// A tensor handle is a counted reference to a TensorImpl: what a function returns belongs to the caller, what it takes stays the caller's.
#pragma once
#include <cstdint>

#define NNET_API extern "C" __attribute__((visibility("default")))

using TensorHandle = void*;
using GeneratorHandle = void*;
using OperatorReference = const void*;

enum Status : int32_t { Ok = 0, TorchError = 1, ArgumentError = 2 };

enum ValueTag : int32_t {
  ValueNone, ValueTensor, ValueInt, ValueDouble, ValueBool, ValueComplex, ValueIntList, ValueDoubleList, ValueBoolList,
  ValueTensorList, ValueString, ValueDevice, ValueGenerator, ValueDefault
};

// One argument or result of an operator. Lists, strings and complex numbers are pointers into the caller's memory.
struct Value {
  int32_t tag;
  int32_t count;
  union {
    int64_t integer;
    double number;
    void* pointer;
  };
};
static_assert(sizeof(Value) == 16, "Nnet.LibTorch mirrors this layout");

// The memory of a parameter and its gradient. Kind is 0 without a gradient, 2 where both are flat float32 on the processor, else 1.
// A caller that writes the values says so: graphs that need the old ones are then refused.
struct ParameterView {
  void* values;
  void* gradient;
  int64_t count;
  int64_t kind;
};
static_assert(sizeof(ParameterView) == 32, "Nnet.LibTorch mirrors this layout");

NNET_API const char* nnet_last_error();
NNET_API void nnet_start();
NNET_API const char* nnet_torch_version();
NNET_API const char* nnet_blas_path();

NNET_API Status nnet_find_operator(const char* name, const char* overload, OperatorReference* result);
NNET_API Status nnet_call(OperatorReference reference, const Value* arguments, int32_t count, Value* results, int32_t capacity, int32_t* produced);
NNET_API void nnet_free(void* memory);

NNET_API void nnet_tensor_release(TensorHandle handle);
NNET_API int64_t nnet_tensor_dim(TensorHandle handle);
NNET_API int64_t nnet_tensor_numel(TensorHandle handle);
NNET_API int32_t nnet_tensor_dtype(TensorHandle handle);
NNET_API int64_t nnet_tensor_device(TensorHandle handle);
NNET_API int32_t nnet_tensor_flags(TensorHandle handle);
NNET_API Status nnet_tensor_sizes(TensorHandle handle, int64_t* sizes);
NNET_API Status nnet_tensor_strides(TensorHandle handle, int64_t* strides);
NNET_API Status nnet_tensor_storage_offset(TensorHandle handle, int64_t* offset);
NNET_API Status nnet_tensor_storage(TensorHandle handle, void** data, int64_t* bytes);
NNET_API Status nnet_tensor_data(TensorHandle handle, void** data);
NNET_API Status nnet_tensor_from_memory(void* data, const int64_t* sizes, int32_t dim, int32_t dtype, void (*release)(void*), void* context, TensorHandle* result);

NNET_API Status nnet_tensor_grad(TensorHandle handle, TensorHandle* result);
NNET_API Status nnet_tensor_set_grad(TensorHandle handle, TensorHandle gradient);
NNET_API Status nnet_tensor_set_requires_grad(TensorHandle handle, int32_t value);
NNET_API Status nnet_backward(const TensorHandle* tensors, int32_t count, const TensorHandle* gradients, int32_t gradient_count, int32_t retain_graph, int32_t create_graph, const TensorHandle* inputs, int32_t input_count);
NNET_API Status nnet_gradients(const TensorHandle* outputs, int32_t count, const TensorHandle* inputs, int32_t input_count, const TensorHandle* gradients, int32_t gradient_count, int32_t retain_graph, int32_t create_graph, int32_t allow_unused, TensorHandle* results);
NNET_API Status nnet_parameter_views(const TensorHandle* parameters, int32_t count, int32_t writes, ParameterView* views);
NNET_API Status nnet_zero_gradients(const TensorHandle* parameters, int32_t count);
NNET_API Status nnet_clear_gradients(const TensorHandle* parameters, int32_t count);

NNET_API int32_t nnet_grad_enabled();
NNET_API void nnet_set_grad_enabled(int32_t value);
NNET_API int32_t nnet_inference_enabled();
NNET_API void* nnet_inference_enter(int32_t enabled);
NNET_API void nnet_inference_leave(void* guard);
NNET_API int32_t nnet_anomaly_mode();
NNET_API void nnet_set_anomaly_mode(int32_t enabled, int32_t check_nan);
// Mixed precision on the calling thread: matrix products and convolutions run in dtype, what needs range stays in float32.
NNET_API int32_t nnet_autocast_enter(int32_t device_type, int32_t dtype);
NNET_API void nnet_autocast_leave(int32_t device_type);

NNET_API Status nnet_generator_new(int64_t device, GeneratorHandle* result);
NNET_API Status nnet_generator_default(int64_t device, GeneratorHandle* result);
NNET_API void nnet_generator_release(GeneratorHandle handle);
NNET_API Status nnet_generator_set_seed(GeneratorHandle handle, uint64_t seed);
NNET_API Status nnet_generator_seed(GeneratorHandle handle, uint64_t* seed);
NNET_API uint64_t nnet_generator_initial_seed(GeneratorHandle handle);
NNET_API Status nnet_generator_state(GeneratorHandle handle, TensorHandle* result);
NNET_API Status nnet_generator_set_state(GeneratorHandle handle, TensorHandle state);
NNET_API Status nnet_manual_seed(uint64_t seed);

NNET_API int32_t nnet_cuda_device_count();
NNET_API int32_t nnet_cudnn_available();
NNET_API int32_t nnet_mps_available();
NNET_API Status nnet_cuda_synchronize(int64_t device);
NNET_API int32_t nnet_threads();
NNET_API Status nnet_set_threads(int32_t count);
NNET_API int32_t nnet_interop_threads();
NNET_API Status nnet_set_interop_threads(int32_t count);
NNET_API int32_t nnet_context_flag(int32_t flag);
NNET_API Status nnet_set_context_flag(int32_t flag, int32_t value);
