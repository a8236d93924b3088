using System.Collections.Immutable;
using Nnet.Randomness;

namespace Nnet.Tuning.Engine;

/// <summary>
/// Tree-structured Parzen estimator (Bergstra et al. 2011), multivariate (Falkner et al. 2018): the good trials and the others get a density each over all
/// parameters together, and of the candidates drawn from the good one, the one of the largest ratio is taken. An absent conditional parameter counts only between
/// trials that have it. With several objectives the good trials are those that the fewest others beat in all of them. Excluded assignments are never candidates.
/// </summary>
/// <param name="startup">Trials drawn from a Sobol sequence before the estimator begins.</param>
/// <param name="candidates">How many are compared.</param>
public sealed class TpeSampler(int startup = 10, int candidates = 48) : ISampler
{
    private readonly SobolSampler first = new();

    /// <inheritdoc/>
    public bool IsAdaptive => true;

    /// <inheritdoc/>
    public ImmutableSortedDictionary<string, object>? Propose(StudyDefinition study, int number, ImmutableArray<Trial> history)
    {
        var sign = study.Maximize[0] ? -1 : 1;
        Trial[] scored = [.. history.Where(trial => trial.Score is { } score && !double.IsNaN(score))];
        scored = [.. scored.OrderBy(trial => trial.State == TrialState.Pruned).ThenBy(trial => Beaten(trial, scored, study.Maximize)).ThenBy(trial => sign * trial.Score)];
        if (number < startup || scored.Length < 3) return first.Propose(study, number, history);
        var good = Math.Min(25, (int)Math.Ceiling(0.1 * scored.Length));
        var below = new ParzenDensity(study.Space, scored[..good]);
        var above = new ParzenDensity(study.Space, [.. scored[good..], .. history.Where(trial => trial.State is TrialState.Failed or TrialState.Infeasible)]);
        var random = new CounterRandom(study.Seed, "tpe", number);
        ImmutableSortedDictionary<string, object>? best = null;
        var bestRatio = double.NegativeInfinity;
        for (var attempt = 0; attempt < candidates; attempt++)
        {
            var candidate = below.Draw(ref random);
            if (study.Space.ReasonAgainst(candidate) is not null) continue;
            var ratio = below.LogDensity(candidate) - above.LogDensity(candidate);
            if (ratio > bestRatio) (best, bestRatio) = (candidate, ratio);
        }

        return best ?? first.Propose(study, number, history);
    }

    /// <summary>With several objectives: how many trials are better in all of them.</summary>
    private static int Beaten(Trial trial, Trial[] others, ImmutableArray<bool> maximize) =>
        maximize.Length == 1 || trial.Values.IsEmpty ? 0 : others.Count(other => !other.Values.IsEmpty && ParetoFront.Dominates(other.Values, trial.Values, maximize));
}
