using static TorchSharp.torch;

namespace Nnet.Training;

/// <summary>
/// <c>class_weights</c>: the mean of the samples' losses, weighted by their classes. The loss of each class's samples is computed apart and weighted as a whole, so that any
/// loss that is a mean over samples can be weighted; for cross-entropy it equals PyTorch's with <c>weight</c>.
/// </summary>
/// <param name="field">The place of the class field among the fields.</param>
/// <param name="weights">The weight of each class.</param>
internal sealed class ClassWeightedLoss(int field, IReadOnlyList<float> weights)
{
    /// <summary>The scalar to minimize, graph attached.</summary>
    public Tensor Compute(PredictiveStep step, Batch batch)
    {
        using var all = step.Predict(batch);
        if (batch.Rows is not { } rows)
        {
            return Weigh(step, all, batch);
        }

        using var predictions = all.Select(rows);
        using var part = PartLoss.Restrict(batch, rows);
        return Weigh(step, predictions, part);
    }

    private Tensor Weigh(PredictiveStep step, Predictions predictions, Batch batch)
    {
        using var labels = batch[field].cpu();
        var classes = labels.data<long>().ToArray().Select((label, row) => (label, row)).GroupBy(entry => entry.label, entry => (long)entry.row).OrderBy(group => group.Key).ToArray();
        var total = classes.Sum(group => (double)weights[(int)group.Key] * group.Count());
        Tensor? sum = null;
        foreach (var group in classes)
        {
            using var rows = tensor(group.ToArray(), dtype: ScalarType.Int64, device: batch[field].device);
            using var own = predictions.Select(rows);
            using var part = PartLoss.Restrict(batch, rows);
            using var loss = step.Loss(own, part);
            var weighted = loss * (weights[(int)group.Key] * rows.shape[0] / total);
            sum = sum is null ? weighted : Add(sum, weighted);
        }

        return sum!;
    }

    private static Tensor Add(Tensor sum, Tensor next)
    {
        using (sum)
        using (next)
        {
            return sum + next;
        }
    }
}
