using System.Collections.Immutable;

namespace Nnet.Tuning.Engine;

/// <summary>Several objectives at once.</summary>
public static class ParetoFront
{
    /// <summary>The finished trials that no other beats in every objective, by number.</summary>
    public static ImmutableArray<Trial> Of(IEnumerable<Trial> trials, ImmutableArray<bool> maximize)
    {
        Trial[] finished = [.. trials.Where(trial => trial.State == TrialState.Finished)];
        return [.. finished.Where(trial => !finished.Any(other => Dominates(other.Values, trial.Values, maximize)))];
    }

    /// <summary>The area that a front of two objectives covers up to a reference point that is worse than all of it.</summary>
    public static double Hypervolume(IEnumerable<Trial> trials, ImmutableArray<bool> maximize, (double First, double Second) reference)
    {
        if (maximize.Length != 2) throw new ArgumentException($"The hypervolume is computed for two objectives; this study has {maximize.Length}.", nameof(maximize));
        double Cost(double value, int objective) => maximize[objective] ? -value : value;
        var (right, top) = (Cost(reference.First, 0), Cost(reference.Second, 1));
        var area = 0.0;
        foreach (var (x, y) in Of(trials, maximize).Select(trial => (X: Cost(trial.Values[0], 0), Y: Cost(trial.Values[1], 1))).OrderBy(point => point.X).ThenBy(point => point.Y))
        {
            if (x >= right || y >= top) continue;
            area += (right - x) * (top - y);
            top = y;
        }

        return area;
    }

    internal static bool Dominates(ImmutableArray<double> one, ImmutableArray<double> other, ImmutableArray<bool> maximize)
    {
        var better = false;
        for (var i = 0; i < one.Length; i++)
        {
            var gain = maximize[i] ? one[i] - other[i] : other[i] - one[i];
            if (gain < 0) return false;
            better |= gain > 0;
        }

        return better;
    }
}
