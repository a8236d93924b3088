namespace Nnet.Language.Parsing;

/// <summary>Words for what would fit.</summary>
internal static class Expectations
{
    private const int Most = 5;

    /// <summary><c>a name, "(" or a number</c>; operators are summed up.</summary>
    public static string Describe(IReadOnlyCollection<string> expected)
    {
        string[] sorted = [.. expected.Where(what => what != Primitives.AnOperator)];
        if (sorted.Length == 0)
        {
            return expected.Count > 0 ? Primitives.AnOperator : "";
        }

        var shown = sorted.Take(Most).ToArray();
        var list = shown.Length == 1 ? shown[0] : $"{string.Join(", ", shown.Take(shown.Length - 1))} or {shown[shown.Length - 1]}";
        return list;
    }
}
