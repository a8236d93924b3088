namespace TorchSharp;

public static partial class torch
{
    /// <summary>The limits of a floating-point type.</summary>
    public struct FInfo
    {
        /// <summary>The bits of a number.</summary>
        public int bits;

        /// <summary>The difference between one and the next larger number.</summary>
        public double eps;

        /// <summary>The largest number.</summary>
        public double max;

        /// <summary>The smallest (most negative) number.</summary>
        public double min;

        /// <summary>The smallest positive normal number.</summary>
        public double tiny;

        /// <summary>The smallest positive normal number.</summary>
        public double smallest_normal;

        /// <summary>The decimal resolution: 10 to the power of minus the number of exact decimal digits.</summary>
        public double resolution;
    }

    /// <summary>The limits of the default element type.</summary>
    public static FInfo finfo() => finfo(get_default_dtype());

    /// <summary>The limits of a floating-point or complex type.</summary>
    public static FInfo finfo(ScalarType dtype) => dtype switch
    {
        ScalarType.Float16 => Limits(16, 0.0009765625, 65504, 6.103515625e-05, 1e-3),
        ScalarType.BFloat16 => Limits(16, 0.0078125, 3.3895313892515355e+38, 1.1754943508222875e-38, 1e-2),
        ScalarType.Float32 or ScalarType.ComplexFloat32 => Limits(32, 1.1920928955078125e-07, float.MaxValue, 1.1754943508222875e-38, 1e-6),
        ScalarType.Float64 or ScalarType.ComplexFloat64 => Limits(64, 2.220446049250313e-16, double.MaxValue, 2.2250738585072014e-308, 1e-15),
        _ => throw new ArgumentException($"{dtype} is not a floating-point type.", nameof(dtype)),
    };

    private static FInfo Limits(int bits, double eps, double max, double tiny, double resolution) =>
        new() { bits = bits, eps = eps, max = max, min = -max, tiny = tiny, smallest_normal = tiny, resolution = resolution };
}
