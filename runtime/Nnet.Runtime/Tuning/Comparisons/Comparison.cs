using Nnet.Tuning.Engine;

namespace Nnet.Tuning.Comparisons;

/// <summary>The best that each value of a compared parameter reached, the nuisance parameters tuned for it.</summary>
/// <param name="Parameter">The scientific parameter.</param>
/// <param name="Rows">A row for each value, the best first.</param>
/// <param name="Verdict">What follows, and how far to trust it.</param>
public sealed record Comparison(string Parameter, IReadOnlyList<ComparisonRow> Rows, string Verdict)
{
    private const double Edge = 0.03;

    /// <summary>Compares.</summary>
    /// <param name="parameter">The scientific parameter.</param>
    /// <param name="trials">The trials.</param>
    /// <param name="maximize">True where more is better.</param>
    /// <param name="noise">The deviation of a trial's score over seeds; null: unknown.</param>
    public static Comparison Of(ParameterDefinition parameter, IEnumerable<Trial> trials, bool maximize, double? noise)
    {
        var sign = maximize ? -1 : 1;
        var rows = trials.Where(trial => trial.State == TrialState.Finished && trial.Parameters.ContainsKey(parameter.Name))
            .GroupBy(trial => ParameterValues.Text(trial.Parameters[parameter.Name]))
            .Select(group => new ComparisonRow(group.Key, group.Count(), group.MinBy(trial => sign * trial.Values[0])!))
            .OrderBy(row => sign * row.Best.Values[0]).ToArray();
        return new(parameter.Name, rows, Judge(parameter.Name, rows, noise));
    }

    /// <summary>
    /// What may make the comparison unfair, a sentence each: a value whose best stands at the edge of the range of a parameter that is tuned along (a nuisance) might do better
    /// beyond it.
    /// </summary>
    /// <param name="space">The space.</param>
    public IEnumerable<string> Confounders(SearchSpace space)
    {
        foreach (var nuisance in space.Parameters.Where(parameter => parameter.Role == ParameterRole.Nuisance && parameter is not ChoiceParameter))
        {
            string[] atEdge = [.. Rows.Where(row => row.Best.Parameters.TryGetValue(nuisance.Name, out var value) && nuisance.ToUnit(value) is < Edge or > 1 - Edge).Select(row => row.Value)];
            if (atEdge.Length > 0 && atEdge.Length < Rows.Count)
                yield return $"The best of {Parameter} = {string.Join(", ", atEdge)} stands at the edge of the range of {nuisance.Name}, that of the others does not: it may only lack range (confounded). Widen {nuisance.Name} before you decide.";
        }
    }

    private static string Judge(string name, ComparisonRow[] rows, double? noise)
    {
        if (rows.Length < 2) return $"Only one value of {name} was tried: nothing can be compared.";
        var (first, second) = (rows[0], rows[1]);
        var gap = Math.Abs(first.Best.Values[0] - second.Best.Values[0]);
        if (rows.Max(row => row.Trials) > 2 * rows.Min(row => row.Trials)) return $"{first.Value} is ahead, but had {first.Trials} trials where another had {rows.Min(row => row.Trials)}: more trials find a better best. Give each value as many.";
        if (noise is not { } deviation) return FormattableString.Invariant($"{name} = {first.Value} is ahead of {second.Value} by {gap:0.####}; without the noise of a trial (some seeds of the best) nobody knows whether that is chance.");
        return gap > 2 * deviation
            ? FormattableString.Invariant($"{name} = {first.Value} is better than {second.Value} by {gap:0.####}, more than two deviations of a trial ({deviation:0.####}): adopt it.")
            : FormattableString.Invariant($"{name} = {first.Value} is ahead of {second.Value} by {gap:0.####}, within two deviations of a trial ({deviation:0.####}): take the simpler one.");
    }
}

/// <summary>What one value of a compared parameter reached.</summary>
/// <param name="Value">The value.</param>
/// <param name="Trials">How many trials had it.</param>
/// <param name="Best">The best of them.</param>
public sealed record ComparisonRow(string Value, int Trials, Trial Best);
