namespace Nnet.Tuning.Comparisons;

/// <summary>A row of an ablation: a variant of a base, the factors in which it differs, and its score.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Changed">The factors that differ from the row before (a chain) or from the base.</param>
/// <param name="Score">Its score.</param>
/// <param name="ClaimedDelta">The gain that a table claims for it; null: none is claimed.</param>
public sealed record AblationRow(string Name, IReadOnlyList<string> Changed, double Score, double? ClaimedDelta = null);

/// <summary>A chain of variants, each built on the one before.</summary>
/// <param name="Base">The name of what it starts from.</param>
/// <param name="BaseScore">Its score.</param>
/// <param name="Rows">In order.</param>
public sealed record Ablation(string Base, double BaseScore, IReadOnlyList<AblationRow> Rows)
{
    /// <summary>What is wrong with the table, a sentence each; empty: it adds up and every row changes one thing.</summary>
    /// <param name="precision">Half of the last digit that the table shows.</param>
    public IEnumerable<string> Check(double precision = 0.05)
    {
        var (before, sum) = (BaseScore, BaseScore);
        foreach (var row in Rows)
        {
            var delta = row.Score - before;
            if (row.ClaimedDelta is { } claimed)
            {
                sum += claimed;
                if (Math.Abs(claimed - delta) > 2 * precision + 1e-9) yield return FormattableString.Invariant($"\"{row.Name}\" claims a change of {claimed:+0.##;-0.##}, but its scores differ by {delta:+0.##;-0.##}.");
            }

            if (row.Changed.Count > 1) yield return $"\"{row.Name}\" changes {string.Join(" and ", row.Changed)} at once: its change belongs to none of them alone (confounded).";
            before = row.Score;
        }

        if (Rows.Count > 0 && Rows.All(row => row.ClaimedDelta is not null) && Math.Abs(sum - Rows[^1].Score) > (Rows.Count + 1) * precision + 1e-9)
            yield return FormattableString.Invariant($"The changes add up to {sum:0.##}, but the last row says {Rows[^1].Score:0.##}.");
    }
}
