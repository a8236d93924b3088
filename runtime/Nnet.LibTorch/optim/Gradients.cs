using System.Runtime.InteropServices;
using TorchSharp.Native;

namespace TorchSharp.Modules;

/// <summary>The memory of a parameter and its gradient, as the shim reports it: addresses and the number of elements where both are flat float32 on the processor.</summary>
[StructLayout(LayoutKind.Sequential)]
internal readonly unsafe struct ParameterView
{
    internal readonly float* Values;
    internal readonly float* Gradient;
    internal readonly long Count;
    private readonly long kind;

    /// <summary>True if there is a gradient.</summary>
    internal bool HasGradient => kind != 0;

    /// <summary>True if both lie in memory in order, without gaps, as float32.</summary>
    internal bool IsFlat => kind == 2;

    /// <summary>True if a tensor of the optimizer's lies in memory as the parameter does: a parameter may have been converted since the tensor was made.</summary>
    internal bool Fits(torch.Tensor tensor) =>
        tensor.dtype == torch.ScalarType.Float32 && tensor.device_type == DeviceType.CPU && tensor.numel() == Count && tensor.is_contiguous();
}

/// <summary>Updates a parameter in place, in one pass; false if its state is not flat.</summary>
internal delegate bool FusedUpdate<in TOptions, in TState>(TOptions options, TState state, in ParameterView view);

/// <summary>Looks at, and clears, the gradients of many parameters in one call.</summary>
internal static unsafe class Gradients
{
    /// <summary>Views of parameters and gradients; a caller that <paramref name="writes"/> the values makes graphs that need the old ones fail instead of giving wrong gradients.</summary>
    internal static ParameterView[] Views(Parameter[] parameters, bool writes)
    {
        var views = new ParameterView[parameters.Length];
        var handles = Handles(parameters);
        fixed (nint* pointer = handles)
        fixed (ParameterView* view = views) NativeError.Check(NativeMethods.nnet_parameter_views(pointer, handles.Length, writes ? 1 : 0, view), "step");
        GC.KeepAlive(parameters);
        return views;
    }

    internal static void Zero(IReadOnlyList<Parameter> parameters)
    {
        var handles = Handles(parameters);
        fixed (nint* pointer = handles) NativeError.Check(NativeMethods.nnet_zero_gradients(pointer, handles.Length), "zero_grad");
        GC.KeepAlive(parameters);
    }

    internal static void Clear(IReadOnlyList<Parameter> parameters)
    {
        var handles = Handles(parameters);
        fixed (nint* pointer = handles) NativeError.Check(NativeMethods.nnet_clear_gradients(pointer, handles.Length), "zero_grad");
        GC.KeepAlive(parameters);
    }

    private static nint[] Handles(IReadOnlyList<Parameter> parameters)
    {
        var handles = new nint[parameters.Count];
        for (var i = 0; i < handles.Length; i++) handles[i] = parameters[i].Handle;
        return handles;
    }
}
