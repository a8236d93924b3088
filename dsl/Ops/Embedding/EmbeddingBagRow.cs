using Nnet.Language.Shapes;

namespace Nnet.Language.Ops;

/// <summary>torch.nn.EmbeddingBag: bags as rows (N, B), or one after the other with offsets.</summary>
internal static class EmbeddingBagRow
{
    public static OpRow Row { get; } = new()
    {
        Name = "EmbeddingBag",
        Category = OpCategory.Layer,
        Inputs = [new("input"), new("offsets", IsOptional: true), new("per_sample_weights", IsOptional: true)],
        Parameters =
        [
            Option.Int("num_embeddings", min: 1), Option.Int("embedding_dim", min: 1), Option.OptionalFloat("max_norm", ValueRange.Above(0)), Option.Float("norm_type", 2.0),
            Option.Bool("scale_grad_by_freq", false), Option.Word("mode", ["mean", "sum", "max"]), Option.Bool("sparse", false), Option.Bool("include_last_offset", false), Option.OptionalInt("padding_idx"),
        ],
        Infer = Infer,
        Weights = call => [new("weight", Shape.Of(call.Int("num_embeddings"), call.Int("embedding_dim")))],
        Flops = (call, result) => call.Shape().ElementCount * call.Int("embedding_dim"),
        Torch = TorchForm.Module("EmbeddingBag"),
        Onnx = OnnxForm.Composed("Gather", "ReduceMean"),
        ShortName = "embedding",
        Family = EmbeddingRow.Family,
        Summary = "The mean, sum or maximum of the vectors of a bag of numbers: (N, B) to (N, embedding_dim).",
    };

    private static OpOutcome Infer(OpCall call)
    {
        if (IndexRange.Require(call, 0, call.Int("num_embeddings"), "rows") is { } range) return range;
        if (call.RequireRank(0, call.IsGiven(1) ? 1 : 2, call.IsGiven(1) ? "(B), with offsets" : "(N, B)") is { } rank) return rank;
        if (call.IsGiven(2) && RequireWeights(call) is { } weights) return weights;
        var bags = call.Shape().Dims[0];
        if (call.IsGiven(1))
        {
            if (call.RequireRank(1, 1, "(N)") is { } offsets) return offsets;
            if (!call.Tensor(1).Element.IsInteger) return new OpError("NN3006", $"EmbeddingBag takes int offsets, and gets {call.Tensor(1)}.", "") { Input = 1 };
            bags = call.Shape(1).Dims[0] - (call.Flag("include_last_offset", whenUnknown: false) ? 1 : 0);
            if (call.RequirePositive(bags, $"EmbeddingBag gets no bag at all.", $"Give more offsets.", 1) is { } none) return none;
        }

        return new TensorType(ElementType.Float32, Shape.Of(bags, call.Int("embedding_dim")));
    }

    private static OpError? RequireWeights(OpCall call)
    {
        if (call.RequireFloat(2) is { } notFloat) return notFloat;
        if (call.Word("mode") != "sum")
            return new OpError("NN2004", $"EmbeddingBag weighs its samples only with mode sum, not {call.Word("mode")}.", "Write mode: sum.") { Argument = "mode" };
        return SameShape.Require(call, 0, 2);
    }
}
