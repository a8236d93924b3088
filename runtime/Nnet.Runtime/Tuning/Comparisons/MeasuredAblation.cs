using System.Collections.Immutable;
using Nnet.Tuning.Reports;
using static System.FormattableString;

namespace Nnet.Tuning.Comparisons;

/// <summary>A change on the way from the program's values to the best ones.</summary>
/// <param name="Changed">What is set, <c>network.width=64</c>.</param>
/// <param name="Score">With this and all changes before.</param>
/// <param name="Alone">With this change alone; null: it does not go without another.</param>
public sealed record MeasuredChange(ImmutableArray<string> Changed, double Score, double? Alone);

/// <summary>An ablation that was trained.</summary>
/// <param name="Of">The values, epochs and program that it belongs to.</param>
/// <param name="Baseline">The score of the program's own values; null: they diverged.</param>
/// <param name="Rows">The changes in order.</param>
/// <param name="Recorded">The score that the best trial was recorded with.</param>
public sealed record MeasuredAblation(string Of, double? Baseline, ImmutableArray<MeasuredChange> Rows, double Recorded)
{
    /// <summary>The deltas of the chain: each change over the row before.</summary>
    public IEnumerable<double> Deltas => Rows.Select((row, i) => row.Score - (i == 0 ? Baseline ?? double.NaN : Rows[i - 1].Score));

    /// <summary>In words: the baseline, each change, and whether it adds up.</summary>
    /// <param name="objective">What is measured.</param>
    /// <param name="noise">Scores of the best values with other seeds; empty: unknown.</param>
    public IEnumerable<string> Lines(PlanObjective objective, ImmutableArray<double> noise)
    {
        yield return Baseline is { } start ? Invariant($"ablation: with the program's own values {objective.Name} is {start:0.####}") : "ablation: with the program's own values the training diverges";
        foreach (var (row, delta) in Rows.Zip(Deltas)) yield return Invariant($"  + {string.Join(" and ", row.Changed)}: {row.Score:0.####} ({(double.IsNaN(delta) ? "the first that does not diverge" : Signed(delta))}{(row.Alone is { } alone && Baseline is { } from ? Invariant($"; alone {Signed(alone - from)}") : "")})");
        foreach (var line in Verdicts(objective.Maximize, noise)) yield return "  " + line;
    }

    private static string Signed(double value) => value.ToString("+0.####;-0.####;±0", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Whether the table adds up, what is interaction, and what is within the noise.</summary>
    /// <param name="maximize">True where more is better.</param>
    /// <param name="noise">Scores of the best values with other seeds; empty: unknown.</param>
    public IEnumerable<string> Verdicts(bool maximize, ImmutableArray<double> noise)
    {
        if (Rows.IsEmpty)
        {
            yield return "The best values are the program's own.";
            yield break;
        }

        if (Baseline is not { } start)
        {
            yield return Invariant($"The program's own values diverge; with {string.Join(", then ", Rows.Select(row => string.Join(" and ", row.Changed)))} it is {Rows[^1].Score:0.####}.");
            yield break;
        }

        var total = Rows[^1].Score - start;
        var sum = Deltas.Sum();
        yield return Math.Abs(Rows[^1].Score - Recorded) < 5e-5
            ? Invariant($"The changes add up to {sum:+0.####;-0.####;±0}: {start:0.####} to {Rows[^1].Score:0.####}, which is what the best trial was recorded with.")
            : Invariant($"The changes add up to {sum:+0.####;-0.####;±0}, which leads to {Rows[^1].Score:0.####}; the best trial was recorded with {Recorded:0.####}: its seed or fold was another, or it was a member of a population.");
        if (maximize ? total <= 0 : total >= 0) yield return "The best values of the search are no gain over the program's own, trained as long: keep those, or search elsewhere.";
        if (Rows.All(row => row.Alone is not null) && Rows.Length > 1 && Rows.Sum(row => row.Alone!.Value - start) is var alone && Math.Abs(alone - total) >= 5e-5)
            yield return Invariant($"Alone they would add up to {alone:+0.####;-0.####;±0}: {total - alone:+0.####;-0.####} come from their interaction.");
        foreach (var row in Rows.Where(row => row.Changed.Length > 1)) yield return $"{string.Join(" and ", row.Changed)} were changed at once: the change belongs to none of them alone (confounded).";
        if (noise.Length > 1 && StudyNumbers.Deviation([.. noise]) is var deviation && Rows.Zip(Deltas).Where(entry => Math.Abs(entry.Second) < 2 * deviation).Select(entry => string.Join(" and ", entry.First.Changed)).ToArray() is { Length: > 0 } small)
            yield return Invariant($"Within two deviations of a trial ({deviation:0.####}), so maybe chance: {string.Join("; ", small)}.");
    }
}
