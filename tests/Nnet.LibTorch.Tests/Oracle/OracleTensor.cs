using System.Globalization;
using System.Text.Json;
using TorchSharp;
using static TorchSharp.torch;

namespace Nnet.LibTorch.Tests.Oracle;

/// <summary>A tensor as the oracle scripts write it: element type, shape, values in row-major order.</summary>
internal sealed record OracleTensor(string Type, long[] Shape, JsonElement[] Values)
{
    private static readonly Dictionary<string, ScalarType> Types = new()
    {
        ["float32"] = ScalarType.Float32,
        ["float64"] = ScalarType.Float64,
        ["int64"] = ScalarType.Int64,
        ["int32"] = ScalarType.Int32,
        ["bool"] = ScalarType.Bool,
        ["float16"] = ScalarType.Float16,
        ["bfloat16"] = ScalarType.BFloat16,
        ["uint8"] = ScalarType.Byte,
    };

    internal ScalarType ScalarType => Types[Type];

    internal double[] Numbers => Array.ConvertAll(Values, Number);

    internal Tensor ToTensor() => tensor(Numbers, Shape, ScalarType);

    /// <summary>Fails unless the tensor has this type and shape, and these values up to a relative error.</summary>
    internal void Check(Tensor actual, string what, double tolerance)
    {
        Assert.True(ScalarType == actual.dtype, $"{what}: the type is {actual.dtype}, not {ScalarType}");
        Assert.True(Shape.AsSpan().SequenceEqual(actual.shape), $"{what}: the shape is ({string.Join(", ", actual.shape)}), not ({string.Join(", ", Shape)})");
        var expected = Numbers;
        var values = actual.to_type(ScalarType.Float64).data<double>().ToArray();
        for (var i = 0; i < expected.Length; i++) Assert.True(Close(expected[i], values[i], tolerance), $"{what}: element {i} is {values[i]:R}, not {expected[i]:R}");
    }

    private static bool Close(double expected, double actual, double tolerance) =>
        expected.Equals(actual) || Math.Abs(expected - actual) <= tolerance * Math.Max(1, Math.Abs(expected));

    private static double Number(JsonElement value) => value.ValueKind == JsonValueKind.Number
        ? value.GetDouble()
        : value.GetString() switch
        {
            "inf" => double.PositiveInfinity,
            "-inf" => double.NegativeInfinity,
            "nan" => double.NaN,
            var text => double.Parse(text!, CultureInfo.InvariantCulture),
        };
}
