using System.Globalization;

namespace TorchSharp;

/// <summary>A brain floating-point number: the upper half of a float, with 8 bits of exponent and 7 of fraction.</summary>
public readonly struct BFloat16 : IComparable<BFloat16>, IEquatable<BFloat16>, IComparable, IFormattable
{
    private const ushort SignBit = 0x8000;
    private const ushort ExponentBits = 0x7F80;

    /// <summary>The difference between one and the next larger number.</summary>
    public static readonly BFloat16 Epsilon = FromRawValue(0x3C00);

    /// <summary>The largest finite number.</summary>
    public static readonly BFloat16 MaxValue = FromRawValue(0x7F7F);

    /// <summary>The smallest finite number.</summary>
    public static readonly BFloat16 MinValue = FromRawValue(0xFF7F);

    /// <summary>The smallest positive normal number.</summary>
    public static readonly BFloat16 MinNormal = FromRawValue(0x0080);

    /// <summary>The smallest positive number.</summary>
    public static readonly BFloat16 SmallestSubnormal = FromRawValue(0x0001);

    /// <summary>Not a number.</summary>
    public static readonly BFloat16 NaN = FromRawValue(0x7FC0);

    /// <summary>Plus infinity.</summary>
    public static readonly BFloat16 PositiveInfinity = FromRawValue(ExponentBits);

    /// <summary>Minus infinity.</summary>
    public static readonly BFloat16 NegativeInfinity = FromRawValue(SignBit | ExponentBits);

    /// <summary>One.</summary>
    public static readonly BFloat16 One = FromRawValue(0x3F80);

    /// <summary>Zero.</summary>
    public static readonly BFloat16 Zero;

    private readonly ushort raw;

    /// <summary>The number nearest to a float; ties go to the even one.</summary>
    public BFloat16(float f)
    {
        var bits = BitConverter.SingleToUInt32Bits(f);
        raw = float.IsNaN(f) ? (ushort)((bits >> 16) | 0x40) : (ushort)((bits + 0x7FFF + ((bits >> 16) & 1)) >> 16);
    }

    private BFloat16(ushort raw, bool _) => this.raw = raw;

    /// <summary>A number from its 16 bits.</summary>
    public static BFloat16 FromRawValue(ushort rawValue) => new(rawValue, true);

    public static bool IsNaN(BFloat16 bf) => float.IsNaN(bf.ToSingle());
    public static bool IsInfinity(BFloat16 bf) => float.IsInfinity(bf.ToSingle());
    public static bool IsPositiveInfinity(BFloat16 bf) => float.IsPositiveInfinity(bf.ToSingle());
    public static bool IsNegativeInfinity(BFloat16 bf) => float.IsNegativeInfinity(bf.ToSingle());
    public static bool IsFinite(BFloat16 bf) => float.IsFinite(bf.ToSingle());

    /// <summary>The same number as a float; exact.</summary>
    public float ToSingle() => BitConverter.UInt32BitsToSingle((uint)raw << 16);

    public static explicit operator BFloat16(float f) => new(f);
    public static explicit operator BFloat16(double d) => new((float)d);
    public static explicit operator float(BFloat16 bf) => bf.ToSingle();
    public static explicit operator double(BFloat16 bf) => bf.ToSingle();

    public static BFloat16 operator +(BFloat16 a, BFloat16 b) => new(a.ToSingle() + b.ToSingle());
    public static BFloat16 operator -(BFloat16 a, BFloat16 b) => new(a.ToSingle() - b.ToSingle());
    public static BFloat16 operator *(BFloat16 a, BFloat16 b) => new(a.ToSingle() * b.ToSingle());
    public static BFloat16 operator /(BFloat16 a, BFloat16 b) => new(a.ToSingle() / b.ToSingle());
    public static BFloat16 operator %(BFloat16 a, BFloat16 b) => new(a.ToSingle() % b.ToSingle());
    public static BFloat16 operator -(BFloat16 a) => FromRawValue((ushort)(a.raw ^ SignBit));
    public static bool operator ==(BFloat16 a, BFloat16 b) => a.ToSingle() == b.ToSingle();
    public static bool operator !=(BFloat16 a, BFloat16 b) => a.ToSingle() != b.ToSingle();
    public static bool operator <(BFloat16 a, BFloat16 b) => a.ToSingle() < b.ToSingle();
    public static bool operator <=(BFloat16 a, BFloat16 b) => a.ToSingle() <= b.ToSingle();
    public static bool operator >(BFloat16 a, BFloat16 b) => a.ToSingle() > b.ToSingle();
    public static bool operator >=(BFloat16 a, BFloat16 b) => a.ToSingle() >= b.ToSingle();

    public int CompareTo(BFloat16 other) => ToSingle().CompareTo(other.ToSingle());

    public int CompareTo(object? obj) => obj switch
    {
        null => 1,
        BFloat16 other => CompareTo(other),
        _ => throw new ArgumentException("Only a BFloat16 compares with a BFloat16.", nameof(obj)),
    };

    public bool Equals(BFloat16 other) => ToSingle().Equals(other.ToSingle());
    public override bool Equals(object? obj) => obj is BFloat16 other && Equals(other);
    public override int GetHashCode() => ToSingle().GetHashCode();
    public override string ToString() => ToString(null, CultureInfo.InvariantCulture);
    public string ToString(string? format, IFormatProvider? formatProvider) => ToSingle().ToString(format, formatProvider);
}
