using static Nnet.Generator.Emission.Operations.OperationCall;

namespace Nnet.Generator.Emission.Operations.Rows;

/// <summary>What acts in training only, and normalization without weights.</summary>
internal static class RegularizationRows
{
    public static IEnumerable<OperationRow> All =>
    [
        new("Dropout", c => Call("functional.dropout", c[0], c.Real("p"), c.Training)),
        new("Dropout2d", c => Call("functional.dropout2d", c[0], c.Real("p"), c.Training)),
        new("AlphaDropout", c => Call("functional.alpha_dropout", c[0], c.Real("p"), c.Training)),
        new("DropPath", c => Call("Functions.drop_path", c[0], c.Real("p"), c.Training)),
        new("LocalResponseNorm", c => Call("functional.local_response_norm", c[0], c.Plain("size"), c.NamedReal("alpha"), c.NamedReal("beta"), c.NamedReal("k"))),
        new("Identity", c => $"{c[0]}.alias()"),
    ];
}
