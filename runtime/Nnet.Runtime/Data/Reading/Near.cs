namespace Nnet.Data.Reading;

/// <summary>"Did you mean": the known name that is nearest to a mistyped one.</summary>
internal static class Near
{
    /// <summary>The nearest name within a third of its length (at least one letter); null: none is near.</summary>
    public static string? Find(string name, IEnumerable<string> known)
    {
        var nearest = known.Select(candidate => (Name: candidate, Distance: Distance(name.ToUpperInvariant(), candidate.ToUpperInvariant()))).OrderBy(entry => entry.Distance).FirstOrDefault();
        return nearest.Name is not null && nearest.Distance <= Math.Max(1, name.Length / 3) ? nearest.Name : null;
    }

    /// <summary>A hint for a message: the near name, or some of those that there are.</summary>
    public static string Hint(string name, IReadOnlyCollection<string> known) =>
        Find(name, known) is { } near ? $"Did you mean \"{near}\"?" : $"There are: {string.Join(", ", known.Take(20))}{(known.Count > 20 ? ", ..." : "")}.";

    /// <summary>Letters to put in, take out or replace (Levenshtein).</summary>
    private static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                (diagonal, row[j]) = (row[j], Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1)));
            }
        }

        return row[^1];
    }
}
