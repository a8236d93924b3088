using Nnet.Hyperparameters;
using Nnet.Training;

namespace Nnet.Tuning.Steps;

/// <summary>
/// The loss before any update against what theory expects of outputs that know nothing, over as many batches as a standard error of 1 % needs. Dropout, augmentation
/// and weight decay are off. It may differ by 10 %, or by three standard errors up to 25 %; and by what the spread of a healthy head's scores explains (see <see cref="Symptoms"/>).
/// </summary>
internal static class InitialLossCheck
{
    private const string Step = "check initial_loss";
    private const double Share = 0.1;
    private const double MostShare = 0.25;
    private const int MostBatches = 64;

    public static StepVerdict Run(Recipe recipe, HyperparameterValues values, TrainingOptions options)
    {
        using var bench = Laboratory.Open(recipe, PlainRecipe.Unregularized(values), options);
        bench.Prepare();
        var theory = bench.Definition.InitialLoss is { } known ? new InitialLossTheory(known, bench) : null;
        var (loss, error, batches) = Measure(bench, theory);
        var symptoms = Symptoms.Find(bench, loss, theory?.Expected);
        if (!double.IsFinite(loss)) return Failed($"The loss is {(double.IsNaN(loss) ? "NaN" : "infinite")} before the first update.", symptoms);
        var numbers = FormattableString.Invariant($"The loss starts at {loss:0.0000} ± {error:0.0000} ({batches} batches)");
        if (theory is null) return symptoms.Faults.Count == 0 ? new(Step, true, $"{numbers}; theory says nothing about this loss.") : Failed($"{numbers}.", symptoms);
        var tolerance = Math.Max(Math.Min(3 * error, MostShare * theory.Expected), Share * theory.Expected);
        var (low, high) = (Math.Min(theory.Informed, theory.Expected) - tolerance, theory.Expected + tolerance);
        var against = FormattableString.Invariant($"{numbers}; theory expects {theory.Words} = {theory.Expected:0.0000}, and {low:0.000} to {high:0.000} is fine.");
        if (symptoms.Faults.Count > 0) return Failed(against, symptoms);
        if (loss >= low && loss <= high) return new(Step, true, against);
        return symptoms.Spread is { } spread && Symptoms.IsHealthy(spread) && Math.Abs(loss - theory.Expected - (spread / 2)) <= tolerance
            ? new(Step, true, FormattableString.Invariant($"{against} The first scores of the last layer explain the rest: their variance of {spread:0.00} adds half of it."))
            {
                Advice = "Weights of the last layer near 0 would save the first updates, which only unlearn this.",
            }
            : Failed(against, symptoms);
    }

    private static StepVerdict Failed(string numbers, Symptoms symptoms) => new(Step, false, $"{numbers} {string.Join(" ", symptoms.Faults)}".TrimEnd())
    {
        Advice = symptoms.Faults.Count > 0
            ? "Correct that first: whatever comes later would measure it."
            : $"{string.Join(" ", symptoms.Hints)} Look, in this order, at the labels and the scaling of the data, the initialization of the last layer, the loss and its reduction, penalties in the loss.".TrimStart(),
    };

    private static (double Mean, double Error, int Batches) Measure(Laboratory bench, InitialLossTheory? theory)
    {
        var losses = new List<double>();
        foreach (var batch in bench.Data.Train(0))
        {
            using (batch)
            {
                losses.Add(bench.Measure(batch));
                theory?.Add(batch);
            }

            if (losses.Count >= MostBatches || !double.IsFinite(losses[^1]) || (losses.Count >= 8 && Error(losses) < 0.01 * Math.Abs(losses.Average()))) break;
        }

        return (losses.Average(), losses.Count > 1 ? Error(losses) : 0, losses.Count);
    }

    private static double Error(List<double> values)
    {
        var mean = values.Average();
        return Math.Sqrt(values.Sum(value => (value - mean) * (value - mean)) / (values.Count - 1) / values.Count);
    }
}
