using System.Collections.Immutable;

namespace Nnet.Language.Ops;

/// <summary>Losses and penalties.</summary>
internal static class LossRows
{
    public static ImmutableArray<OpRow> All { get; } =
    [
        ClassificationLosses.CrossEntropy, ClassificationLosses.NLLLoss, BinaryLosses.BCELoss, BinaryLosses.BCEWithLogits,
        ElementwiseLosses.MSELoss, ElementwiseLosses.L1Loss, ElementwiseLosses.SmoothL1Loss, ElementwiseLosses.HuberLoss,
        ElementwiseLosses.KLDivLoss, ElementwiseLosses.GaussianNLL,
        EmbeddingLosses.CosineEmbeddingLoss, EmbeddingLosses.TripletMarginLoss, MarginLosses.HingeLoss, MarginLosses.FocalLoss, CTCLossRow.Row,
        Penalties.L1, Penalties.L2,
    ];
}
