using Nnet.Data;
using Nnet.Training;
using static TorchSharp.torch;

namespace Nnet.Tuning.Steps;

/// <summary>What the first batch shows of the usual mistakes.</summary>
/// <param name="Faults">Mistakes for sure, each a sentence.</param>
/// <param name="Hints">What explains a loss that is off.</param>
/// <param name="Spread">The mean variance of a sample's scores over the classes; null: there are none. A variance of s adds s/2 to the cross-entropy of random guesses.</param>
internal sealed record Symptoms(IReadOnlyList<string> Faults, IReadOnlyList<string> Hints, double? Spread)
{
    private const double LargestInput = 20;

    /// <summary>
    /// Whether scores vary no more than PyTorch's default initialization makes them: weights uniform within 1/sqrt(n) give a third of the mean square of the
    /// features, and that is at most 3 behind normalization, ReLU and max pooling.
    /// </summary>
    public static bool IsHealthy(double spread) => spread <= 1;

    public static Symptoms Find(Laboratory bench, double loss, double? expected)
    {
        using var scope = NewDisposeScope();
        using var quiet = no_grad();
        using var batch = bench.Data.Train(0).First();
        var faults = new List<string>();
        var hints = new List<string>();
        double? spread = null;
        var isOff = expected is { } value && !(Math.Abs(loss - value) <= 0.1 * value);
        if (bench.Predictor is { } predictor)
        {
            bench.Prepare(withDropout: true);
            using var dropped = predictor.Predict(batch);
            bench.Prepare();
            using var plain = predictor.Predict(batch);
            if (batch.Size > 1 && IsConstant(dropped[0]) && !IsConstant(plain[0])) faults.Add("In training every sample gets the same result, and without dropout not: a Dropout of 1 lets nothing through.");
            spread = Classes(bench, batch, plain[0], faults);
        }

        if (isOff && IsSum(bench, batch, loss)) faults.Add(FormattableString.Invariant($"Half the batch has half the loss: the loss is a sum over the {batch.Size} samples instead of their mean. Leave out reduction: sum."));
        if (isOff || !double.IsFinite(loss)) faults.AddRange(Inputs(bench, batch));
        if (spread is { } wide && !IsHealthy(wide)) hints.Add(FormattableString.Invariant($"The last layer starts too sure: the variance of its scores is {wide:0.0} instead of below 1. Initialize its weights smaller."));
        return new(faults, hints, spread);
    }

    private static double? Classes(Laboratory bench, Batch batch, Tensor result, List<string> faults)
    {
        if (bench.Definition.InitialLoss?.Kind != InitialLossKind.CrossEntropy || Scores.Of(bench) is not { } scores || result.dim() != 2) return null;
        var width = result.shape[1];
        if (width != scores.Field.Classes) faults.Add($"The network gives {width} scores, but \"{scores.Field.Name}\" has {scores.Field.Classes} classes: the number of classes is wrong.");
        if (width > 1 && result.min().item<float>() >= 0 && (result.sum(1) - 1).abs().max().item<float>() < 1e-3)
            faults.Add("The network's results are probabilities already (each row sums to 1), and CrossEntropy applies softmax once more: return the scores, without Softmax.");
        return result.to_type(ScalarType.Float64).var(1, unbiased: false).mean().item<double>();
    }

    private static bool IsConstant(Tensor result) => result.dim() > 0 && (result - result.narrow(0, 0, 1)).abs().max().item<float>() == 0;

    private static bool IsSum(Laboratory bench, Batch batch, double loss)
    {
        if (batch.Size < 4 || batch.Rows is not null || bench.Predictor is null) return false;
        using var half = new Batch(batch.Names, [.. batch.Values.Select(value => value.dim() > 0 && value.shape[0] == batch.Size ? value.narrow(0, 0, batch.Size / 2).contiguous() : value.alias())], batch.Size / 2);
        var ratio = bench.Measure(batch) / bench.Measure(half);
        var share = (double)batch.Size / half.Size;
        return Math.Abs((ratio / share) - 1) < 0.2 && double.IsFinite(loss);
    }

    private static IEnumerable<string> Inputs(Laboratory bench, Batch batch)
    {
        foreach (var (field, value) in bench.Definition.Data.Fields.Zip(batch.Values))
        {
            if (field.Type != FieldType.Float || field.Name == bench.Definition.InitialLoss?.TargetField) continue;
            if (!value.isfinite().all().item<bool>())
            {
                yield return $"The field \"{field.Name}\" has values that are not finite.";
                continue;
            }

            var (mean, deviation, largest) = (value.mean().item<float>(), value.std().item<float>(), value.abs().max().item<float>());
            if (largest > LargestInput) yield return FormattableString.Invariant($"The field \"{field.Name}\" is not scaled: its mean is {mean:0.##}, its deviation {deviation:0.##}, its largest value {largest:0.##}. Write \"normalize\" or \"scale\" in the data.");
        }
    }
}
