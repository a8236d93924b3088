using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Nnet.Data.Storage;

/// <summary>Turns bytes into numbers. Files are little-endian, as every machine that libtorch runs on.</summary>
internal static class NumberReader
{
    /// <summary>Numbers as floats, times a factor.</summary>
    public static void ToFloats(ReadOnlySpan<byte> bytes, NumberFormat format, float factor, Span<float> result)
    {
        switch (format)
        {
            case NumberFormat.UInt8 or NumberFormat.Bool: FromBytes(bytes, factor, result); break;
            case NumberFormat.Int8: Convert<sbyte, float>(bytes, result); break;
            case NumberFormat.UInt16: Convert<ushort, float>(bytes, result); break;
            case NumberFormat.Int16: Convert<short, float>(bytes, result); break;
            case NumberFormat.UInt32: Convert<uint, float>(bytes, result); break;
            case NumberFormat.Int32: Convert<int, float>(bytes, result); break;
            case NumberFormat.UInt64: Convert<ulong, float>(bytes, result); break;
            case NumberFormat.Int64: Convert<long, float>(bytes, result); break;
            case NumberFormat.Float16: Convert<Half, float>(bytes, result); break;
            case NumberFormat.BFloat16: FromBFloat16(bytes, result); break;
            case NumberFormat.Float64: Convert<double, float>(bytes, result); break;
            default: MemoryMarshal.Cast<byte, float>(bytes).CopyTo(result); break;
        }

        if (factor != 1 && format is not (NumberFormat.UInt8 or NumberFormat.Bool))
        {
            Multiply(result, factor);
        }
    }

    /// <summary>Numbers as integers; what has a fraction loses it.</summary>
    public static void ToIntegers(ReadOnlySpan<byte> bytes, NumberFormat format, Span<long> result)
    {
        switch (format)
        {
            case NumberFormat.UInt8 or NumberFormat.Bool: Convert<byte, long>(bytes, result); break;
            case NumberFormat.Int8: Convert<sbyte, long>(bytes, result); break;
            case NumberFormat.UInt16: Convert<ushort, long>(bytes, result); break;
            case NumberFormat.Int16: Convert<short, long>(bytes, result); break;
            case NumberFormat.UInt32: Convert<uint, long>(bytes, result); break;
            case NumberFormat.Int32: Convert<int, long>(bytes, result); break;
            case NumberFormat.UInt64: Convert<ulong, long>(bytes, result); break;
            case NumberFormat.Float16: Convert<Half, long>(bytes, result); break;
            case NumberFormat.BFloat16:
                var floats = new float[result.Length];
                FromBFloat16(bytes, floats);
                Convert<float, long>(MemoryMarshal.AsBytes<float>(floats), result);
                break;
            case NumberFormat.Float32: Convert<float, long>(bytes, result); break;
            case NumberFormat.Float64: Convert<double, long>(bytes, result); break;
            default: MemoryMarshal.Cast<byte, long>(bytes).CopyTo(result); break;
        }
    }

    /// <summary>The place of the first number that is infinite or no number; -1: all are finite.</summary>
    public static int FirstNonFinite(ReadOnlySpan<float> values)
    {
        var i = 0;
        if (Vector256.IsHardwareAccelerated)
        {
            // x - x is 0 for finite numbers and NaN for all others.
            for (; i + 8 <= values.Length; i += 8)
            {
                var x = Vector256.Create(values.Slice(i, 8));
                if (!Vector256.EqualsAll(x - x, Vector256<float>.Zero))
                {
                    break;
                }
            }
        }

        for (; i < values.Length; i++)
        {
            if (!float.IsFinite(values[i]))
            {
                return i;
            }
        }

        return -1;
    }

    private static void Convert<TFrom, TTo>(ReadOnlySpan<byte> bytes, Span<TTo> result)
        where TFrom : unmanaged, INumberBase<TFrom>
        where TTo : unmanaged, INumberBase<TTo>
    {
        var source = MemoryMarshal.Cast<byte, TFrom>(bytes);
        for (var i = 0; i < source.Length; i++)
        {
            result[i] = TTo.CreateTruncating(source[i]);
        }
    }

    private static void FromBFloat16(ReadOnlySpan<byte> bytes, Span<float> result)
    {
        var source = MemoryMarshal.Cast<byte, ushort>(bytes);
        for (var i = 0; i < source.Length; i++)
        {
            result[i] = BitConverter.UInt32BitsToSingle((uint)source[i] << 16);
        }
    }

    /// <summary>The pixels' way: eight at a time, widened and scaled.</summary>
    private static void FromBytes(ReadOnlySpan<byte> bytes, float factor, Span<float> result)
    {
        var i = 0;
        if (Vector256.IsHardwareAccelerated)
        {
            ref var source = ref MemoryMarshal.GetReference(bytes);
            for (; i + 16 <= bytes.Length; i += 16)
            {
                var (low, high) = Vector128.Widen(Vector128.LoadUnsafe(ref source, (nuint)i));
                Widen(low, factor).CopyTo(result[i..]);
                Widen(high, factor).CopyTo(result[(i + 8)..]);
            }
        }

        for (; i < bytes.Length; i++)
        {
            result[i] = bytes[i] * factor;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> Widen(Vector128<ushort> values, float factor)
    {
        var (low, high) = Vector128.Widen(values);
        return Vector256.ConvertToSingle(Vector256.Create(low, high).AsInt32()) * factor;
    }

    private static void Multiply(Span<float> values, float factor)
    {
        for (var i = 0; i < values.Length; i++)
        {
            values[i] *= factor;
        }
    }
}
