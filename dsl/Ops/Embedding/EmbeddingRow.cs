using Nnet.Language.Shapes;

namespace Nnet.Language.Ops;

/// <summary>torch.nn.Embedding.</summary>
internal static class EmbeddingRow
{
    /// <summary>What <c>no_decay embedding</c> selects.</summary>
    public const string Family = "embedding";

    public static OpRow Row { get; } = new()
    {
        Name = "Embedding",
        Category = OpCategory.Layer,
        Inputs = [new("input")],
        Parameters =
        [
            Option.Int("num_embeddings", min: 1), Option.Int("embedding_dim", min: 1), Option.OptionalInt("padding_idx"),
            Option.OptionalFloat("max_norm", ValueRange.Above(0)), Option.Float("norm_type", 2.0), Option.Bool("scale_grad_by_freq", false), Option.Bool("sparse", false),
        ],
        Infer = call => IndexRange.Require(call, 0, call.Int("num_embeddings"), "rows") is { } error
            ? error
            : new TensorType(ElementType.Float32, call.Shape().Append(call.Int("embedding_dim"))),
        Weights = call => [new("weight", Shape.Of(call.Int("num_embeddings"), call.Int("embedding_dim")))],
        Flops = Elementwise.NoCost,
        Torch = TorchForm.Module("Embedding"),
        Onnx = OnnxForm.Operator("Gather"),
        ShortName = "embedding",
        Family = Family,
        Summary = "Looks up a learned vector for each number: (...) to (..., embedding_dim).",
    };
}
