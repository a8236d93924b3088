using System.Globalization;
using static TorchSharp.torch;

namespace TorchSharp.Printing;

/// <summary>How tensors are printed.</summary>
internal sealed record PrintOptions
{
    internal TensorStringStyle Style { get; init; } = TensorStringStyle.Julia;

    internal string FloatFormat { get; init; } = "g5";

    internal int Width { get; init; } = 100;

    internal string NewLine { get; init; } = Environment.NewLine;

    internal int MaxRows { get; init; } = 6;

    internal int MaxColumns { get; init; } = 6;

    internal CultureInfo Culture { get; init; } = CultureInfo.InvariantCulture;

    /// <summary>One element as text.</summary>
    internal string Element(Scalar value) => value.Type switch
    {
        ScalarType.Bool => value.ToBoolean().ToString(),
        ScalarType.ComplexFloat32 or ScalarType.ComplexFloat64 => Complex(value.ToComplexFloat64()),
        _ when is_floating_point(value.Type) => value.ToDouble().ToString(FloatFormat, Culture),
        _ => value.ToInt64().ToString(Culture),
    };

    private string Complex(System.Numerics.Complex value)
    {
        var real = value.Real.ToString(FloatFormat, Culture);
        var imaginary = value.Imaginary.ToString(FloatFormat, Culture) + "i";
        if (value.Imaginary == 0) return real;
        if (value.Real == 0) return imaginary;
        return value.Imaginary < 0 ? real + imaginary : real + "+" + imaginary;
    }
}
