namespace Nnet.Tool.Commands;

/// <summary>Finds what a misspelt word may have meant.</summary>
internal static class Nearest
{
    /// <summary>The candidate with the fewest changed letters, at most a third of them and at least one; null where none is near.</summary>
    public static string? Find(string word, IEnumerable<string> candidates) => candidates
        .Select(candidate => (Candidate: candidate, Distance: Distance(word.ToLowerInvariant(), candidate.ToLowerInvariant())))
        .Where(entry => entry.Distance <= Math.Max(2, word.Length / 3))
        .OrderBy(entry => entry.Distance)
        .Select(entry => entry.Candidate)
        .FirstOrDefault();

    private static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var above = row[j];
                row[j] = Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1));
                diagonal = above;
            }
        }

        return row[b.Length];
    }
}
