namespace Nnet.Language.Ops;

/// <summary>torch.nn.LocalResponseNorm (Krizhevsky et al. 2012).</summary>
internal static class LocalResponseNormRow
{
    public static OpRow Row { get; } = new()
    {
        Name = "LocalResponseNorm",
        Category = OpCategory.Layer,
        Inputs = [new("input")],
        Parameters = [Option.Int("size", min: 1), Option.Float("alpha", 1e-4), Option.Float("beta", 0.75), Option.Float("k", 1.0)],
        Infer = Infer,
        Flops = Elementwise.Cost(8),
        Torch = TorchForm.Functional("local_response_norm"),
        Onnx = OnnxForm.Operator("LRN"),
        ShortName = "norm",
        Summary = "Divides each value by its neighbours' strength across channels: (N, C, ...).",
    };

    private static OpOutcome Infer(OpCall call)
    {
        if (call.RequireFloat() is { } notFloat) return notFloat;
        return call.Shape().Rank is >= 3 ? call.Tensor() : Requirements.RankError(call, 0, "at least 3 dimensions (N, C, ...)", "");
    }
}
