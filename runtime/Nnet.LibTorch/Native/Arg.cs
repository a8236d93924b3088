using System.Numerics;

namespace TorchSharp.Native;

/// <summary>
/// One argument of an operator, made by conversion: <c>op.Call(tensor, 1, true, sizes)</c>. The reference keeps the argument alive during the call.
/// A null of any type means the schema's None.
/// </summary>
internal readonly struct Arg
{
    internal readonly object? Reference;
    internal readonly long Bits;
    internal readonly ValueTag Tag;

    private Arg(ValueTag tag, long bits) => (Tag, Bits) = (tag, bits);

    private Arg(ValueTag tag, object? reference) => (Tag, Reference) = (reference is null ? ValueTag.None : tag, reference);

    /// <summary>The schema's None.</summary>
    internal static Arg None => default;

    /// <summary>The schema's own default, for an argument in the middle.</summary>
    internal static Arg Default => new(ValueTag.Default, 0);

    public static implicit operator Arg(torch.Tensor? value) => new(ValueTag.Tensor, value);
    public static implicit operator Arg(long value) => new(ValueTag.Int, value);
    public static implicit operator Arg(int value) => new(ValueTag.Int, value);
    public static implicit operator Arg(double value) => new(ValueTag.Double, BitConverter.DoubleToInt64Bits(value));
    public static implicit operator Arg(float value) => (double)value;
    public static implicit operator Arg(bool value) => new(ValueTag.Bool, value ? 1 : 0);
    public static implicit operator Arg(long? value) => value is { } some ? some : None;
    public static implicit operator Arg(double? value) => value is { } some ? some : None;
    public static implicit operator Arg(bool? value) => value is { } some ? some : None;
    public static implicit operator Arg(long[]? value) => new(ValueTag.IntList, value);
    public static implicit operator Arg(double[]? value) => new(ValueTag.DoubleList, value);
    public static implicit operator Arg(bool[]? value) => new(ValueTag.BoolList, value);
    public static implicit operator Arg(torch.Tensor?[]? value) => new(ValueTag.TensorList, value);
    public static implicit operator Arg(string? value) => new(ValueTag.String, value);
    public static implicit operator Arg(torch.Generator? value) => new(ValueTag.Generator, value);
    public static implicit operator Arg(torch.ScalarType value) => (long)value;
    public static implicit operator Arg(torch.ScalarType? value) => value is { } some ? (long)some : None;
    public static implicit operator Arg(torch.Device? value) => value is null ? None : new(ValueTag.Device, value.Packed);
    public static implicit operator Arg(layout value) => (long)value;
    public static implicit operator Arg(memory_format value) => value switch
    {
        memory_format.contiguous_format => 0,
        memory_format.preserve_format => 1,
        _ => 2,
    };

    public static implicit operator Arg(Scalar? value) => value switch
    {
        null => None,
        { Kind: ValueTag.Complex } => new(ValueTag.Complex, (object)value.Complex),
        _ => new(value.Kind, value.Bits),
    };

    /// <summary>How many 8-byte words the argument needs beside its value.</summary>
    internal int Words => Tag switch
    {
        ValueTag.IntList => ((long[])Reference!).Length,
        ValueTag.DoubleList => ((double[])Reference!).Length,
        ValueTag.BoolList => (((bool[])Reference!).Length + 7) / 8,
        ValueTag.TensorList => ((torch.Tensor?[])Reference!).Length,
        ValueTag.String => (System.Text.Encoding.UTF8.GetByteCount((string)Reference!) + 7) / 8,
        ValueTag.Complex => 2,
        _ => 0,
    };

    /// <summary>Writes the value; what does not fit into it goes to <paramref name="words"/>, whose pinned address is <paramref name="address"/>.</summary>
    internal NativeValue Write(Span<long> words, long address)
    {
        var value = new NativeValue { Tag = Tag, Bits = address };
        switch (Tag)
        {
            case ValueTag.Tensor: value.Bits = ((torch.Tensor)Reference!).Handle; break;
            case ValueTag.Generator: value.Bits = ((torch.Generator)Reference!).Handle; break;
            case ValueTag.IntList: value.Count = Copy((long[])Reference!, words); break;
            case ValueTag.DoubleList: value.Count = Copy<double>((double[])Reference!, words); break;
            case ValueTag.BoolList: value.Count = Copy<bool>((bool[])Reference!, words); break;
            case ValueTag.String: value.Count = System.Text.Encoding.UTF8.GetBytes((string)Reference!, System.Runtime.InteropServices.MemoryMarshal.AsBytes(words)); break;
            case ValueTag.Complex: Copy<double>([((Complex)Reference!).Real, ((Complex)Reference!).Imaginary], words); break;
            case ValueTag.TensorList:
                var tensors = (torch.Tensor?[])Reference!;
                for (var i = 0; i < tensors.Length; i++) words[i] = tensors[i] is { } tensor ? tensor.Handle : 0;
                value.Count = tensors.Length;
                break;
            default: value.Bits = Bits; break;
        }
        return value;
    }

    private static int Copy<T>(ReadOnlySpan<T> source, Span<long> words) where T : unmanaged
    {
        source.CopyTo(System.Runtime.InteropServices.MemoryMarshal.Cast<long, T>(words));
        return source.Length;
    }
}
