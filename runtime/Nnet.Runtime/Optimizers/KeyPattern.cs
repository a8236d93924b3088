namespace Nnet.Optimizers;

/// <summary>Patterns of weight keys: <c>backbone.*</c> is everything below <c>backbone</c>, <c>*</c> stands for any text.</summary>
public static class KeyPattern
{
    /// <summary>True where <paramref name="key"/> fits; a pattern without a star fits the key itself and everything below it.</summary>
    public static bool Matches(string pattern, string key)
    {
        if (!pattern.Contains('*', StringComparison.Ordinal))
        {
            return key == pattern || key.StartsWith(pattern + ".", StringComparison.Ordinal);
        }

        var parts = pattern.Split('*');
        if (!key.StartsWith(parts[0], StringComparison.Ordinal))
        {
            return false;
        }

        var at = parts[0].Length;
        for (var i = 1; i < parts.Length; i++)
        {
            var last = i == parts.Length - 1;
            var found = last && parts[i].Length > 0
                ? (key.Length - parts[i].Length >= at && key.EndsWith(parts[i], StringComparison.Ordinal) ? key.Length - parts[i].Length : -1)
                : key.IndexOf(parts[i], at, StringComparison.Ordinal);
            if (found < 0)
            {
                return false;
            }

            at = found + parts[i].Length;
        }

        return true;
    }
}
