using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using TorchSharp.Native;

namespace TorchSharp;

// How every factory makes its tensor: memory is copied, then moved to the element type and the device asked for.
public static partial class torch
{
    private static Tensor FromArray(
        Array rawArray, long[]? shape, ScalarType type, ScalarType? dtype, Device? device, bool requires_grad, string[]? names)
    {
        ArgumentNullException.ThrowIfNull(rawArray);
        ref var first = ref MemoryMarshal.GetArrayDataReference(rawArray);
        return FromMemory(ref first, rawArray.LongLength, shape ?? Lengths(rawArray), type, dtype, device, requires_grad, names);
    }

    private static Tensor FromSpan<T>(
        ReadOnlySpan<T> elements, long[] shape, ScalarType type, ScalarType? dtype, Device? device, bool requires_grad, string[]? names) where T : unmanaged
    {
        ref var first = ref Unsafe.As<T, byte>(ref MemoryMarshal.GetReference(elements));
        return FromMemory(ref first, elements.Length, shape, type, dtype, device, requires_grad, names);
    }

    // There may be more elements than the tensor needs.
    private static unsafe Tensor FromMemory(
        ref byte first, long count, long[] shape, ScalarType type, ScalarType? dtype, Device? device, bool requires_grad, string[]? names)
    {
        if (shape.TotalSize() > count)
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"An array of {count} elements does not fill the shape ({string.Join(", ", shape)})."));
        var made = Ops.empty.Call(shape, type, Arg.None, CPU);
        var bytes = made.numel() * type.ElementSize();
        fixed (byte* source = &first) Buffer.MemoryCopy(source, (void*)made.DataPointer, bytes, bytes);
        return Made(Moved(made, dtype ?? type, device ?? get_default_device()), requires_grad, names);
    }

    /// <summary>The tensor in another element type or on another device; the one given is disposed if a new one was made.</summary>
    private static Tensor Moved(Tensor tensor, ScalarType type, Device device)
    {
        if (tensor.dtype == type && device.type == DeviceType.CPU) return tensor;
        using (tensor) return tensor.to(type, device);
    }

    /// <summary>A fresh tensor, with its gradient recorded if that was asked for.</summary>
    private static Tensor Made(Tensor tensor, bool requires_grad, string[]? names = null)
    {
        if (names is not null) throw new NotSupportedException("Named dimensions are not available with the LibTorch backend.");
        return requires_grad ? tensor.requires_grad_() : tensor;
    }

    /// <summary>The tensor, converted first if a type is named.</summary>
    private static Tensor As(Tensor tensor, ScalarType? type) => type is { } wanted && tensor.dtype != wanted ? tensor.to_type(wanted) : tensor;

    private static long[] Lengths(Array array)
    {
        var lengths = new long[array.Rank];
        for (var i = 0; i < lengths.Length; i++) lengths[i] = array.GetLongLength(i);
        return lengths;
    }
}
