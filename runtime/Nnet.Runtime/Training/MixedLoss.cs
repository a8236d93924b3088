using static TorchSharp.torch;

namespace Nnet.Training;

/// <summary>The loss of a batch whose samples were mixed: own share times own labels' loss plus the rest times the partners'.</summary>
internal static class MixedLoss
{
    public static Tensor Compute(PredictiveStep step, Batch batch, MixedLabels mixed)
    {
        using var predictions = step.Predict(batch);
        using var own = step.Loss(predictions, batch);
        var partners = batch.Values.ToArray();
        partners[mixed.Field] = mixed.Partner;
        using var other = step.Loss(predictions, new Batch(batch.Names, partners, batch.Size));
        var share = mixed.Share.mean().item<float>();
        return own * share + other * (1 - share);
    }
}

/// <summary>The loss of a part of a whole: the nodes of a graph that belong to the part.</summary>
internal static class PartLoss
{
    public static Tensor Compute(PredictiveStep step, Batch batch, Tensor rows)
    {
        using var all = step.Predict(batch);
        using var predictions = all.Select(rows);
        using var part = Restrict(batch, rows);
        return step.Loss(predictions, part);
    }

    /// <summary>The fields of the part's rows; fields that do not run over the samples stay whole.</summary>
    public static Batch Restrict(Batch batch, Tensor rows) =>
        new(batch.Names, [.. batch.Values.Select(value => value.dim() > 0 && value.shape[0] == batch.Size ? value.index_select(0, rows) : value.alias())], rows.shape[0]);
}
