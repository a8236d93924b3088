using static TorchSharp.torch;

namespace Nnet.Metrics;

/// <summary>How often each true class was decided as each class; its value is the accuracy.</summary>
/// <param name="threshold">Above it a single score means class 1: 0 for logits, 0.5 for probabilities.</param>
public class ConfusionMatrix(double threshold = 0) : Metric
{
    private long[,] counts = new long[0, 0];

    /// <inheritdoc/>
    public override bool HigherIsBetter => true;

    /// <summary>Counts, [true class, decided class].</summary>
    public long[,] Counts => counts;

    /// <inheritdoc/>
    public override IReadOnlyDictionary<string, double[]> Details => new Dictionary<string, double[]> { ["counts"] = [.. counts.Cast<long>().Select(count => (double)count)] };

    /// <inheritdoc/>
    public override void Update(Tensor prediction, Tensor target)
    {
        var decided = ClassDecision.Decide(prediction, target, threshold);
        var truth = ClassDecision.Truth(target, prediction);
        var classes = ClassDecision.IsBinary(prediction, target) ? 2 : prediction.shape[prediction.dim() > target.dim() && target.dim() > 1 && prediction.shape[^1] == target.shape[^1] ? 1 : ^1];
        Grow(Math.Max(classes, 1 + Math.Max(decided.DefaultIfEmpty().Max(), truth.DefaultIfEmpty().Max())));
        for (var i = 0; i < truth.Length; i++)
        {
            if (truth[i] >= 0)
            {
                counts[truth[i], decided[i]]++;
            }
        }
    }

    /// <inheritdoc/>
    public override double Compute()
    {
        long right = 0, all = 0;
        for (var i = 0; i < counts.GetLength(0); i++)
        {
            right += counts[i, i];
            for (var j = 0; j < counts.GetLength(1); j++)
            {
                all += counts[i, j];
            }
        }

        return all == 0 ? double.NaN : (double)right / all;
    }

    /// <summary>The share of a class's decisions that are right; 0 where it was never decided.</summary>
    protected double PrecisionOf(int index) => Share(counts[index, index], Enumerable.Range(0, counts.GetLength(0)).Sum(i => counts[i, index]));

    /// <summary>The share of a class's samples that were decided right; 0 where it has none.</summary>
    protected double RecallOf(int index) => Share(counts[index, index], Enumerable.Range(0, counts.GetLength(1)).Sum(i => counts[index, i]));

    /// <summary>The mean over classes; of class 1 alone where there are two.</summary>
    protected double Average(Func<int, double> ofClass) => counts.GetLength(0) switch
    {
        0 => double.NaN,
        2 => ofClass(1),
        var classes => Enumerable.Range(0, classes).Average(ofClass),
    };

    private static double Share(long part, long whole) => whole == 0 ? 0 : (double)part / whole;

    private void Grow(long classes)
    {
        if (classes <= counts.GetLength(0))
        {
            return;
        }

        var grown = new long[classes, classes];
        for (var i = 0; i < counts.GetLength(0); i++)
        {
            for (var j = 0; j < counts.GetLength(1); j++)
            {
                grown[i, j] = counts[i, j];
            }
        }

        counts = grown;
    }
}

/// <summary>The share of right decisions.</summary>
/// <param name="threshold">Above it a single score means class 1.</param>
public sealed class Accuracy(double threshold = 0) : ConfusionMatrix(threshold);

/// <summary>The share of decisions for a class that are right: of class 1 where there are two, else the mean over classes.</summary>
/// <param name="threshold">Above it a single score means class 1.</param>
public sealed class Precision(double threshold = 0) : ConfusionMatrix(threshold)
{
    /// <inheritdoc/>
    public override double Compute() => Average(PrecisionOf);
}

/// <summary>The share of a class's samples that are found: of class 1 where there are two, else the mean over classes.</summary>
/// <param name="threshold">Above it a single score means class 1.</param>
public sealed class Recall(double threshold = 0) : ConfusionMatrix(threshold)
{
    /// <inheritdoc/>
    public override double Compute() => Average(RecallOf);
}

/// <summary>The harmonic mean of precision and recall: of class 1 where there are two, else the mean over classes.</summary>
/// <param name="threshold">Above it a single score means class 1.</param>
public sealed class F1(double threshold = 0) : ConfusionMatrix(threshold)
{
    /// <inheritdoc/>
    public override double Compute() => Average(index =>
    {
        var (precision, recall) = (PrecisionOf(index), RecallOf(index));
        return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
    });
}
