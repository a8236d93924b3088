using System.Collections.Immutable;

namespace Nnet.Language.Ops;

/// <summary>The letters of an einsum: those of each operand, and those of the result.</summary>
internal sealed record EinsumEquation(ImmutableArray<string> Operands, string Result)
{
    /// <summary>Without an arrow, the result has the letters that occur once, in alphabetical order. Null for anything else than letters.</summary>
    public static EinsumEquation? TryParse(string text)
    {
        var compact = text.Replace(" ", "");
        var arrow = compact.IndexOf("->", StringComparison.Ordinal);
        ImmutableArray<string> operands = [.. (arrow < 0 ? compact : compact.Substring(0, arrow)).Split(',')];
        var all = string.Concat(operands);
        var result = arrow >= 0 ? compact.Substring(arrow + 2) : string.Concat(all.Distinct().Where(letter => all.Count(other => other == letter) == 1).OrderBy(letter => letter));
        var isValid = operands.All(operand => operand.All(IsLetter)) && result.All(letter => IsLetter(letter) && all.IndexOf(letter) >= 0) && result.Distinct().Count() == result.Length;
        return isValid && all.Length > 0 ? new(operands, result) : null;
    }

    public override string ToString() => $"{string.Join(",", Operands)}->{Result}";

    private static bool IsLetter(char letter) => letter is >= 'a' and <= 'z' or >= 'A' and <= 'Z';
}
