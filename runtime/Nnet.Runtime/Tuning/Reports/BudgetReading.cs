using Nnet.Tuning.Engine;
using static System.FormattableString;

namespace Nnet.Tuning.Reports;

/// <summary>
/// Whether a search had enough trials: the best that fewer of them would have found in expectation (every choice of k among the n trials equally likely; Dodge, Gururangan, Card, Schwartz and
/// Smith 2019). Only for samplers whose trials do not learn from each other.
/// </summary>
internal static class BudgetReading
{
    private const int FewestTrials = 6;
    private static readonly string[] Independent = ["search random", "search sobol", "search grid"];

    /// <summary>A sentence for each such step.</summary>
    /// <param name="study">The study.</param>
    public static IEnumerable<string> Of(StudyPicture study)
    {
        foreach (var step in study.Trials.Where(trial => Independent.Contains(trial.Step) && trial.Trial.State == TrialState.Finished).GroupBy(trial => trial.Step))
        {
            double[] scores = [.. step.Select(trial => trial.Trial.Values[0]).Where(double.IsFinite)];
            if (scores.Length < FewestTrials) continue;
            var (half, all) = (ExpectedBest(scores, scores.Length / 2, study.Maximize), ExpectedBest(scores, scores.Length, study.Maximize));
            var gain = Math.Abs(all - half);
            var sentence = Invariant($"Half of the {scores.Length} trials of \"{step.Key}\" would have found {half:0.####} in the mean, all found {all:0.####}. ");
            yield return sentence + (study.Noise.Length < 2 ? "Whether twice as many would pay depends on the noise of a trial, which is not measured."
                : gain > StudyNumbers.Deviation(study.Noise) ? Invariant($"The last half brought {gain:0.####}, more than the noise of a trial ({StudyNumbers.Deviation(study.Noise):0.####}): more trials may pay.")
                : Invariant($"The last half brought {gain:0.####}, less than the noise of a trial ({StudyNumbers.Deviation(study.Noise):0.####}): there were enough."));
        }
    }

    /// <summary>The mean best of k scores drawn without replacement.</summary>
    public static double ExpectedBest(double[] scores, int k, bool maximize)
    {
        double[] ordered = [.. maximize ? scores.Order() : scores.OrderDescending()];
        var n = ordered.Length;

        // The i-th worst (from 1) is the best of a draw with the probability C(i-1, k-1) / C(n, k); the largest first: k / n.
        var (sum, probability) = (0.0, (double)k / n);
        for (var i = n; i >= k; i--)
        {
            sum += probability * ordered[i - 1];
            probability *= i > 1 ? (double)(i - k) / (i - 1) : 0;
        }

        return sum;
    }
}
