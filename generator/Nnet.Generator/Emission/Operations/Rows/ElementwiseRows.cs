using Nnet.Generator.Emission.Text;
using static Nnet.Generator.Emission.Operations.OperationCall;

namespace Nnet.Generator.Emission.Operations.Rows;

/// <summary>Functions of each element.</summary>
internal static class ElementwiseRows
{
    public static IEnumerable<OperationRow> All =>
    [
        new("Exp", c => $"{c[0]}.exp()"),
        new("Log", c => $"{c[0]}.log()"),
        new("Sqrt", c => $"{c[0]}.sqrt()"),
        new("Sin", c => $"{c[0]}.sin()"),
        new("Cos", c => $"{c[0]}.cos()"),
        new("Cast", c => $"{c[0]}.to(ScalarType.{ElementTypes.ScalarType(c.Choice("dtype"))}, copy: true)"),
        new("Abs", c => $"{c[0]}.abs()"),
        new("Clamp", c => Call($"{c[0]}.clamp", c.HasValue("min") ? $"min: {c.Real("min")}" : null, c.HasValue("max") ? $"max: {c.Real("max")}" : null)),
        new("Pow", c => Call($"{c[0]}.pow", c.Inputs.Count > 1 && c.Inputs[1] is { } exponent ? exponent : c.Real("exponent"))),
    ];
}
