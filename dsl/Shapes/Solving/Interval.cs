using System.Numerics;

namespace Nnet.Language.Shapes;

/// <summary>The integers from <paramref name="Low"/> to <paramref name="High"/>; null is no bound.</summary>
internal readonly record struct Interval(BigInteger? Low, BigInteger? High)
{
    public static Interval Everything => new(null, null);

    public static Interval Point(BigInteger value) => new(value, value);

    public bool IsEmpty => Low is { } low && High is { } high && low > high;

    public static Interval operator +(Interval left, Interval right) => new(left.Low + right.Low, left.High + right.High);

    public static Interval operator *(Interval left, Interval right)
    {
        if (left.IsZero || right.IsZero) return Point(BigInteger.Zero);
        var corners = new[] { Corner(left.Low, -1, right.Low, -1), Corner(left.Low, -1, right.High, 1), Corner(left.High, 1, right.Low, -1), Corner(left.High, 1, right.High, 1) };
        BigInteger? low = null, high = null;
        var openLow = false;
        var openHigh = false;
        foreach (var (value, sign) in corners)
        {
            if (value is not { } number)
            {
                openLow |= sign <= 0;
                openHigh |= sign >= 0;
                continue;
            }

            low = low is { } l ? BigInteger.Min(l, number) : number;
            high = high is { } h ? BigInteger.Max(h, number) : number;
        }

        return new(openLow ? null : low, openHigh ? null : high);
    }

    public Interval Intersect(Interval other) => new(
        Low is not { } low ? other.Low : other.Low is { } otherLow ? BigInteger.Max(low, otherLow) : low,
        High is not { } high ? other.High : other.High is { } otherHigh ? BigInteger.Min(high, otherHigh) : high);

    /// <summary>Floor division of every number by a divisor that is at least 1.</summary>
    public Interval FloorDivide(Interval divisor)
    {
        var least = divisor.Low!.Value;
        BigInteger? low = Low is not { } l ? null
            : l.Sign >= 0 ? (divisor.High is { } most ? DimDivision.FloorQuotient(l, most) : BigInteger.Zero)
            : DimDivision.FloorQuotient(l, least);
        BigInteger? high = High is not { } h ? null
            : h.Sign >= 0 ? DimDivision.FloorQuotient(h, least)
            : divisor.High is { } largest ? DimDivision.FloorQuotient(h, largest) : BigInteger.MinusOne;
        return new(low, high);
    }

    private bool IsZero => Low is { IsZero: true } && High is { IsZero: true };

    /// <summary>The product of two ends; null with its sign where it is infinite.</summary>
    private static (BigInteger? Value, int Sign) Corner(BigInteger? a, int aSide, BigInteger? b, int bSide)
    {
        if (a is { } x && b is { } y) return (x * y, 0);
        var aSign = a?.Sign ?? aSide;
        var bSign = b?.Sign ?? bSide;
        return aSign * bSign == 0 ? (BigInteger.Zero, 0) : (null, aSign * bSign);
    }
}
