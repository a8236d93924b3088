using static Nnet.Generator.Emission.Operations.OperationCall;

namespace Nnet.Generator.Emission.Operations.Rows;

/// <summary>Sums, means and extremes.</summary>
internal static class ReductionRows
{
    public static IEnumerable<OperationRow> All =>
    [
        new("Sum", c => Call($"{c[0]}.sum", Dims(c), c.Named("keepdim"))),
        new("Mean", c => Call($"{c[0]}.mean", Dims(c), c.Named("keepdim"))),
        new("Var", c => Spread(c, "var")),
        new("Std", c => Spread(c, "std")),
        new("Max", c => c.Inputs.Count > 1 && c.Inputs[1] is not null ? Call("torch.maximum", c[0], c[1]) : Extreme(c, "max", "amax"), ["values", "indices"]),
        new("Min", c => c.Inputs.Count > 1 && c.Inputs[1] is not null ? Call("torch.minimum", c[0], c[1]) : Extreme(c, "min", "amin"), ["values", "indices"]),
        new("ArgMax", c => Call($"{c[0]}.argmax", c.HasValue("dim") ? c.Plain("dim") : null, c.Named("keepdim"))),
        new("ArgMin", c => Call($"{c[0]}.argmin", c.HasValue("dim") ? c.Plain("dim") : null, c.Named("keepdim"))),
        new("TopK", c => Call($"{c[0]}.topk", $"(int){c.Plain("k")}", c.IsGiven("dim") ? $"(int){c.Plain("dim")}" : null, c.Named("largest"), c.Named("sorted")), ["values", "indices"]),
        new("Norm", c => c.HasValue("dim")
            ? Call("torch.linalg.vector_norm", c[0], c.Real("p"), $"[{string.Join(", ", c.Items("dim"))}]", c.Named("keepdim"))
            : Call("torch.linalg.vector_norm", c[0], c.Real("p"))),
        new("Cumsum", c => Call($"{c[0]}.cumsum", c.Plain("dim"))),
    ];

    private static string? Dims(OperationCall c) => c.HasValue("dim") ? $"[{string.Join(", ", c.Items("dim"))}]" : null;

    private static string Spread(OperationCall c, string method) => c.HasValue("dim")
        ? Call($"{c[0]}.{method}", $"(long[])[{string.Join(", ", c.Items("dim"))}]", c.Named("unbiased"), c.Named("keepdim"))
        : Call($"{c[0]}.{method}", c.Named("unbiased"));

    private static string Extreme(OperationCall c, string all, string along) => c.HasValue("dim")
        ? Call($"{c[0]}.{along}", $"(long[])[{string.Join(", ", c.Items("dim"))}]", c.Named("keepdim"))
        : $"{c[0]}.{all}()";
}
