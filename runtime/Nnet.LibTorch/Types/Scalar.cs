using System.Numerics;
using TorchSharp.Native;
using static TorchSharp.torch;

namespace TorchSharp;

/// <summary>A number with an element type, as an operand beside a tensor. Numbers convert to it by themselves.</summary>
public sealed class Scalar : IDisposable
{
    private Scalar(ScalarType type, ValueTag kind, long bits) => (Type, Kind, Bits) = (type, kind, bits);

    private Scalar(ScalarType type, Complex value) => (Type, Kind, Complex) = (type, ValueTag.Complex, value);

    /// <summary>The element type.</summary>
    public ScalarType Type { get; }

    internal ValueTag Kind { get; }

    internal long Bits { get; }

    internal Complex Complex { get; }

    /// <summary>The value as a real number.</summary>
    internal double Real => Kind switch
    {
        ValueTag.Double => BitConverter.Int64BitsToDouble(Bits),
        ValueTag.Complex => Complex.Real,
        _ => Bits,
    };

    /// <summary>The value as an integer, cut off at the point.</summary>
    internal long Integer => Kind is ValueTag.Int or ValueTag.Bool ? Bits : checked((long)Real);

    public static implicit operator Scalar(byte value) => OfInteger(ScalarType.Byte, value);
    public static implicit operator Scalar(sbyte value) => OfInteger(ScalarType.Int8, value);
    public static implicit operator Scalar(short value) => OfInteger(ScalarType.Int16, value);
    public static implicit operator Scalar(int value) => OfInteger(ScalarType.Int32, value);
    public static implicit operator Scalar(long value) => OfInteger(ScalarType.Int64, value);
    public static implicit operator Scalar(bool value) => new(ScalarType.Bool, ValueTag.Bool, value ? 1 : 0);
    public static implicit operator Scalar(Half value) => OfReal(ScalarType.Float16, (double)value);
    public static implicit operator Scalar(BFloat16 value) => OfReal(ScalarType.BFloat16, value.ToSingle());
    public static implicit operator Scalar(float value) => OfReal(ScalarType.Float32, value);
    public static implicit operator Scalar(double value) => OfReal(ScalarType.Float64, value);
    public static implicit operator Scalar((float, float) value) => new(ScalarType.ComplexFloat32, new Complex(value.Item1, value.Item2));
    public static implicit operator Scalar(Complex value) => new(ScalarType.ComplexFloat64, value);

    /// <summary>Nothing to free: the number is a managed one.</summary>
    public void Dispose()
    {
    }

    /// <summary>A number of a given element type.</summary>
    internal static Scalar OfReal(ScalarType type, double value) => new(type, ValueTag.Double, BitConverter.DoubleToInt64Bits(value));

    private static Scalar OfInteger(ScalarType type, long value) => new(type, ValueTag.Int, value);
}
