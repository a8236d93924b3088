using System.Numerics;
using System.Runtime.InteropServices;
using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>A tensor of an array of any rank; the elements are copied.</summary>
    public static Tensor from_array(Array rawArray, Device? device = null) => from_array(rawArray, null, device);

    /// <summary>A tensor of an array of any rank; the elements are copied, and converted if a type is named.</summary>
    public static Tensor from_array(Array rawArray, ScalarType? dtype, Device? device = null, bool requires_grad = false, string[]? names = null)
    {
        ArgumentNullException.ThrowIfNull(rawArray);
        return FromArray(rawArray, null, ElementType(rawArray), dtype, device, requires_grad, names);
    }

    public static Tensor as_tensor(Array data, ScalarType? dtype = null, Device? device = null) => from_array(data, dtype, device);

    /// <summary>The tensor itself where type and device are right, and a converted one otherwise.</summary>
    public static Tensor as_tensor(Tensor data, ScalarType? dtype = null, Device? device = null) => data.to(dtype ?? data.dtype, device ?? data.device);

    /// <summary>
    /// A one-dimensional tensor that shares the memory of an array: writing to one changes the other. The array stays where it is until the tensor's memory is freed.
    /// </summary>
    public static unsafe Tensor frombuffer(Array rawArray, ScalarType dtype, long count = -1, long offset = 0, bool requires_grad = false)
    {
        ArgumentNullException.ThrowIfNull(rawArray);
        var type = ElementType(rawArray);
        if (type != dtype) throw new ArgumentException($"The array has {type} elements, not {dtype}.", nameof(dtype));
        if (count < 0) count = rawArray.Length - offset;
        if (offset < 0 || count < 0 || offset + count > rawArray.Length)
            throw new ArgumentOutOfRangeException(nameof(count), $"{count} elements from {offset} on do not lie in an array of {rawArray.Length}.");
        var pin = GCHandle.Alloc(rawArray, GCHandleType.Pinned);
        nint made;
        var status = NativeMethods.nnet_tensor_from_memory(
            pin.AddrOfPinnedObject() + (nint)(offset * type.ElementSize()), &count, 1, (int)type, &ReleasePin, GCHandle.ToIntPtr(pin), &made);
        if (status != 0) pin.Free();
        NativeError.Check(status, nameof(frombuffer));
        return Made(Tensor.FromHandle(made)!, requires_grad);
    }

    [UnmanagedCallersOnly]
    private static void ReleasePin(nint context) => GCHandle.FromIntPtr(context).Free();

    private static ScalarType ElementType(Array array)
    {
        var type = array.GetType().GetElementType();
        return DotNetTypes.TryGetValue(type!, out var found)
            ? found
            : throw new ArgumentException($"A tensor cannot be made of an array of {type!.Name}.", nameof(array));
    }

    /// <summary>The element type for each .NET type that has one.</summary>
    internal static readonly IReadOnlyDictionary<Type, ScalarType> DotNetTypes = new Dictionary<Type, ScalarType>
    {
        [typeof(bool)] = ScalarType.Bool,
        [typeof(byte)] = ScalarType.Byte,
        [typeof(sbyte)] = ScalarType.Int8,
        [typeof(short)] = ScalarType.Int16,
        [typeof(int)] = ScalarType.Int32,
        [typeof(long)] = ScalarType.Int64,
        [typeof(Half)] = ScalarType.Float16,
        [typeof(BFloat16)] = ScalarType.BFloat16,
        [typeof(float)] = ScalarType.Float32,
        [typeof(double)] = ScalarType.Float64,
        [typeof((float, float))] = ScalarType.ComplexFloat32,
        [typeof(Complex)] = ScalarType.ComplexFloat64,
    };
}
