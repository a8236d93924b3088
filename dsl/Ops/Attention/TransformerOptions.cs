using System.Collections.Immutable;

namespace Nnet.Language.Ops;

/// <summary>Options that Transformer layers share.</summary>
internal static class TransformerOptions
{
    public static ImmutableArray<ParameterSpec> All { get; } =
    [
        Option.Int("nhead", min: 1), Option.Int("dim_feedforward", 2048, min: 1), Option.Probability("dropout", 0.1), Option.Word("activation", ["relu", "gelu"]),
        Option.Float("layer_norm_eps", 1e-5, ValueRange.AtLeast(0)), Option.Bool("batch_first", true), Option.Bool("norm_first", false),
    ];

    public static string Layout(OpCall call) => call.Flag("batch_first") ? "(N, T, E)" : "(T, N, E)";
}
