namespace Nnet.Language.Semantics;

/// <summary>Finds what a misspelt name may have meant.</summary>
internal static class Spelling
{
    /// <summary>The nearest candidate: the same but for case, or few letters apart (a third of the name at most); null where none is near.</summary>
    public static string? Nearest(string name, IEnumerable<string> candidates)
    {
        string? best = null;
        var bestDistance = Math.Max(1, name.Length / 3) + 1;
        foreach (var candidate in candidates.OrderBy(candidate => candidate, StringComparer.Ordinal))
        {
            if (candidate == name) continue;
            if (string.Equals(candidate, name, StringComparison.OrdinalIgnoreCase)) return candidate;
            if (Math.Abs(candidate.Length - name.Length) >= bestDistance) continue;
            var distance = Distance(name.ToLowerInvariant(), candidate.ToLowerInvariant());
            if (distance >= bestDistance) continue;
            best = candidate;
            bestDistance = distance;
        }

        return best;
    }

    /// <summary><c>Did you mean "x"?</c>, or <c>It can be a, b or c.</c> where nothing is near and the choice is small; else empty. With a space in front.</summary>
    public static string Hint(string name, IEnumerable<string> candidates, string choice = "It can be")
    {
        var all = candidates.Distinct().ToList();
        if (Nearest(name, all) is { } nearest) return $" Did you mean \"{nearest}\"?";
        return all.Count is > 0 and <= 8 ? $" {choice} {Join(all)}." : "";
    }

    /// <summary><c>a, b or c</c>.</summary>
    public static string Join(IReadOnlyList<string> names, string last = "or") =>
        names.Count <= 1 ? string.Concat(names) : string.Join(", ", names.Take(names.Count - 1)) + $" {last} " + names[names.Count - 1];

    private static int Distance(string left, string right)
    {
        var previous = Enumerable.Range(0, right.Length + 1).ToArray();
        var beforePrevious = previous;
        for (var i = 1; i <= left.Length; i++)
        {
            var current = new int[right.Length + 1];
            current[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var cost = left[i - 1] == right[j - 1] ? 0 : 1;
                current[j] = Math.Min(Math.Min(current[j - 1] + 1, previous[j] + 1), previous[j - 1] + cost);
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1]) current[j] = Math.Min(current[j], beforePrevious[j - 2] + 1);
            }

            beforePrevious = previous;
            previous = current;
        }

        return previous[right.Length];
    }
}
