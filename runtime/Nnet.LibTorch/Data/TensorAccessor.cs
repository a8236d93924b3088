using System.Collections;
using System.Globalization;
using System.Runtime.InteropServices;
using static TorchSharp.torch;

namespace TorchSharp.Utils;

/// <summary>
/// The elements of a tensor on the processor, in row-major order whatever its strides. Reading and writing go to the tensor's own memory.
/// </summary>
/// <typeparam name="T">The .NET type of the elements; it has to be the tensor's own.</typeparam>
public sealed class TensorAccessor<T> : IDisposable, IEnumerable<T> where T : unmanaged
{
    private readonly Tensor tensor;
    private readonly nint data;
    private readonly long[] shape;
    private readonly long[] strides;
    private readonly bool contiguous;

    internal TensorAccessor(Tensor tensor)
    {
        if (!tensor.is_cpu()) throw new InvalidOperationException($"The elements of a tensor on {tensor.device} cannot be read. Move it with cpu() first.");
        tensor.RequireElement<T>();
        this.tensor = tensor;
        data = tensor.DataPointer;
        shape = tensor.shape;
        strides = tensor.stride();
        contiguous = tensor.is_contiguous();
        Count = shape.TotalSize();
    }

    /// <summary>The number of elements.</summary>
    public long Count { get; }

    /// <summary>Elements can be written.</summary>
    public bool IsReadOnly => false;

    /// <summary>An element by its place in every dimension, or by its number in row-major order.</summary>
    public unsafe T this[params long[] indices]
    {
        get
        {
            var value = *Address(indices);
            GC.KeepAlive(tensor);
            return value;
        }
        set
        {
            *Address(indices) = value;
            GC.KeepAlive(tensor);
        }
    }

    public static bool operator ==(TensorAccessor<T> left, TensorAccessor<T> right) => left is null ? right is null : left.Equals(right);
    public static bool operator !=(TensorAccessor<T> left, TensorAccessor<T> right) => !(left == right);

    /// <summary>The elements as an array of one dimension.</summary>
    public T[] ToArray()
    {
        var array = new T[Count];
        CopyTo(array);
        return array;
    }

    /// <summary>The elements as an array with the tensor's dimensions; a number where it has none.</summary>
    public Array ToNDArray()
    {
        if (shape.Length == 0) return ToArray();
        var array = Array.CreateInstance(typeof(T), shape);
        var bytes = MemoryMarshal.CreateSpan(ref MemoryMarshal.GetArrayDataReference(array), checked((int)(Count * Marshal.SizeOf<T>())));
        CopyTo(MemoryMarshal.Cast<byte, T>(bytes));
        return array;
    }

    public void CopyTo(T[] array, int arrayIndex = 0, long tensorIndex = 0) => CopyTo(array.AsSpan(), arrayIndex, tensorIndex);

    /// <summary>Copies the elements from a number on into an array, as many as fit.</summary>
    public unsafe void CopyTo(Span<T> array, int arrayIndex = 0, long tensorIndex = 0)
    {
        var target = array[arrayIndex..];
        var count = (int)Math.Min(target.Length, Count - tensorIndex);
        if (contiguous) new ReadOnlySpan<T>((T*)data + tensorIndex, count).CopyTo(target);
        else for (var i = 0; i < count; i++) target[i] = ((T*)data)[Offset(tensorIndex + i)];
        GC.KeepAlive(tensor);
    }

    public void CopyFrom(T[] array, int arrayIndex = 0, long tensorIndex = 0) => CopyFrom((ReadOnlySpan<T>)array, arrayIndex, tensorIndex);

    /// <summary>Copies an array's elements into the tensor from a number on, as many as fit.</summary>
    public unsafe void CopyFrom(ReadOnlySpan<T> array, int arrayIndex = 0, long tensorIndex = 0)
    {
        var source = array[arrayIndex..];
        var count = (int)Math.Min(source.Length, Count - tensorIndex);
        if (contiguous) source[..count].CopyTo(new Span<T>((T*)data + tensorIndex, count));
        else for (var i = 0; i < count; i++) ((T*)data)[Offset(tensorIndex + i)] = source[i];
        GC.KeepAlive(tensor);
    }

    public IEnumerator<T> GetEnumerator()
    {
        for (long i = 0; i < Count; i++) yield return At(i);
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>True for an accessor of the same tensor type with the same elements.</summary>
    public override bool Equals(object? obj) => obj is TensorAccessor<T> other && Count == other.Count && this.SequenceEqual(other);

    public override int GetHashCode() => tensor.GetHashCode();

    /// <summary>Nothing to free: the tensor owns the memory.</summary>
    public void Dispose()
    {
    }

    private unsafe T At(long number)
    {
        var value = ((T*)data)[Offset(number)];
        GC.KeepAlive(tensor);
        return value;
    }

    private unsafe T* Address(long[] indices)
    {
        if (tensor.IsInvalid) throw new ObjectDisposedException(null, "The tensor is disposed.");
        if (indices.Length == 1 && shape.Length != 1) return (T*)data + Offset(Checked(indices[0], Count, 0));
        if (indices.Length != shape.Length)
            throw new ArgumentOutOfRangeException(nameof(indices), $"{indices.Length} indices for a tensor of {shape.Length} dimensions.");
        var offset = 0L;
        for (var i = 0; i < indices.Length; i++) offset += Checked(indices[i], shape[i], i) * strides[i];
        return (T*)data + offset;
    }

    private static long Checked(long index, long length, int dim) => (ulong)index < (ulong)length
        ? index
        : throw new ArgumentOutOfRangeException(nameof(index), string.Create(CultureInfo.InvariantCulture, $"Index {index} is not in 0..{length - 1} of dimension {dim}."));

    private long Offset(long number)
    {
        if (contiguous) return number;
        var offset = 0L;
        for (var i = shape.Length - 1; i >= 0; i--)
        {
            offset += number % shape[i] * strides[i];
            number /= shape[i];
        }
        return offset;
    }
}
