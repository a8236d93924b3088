using Nnet.Language.Shapes;

namespace Nnet.Language.Ops;

/// <summary>Losses on vectors: (N, D).</summary>
internal static class EmbeddingLosses
{
    public static OpRow CosineEmbeddingLoss { get; } = Loss.Row("CosineEmbeddingLoss", TorchForm.Functional("cosine_embedding_loss"), OnnxForm.Composed("Mul", "ReduceSum", "Sqrt", "Div", "Where", "ReduceMean"),
        "Pulls vectors with target 1 together and pushes those with -1 apart: (N, D), (N, D) and (N).", [new("input1"), new("input2"), new("target")],
        [Option.Float("margin", 0.0, ValueRange.Between(-1, 1)), Loss.Reduction], InferCosine, 8);

    public static OpRow TripletMarginLoss { get; } = Loss.Row("TripletMarginLoss", TorchForm.Functional("triplet_margin_loss"), OnnxForm.Composed("Sub", "Add", "ReduceL2", "Sub", "Relu", "ReduceMean"),
        "The anchor is to be nearer to the positive than to the negative by margin: three tensors (N, D).", [new("anchor"), new("positive"), new("negative")],
        [Option.Float("margin", 1.0, ValueRange.Above(0)), Option.Int("p", 2, min: 1), Option.Float("eps", 1e-6, ValueRange.AtLeast(0)), Option.Bool("swap", false), Loss.Reduction], InferTriplet, 8);

    private static OpOutcome InferCosine(OpCall call)
    {
        if ((call.RequireFloat(0) ?? call.RequireFloat(1)) is { } notFloat) return notFloat;
        if (call.RequireRank(0, 2, "(N, D)") is { } rank) return rank;
        if (SameShape.Require(call, 0, 1) is { } shape) return shape;
        if (call.RequireRank(2, 1, "(N)") is { } targetRank) return targetRank;
        var (targets, vectors) = (call.Shape(2).Dims[0], call.Shape().Dims[0]);
        var count = call.RequireEqual(targets, vectors, 2, $"CosineEmbeddingLoss gets {targets} targets for {vectors} pairs.", $"Give one target (1 or -1) for each pair.");
        return count is null ? Loss.Result(call, call.Shape(2)) : count with { OtherInput = 0, Axis = 0 };
    }

    private static OpOutcome InferTriplet(OpCall call)
    {
        if ((call.RequireFloat(0) ?? call.RequireFloat(1) ?? call.RequireFloat(2)) is { } notFloat) return notFloat;
        if (call.RequireRankAtLeast(0, 1, "at least 1 dimension (..., D)") is { } rank) return rank;
        if ((SameShape.Require(call, 0, 1) ?? SameShape.Require(call, 0, 2)) is { } shape) return shape;
        return Loss.Result(call, call.Shape().DropLast(1));
    }
}
