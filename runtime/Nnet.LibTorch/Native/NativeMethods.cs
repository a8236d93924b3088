using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

[assembly: DisableRuntimeMarshalling]

namespace TorchSharp.Native;

/// <summary>The shim's C interface (native/nnet_torch.h), entry by entry. A status other than zero is turned into an exception by <see cref="NativeError"/>.</summary>
internal static unsafe partial class NativeMethods
{
    internal const string Library = "nnet_torch";

    [LibraryImport(Library)] internal static partial byte* nnet_last_error();
    [LibraryImport(Library)] internal static partial void nnet_start();
    [LibraryImport(Library)] internal static partial byte* nnet_torch_version();
    [LibraryImport(Library)] internal static partial byte* nnet_blas_path();

    [LibraryImport(Library)] internal static partial int nnet_find_operator(byte* name, byte* overload, nint* result);
    [LibraryImport(Library)] internal static partial int nnet_call(nint reference, NativeValue* arguments, int count, NativeValue* results, int capacity, int* produced);
    [LibraryImport(Library)] internal static partial void nnet_free(nint memory);

    [LibraryImport(Library)] internal static partial void nnet_tensor_release(nint handle);
    [LibraryImport(Library), SuppressGCTransition] internal static partial long nnet_tensor_dim(nint handle);
    [LibraryImport(Library), SuppressGCTransition] internal static partial long nnet_tensor_numel(nint handle);
    [LibraryImport(Library), SuppressGCTransition] internal static partial int nnet_tensor_dtype(nint handle);
    [LibraryImport(Library), SuppressGCTransition] internal static partial long nnet_tensor_device(nint handle);
    [LibraryImport(Library)] internal static partial int nnet_tensor_flags(nint handle);
    [LibraryImport(Library)] internal static partial int nnet_tensor_sizes(nint handle, long* sizes);
    [LibraryImport(Library)] internal static partial int nnet_tensor_strides(nint handle, long* strides);
    [LibraryImport(Library)] internal static partial int nnet_tensor_storage_offset(nint handle, long* offset);
    [LibraryImport(Library)] internal static partial int nnet_tensor_storage(nint handle, nint* data, long* bytes);
    [LibraryImport(Library)] internal static partial int nnet_tensor_data(nint handle, nint* data);
    [LibraryImport(Library)] internal static partial int nnet_tensor_from_memory(nint data, long* sizes, int dim, int dtype, delegate* unmanaged<nint, void> release, nint context, nint* result);

    [LibraryImport(Library)] internal static partial int nnet_tensor_grad(nint handle, nint* result);
    [LibraryImport(Library)] internal static partial int nnet_tensor_set_grad(nint handle, nint gradient);
    [LibraryImport(Library)] internal static partial int nnet_tensor_set_requires_grad(nint handle, int value);
    [LibraryImport(Library)] internal static partial int nnet_backward(nint* tensors, int count, nint* gradients, int gradientCount, int retainGraph, int createGraph, nint* inputs, int inputCount);
    [LibraryImport(Library)] internal static partial int nnet_gradients(nint* outputs, int count, nint* inputs, int inputCount, nint* gradients, int gradientCount, int retainGraph, int createGraph, int allowUnused, nint* results);
    [LibraryImport(Library)] internal static partial int nnet_parameter_views(nint* parameters, int count, int writes, Modules.ParameterView* views);
    [LibraryImport(Library)] internal static partial int nnet_zero_gradients(nint* parameters, int count);
    [LibraryImport(Library)] internal static partial int nnet_clear_gradients(nint* parameters, int count);

    [LibraryImport(Library), SuppressGCTransition] internal static partial int nnet_grad_enabled();
    [LibraryImport(Library), SuppressGCTransition] internal static partial void nnet_set_grad_enabled(int value);
    [LibraryImport(Library), SuppressGCTransition] internal static partial int nnet_inference_enabled();
    [LibraryImport(Library)] internal static partial nint nnet_inference_enter(int enabled);
    [LibraryImport(Library)] internal static partial void nnet_inference_leave(nint guard);
    [LibraryImport(Library)] internal static partial int nnet_anomaly_mode();
    [LibraryImport(Library)] internal static partial void nnet_set_anomaly_mode(int enabled, int checkNan);
    [LibraryImport(Library)] internal static partial int nnet_autocast_enter(int deviceType, int dtype);
    [LibraryImport(Library)] internal static partial void nnet_autocast_leave(int deviceType);

    [LibraryImport(Library)] internal static partial int nnet_generator_new(long device, nint* result);
    [LibraryImport(Library)] internal static partial int nnet_generator_default(long device, nint* result);
    [LibraryImport(Library)] internal static partial void nnet_generator_release(nint handle);
    [LibraryImport(Library)] internal static partial int nnet_generator_set_seed(nint handle, ulong seed);
    [LibraryImport(Library)] internal static partial int nnet_generator_seed(nint handle, ulong* seed);
    [LibraryImport(Library)] internal static partial ulong nnet_generator_initial_seed(nint handle);
    [LibraryImport(Library)] internal static partial int nnet_generator_state(nint handle, nint* result);
    [LibraryImport(Library)] internal static partial int nnet_generator_set_state(nint handle, nint state);
    [LibraryImport(Library)] internal static partial int nnet_manual_seed(ulong seed);

    [LibraryImport(Library)] internal static partial int nnet_cuda_device_count();
    [LibraryImport(Library)] internal static partial int nnet_cudnn_available();
    [LibraryImport(Library)] internal static partial int nnet_mps_available();
    [LibraryImport(Library)] internal static partial int nnet_cuda_synchronize(long device);
    [LibraryImport(Library)] internal static partial int nnet_threads();
    [LibraryImport(Library)] internal static partial int nnet_set_threads(int count);
    [LibraryImport(Library)] internal static partial int nnet_interop_threads();
    [LibraryImport(Library)] internal static partial int nnet_set_interop_threads(int count);
    [LibraryImport(Library)] internal static partial int nnet_context_flag(int flag);
    [LibraryImport(Library)] internal static partial int nnet_set_context_flag(int flag, int value);
}
