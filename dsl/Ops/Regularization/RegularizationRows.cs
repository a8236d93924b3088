using System.Collections.Immutable;

namespace Nnet.Language.Ops;

/// <summary>What acts in training only, and in evaluation gives its input.</summary>
internal static class RegularizationRows
{
    public static ImmutableArray<OpRow> All { get; } =
    [
        Dropout("Dropout", TorchForm.Functional("dropout"), "Sets elements to 0 with probability p in training, and scales the rest.", 0.5),
        Dropout("Dropout2d", TorchForm.Functional("dropout2d"), "Sets whole channels to 0 with probability p in training: (N, C, ...).", 0.5) with { Infer = Channels },
        Dropout("AlphaDropout", TorchForm.Functional("alpha_dropout"), "Dropout that keeps mean and variance, for SELU.", 0.5),
        Dropout("DropPath", TorchForm.RuntimeFunction("drop_path"), "Drops whole samples of a residual branch with probability p in training (Huang et al. 2016).", 0.0) with { Infer = Samples },
    ];

    private static OpRow Dropout(string name, TorchForm torch, string summary, double probability) => new()
    {
        Name = name,
        Category = OpCategory.Layer,
        Inputs = [new("input")],
        Parameters = [Option.Probability("p", probability)],
        Infer = Elementwise.KeepFloat,
        Flops = Elementwise.NoCost,
        Torch = torch,
        Onnx = OnnxForm.TrainingOnly,
        ShortName = "dropout",
        Summary = summary,
    };

    private static OpOutcome Channels(OpCall call)
    {
        if (call.RequireFloat() is { } notFloat) return notFloat;
        return call.Shape().Rank is >= 3 ? call.Tensor() : Requirements.RankError(call, 0, "at least 3 dimensions (N, C, ...)", "For single elements there is Dropout.");
    }

    private static OpOutcome Samples(OpCall call)
    {
        if (call.RequireFloat() is { } notFloat) return notFloat;
        return call.RequireRankAtLeast(0, 1, "at least 1 dimension (N, ...)") is { } rank ? rank : call.Tensor();
    }
}
