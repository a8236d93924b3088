using static Nnet.Generator.Emission.Operations.OperationCall;

namespace Nnet.Generator.Emission.Operations.Rows;

/// <summary>Losses.</summary>
internal static class LossRows
{
    public static IEnumerable<OperationRow> All =>
    [
        new("CrossEntropy", c => Call("functional.cross_entropy", c[0], c[1], Weight(c), c.Named("ignore_index"), Reduction(c), c.NamedReal("label_smoothing"))),
        new("NLLLoss", c => Call("functional.nll_loss", c[0], c[1], Weight(c), Reduction(c))),
        new("BCELoss", c => Call("functional.binary_cross_entropy", c[0], Target(c), Weight(c), Reduction(c))),
        new("BCEWithLogits", c => Call("functional.binary_cross_entropy_with_logits", c[0], Target(c), Weight(c), Reduction(c), c.Inputs.Count > 3 && c.Inputs[3] is { } positive ? $"pos_weights: {positive}" : null)),
        new("MSELoss", c => Call("functional.mse_loss", c[0], Target(c), Reduction(c))),
        new("L1Loss", c => Call("functional.l1_loss", c[0], Target(c), Reduction(c))),
        new("SmoothL1Loss", c => Call("functional.smooth_l1_loss", c[0], Target(c), Reduction(c), c.NamedReal("beta"))),
        new("HuberLoss", c => Call("functional.huber_loss", c[0], Target(c), c.NamedReal("delta"), Reduction(c))),
        new("KLDivLoss", Divergence),
        new("CosineEmbeddingLoss", c => Call("functional.cosine_embedding_loss", c[0], c[1], c[2], c.NamedReal("margin"), Reduction(c))),
        new("TripletMarginLoss", c => Call("functional.triplet_margin_loss", c[0], c[1], c[2], c.NamedReal("margin"), c.Named("p"), c.NamedReal("eps"), c.Named("swap"), Reduction(c))),
        new("CTCLoss", c => Call("functional.ctc_loss", c[0], c[1], c[2], c[3], c.Named("blank"), c.Named("zero_infinity"), Reduction(c))),
        new("GaussianNLL", c => Call("functional.gaussian_nll_loss", c[0], c[1], c[2], c.Named("full"), c.IsGiven("eps") ? $"eps: {c.Real("eps")}f" : null, Reduction(c))),
        new("HingeLoss", c => Call("Functions.hinge_loss", c[0], Number(c), c.NamedReal("margin"), Reduction(c))),
        new("FocalLoss", c => Call("Functions.focal_loss", c[0], Number(c), c.NamedReal("gamma"), c.NamedReal("alpha"), Reduction(c))),
        new("L1", c => Call("Functions.l1_penalty", string.Join(", ", c.Inputs))),
        new("L2", c => Call("Functions.l2_penalty", string.Join(", ", c.Inputs))),
    ];

    private static string? Weight(OperationCall c) => c.Inputs.Count > 2 && c.Inputs[2] is { } weight ? $"weight: {weight}" : null;

    private static string? Reduction(OperationCall c) => !c.IsGiven("reduction") ? null : c.Choice("reduction") switch
    {
        "sum" => "reduction: Reduction.Sum",
        "none" => "reduction: Reduction.None",
        _ => null,
    };

    private static string Number(OperationCall c) => c.Types[1] is null ? c.Temporary("target", $"torch.full_like({c[0]}, {c[1]})") : c[1];

    // Only a plain number may stand for a tensor here: it becomes one of the prediction's shape. A class(2) label becomes numbers.
    private static string Target(OperationCall c) => c.Types[1] switch
    {
        null => c.Temporary("target", $"torch.full_like({c[0]}, {c[1]})"),
        { Element.IsFloating: false } => c.Temporary("target", $"{c[1]}.to({c[0]}.dtype)"),
        _ => c[1],
    };

    // "batchmean" is the mathematical definition; TorchSharp has no such reduction.
    private static OperationCode Divergence(OperationCall c)
    {
        var isLog = c.IsTrue("log_target");
        return c.IsGiven("reduction") && c.Choice("reduction") == "batchmean"
            ? Call("Functions.kl_div_batchmean", c[0], c[1], isLog ? "log_target: true" : null)
            : Call("functional.kl_div", c[0], c[1], isLog ? null : "log_target: false", Reduction(c));
    }
}
