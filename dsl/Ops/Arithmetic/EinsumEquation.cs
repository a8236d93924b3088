using System.Collections.Immutable;

namespace Nnet.Language.Ops;

/// <summary>The letters of an einsum: those of each operand, and those of the result. <see cref="Rest"/> stands for <c>...</c>.</summary>
internal sealed record EinsumEquation(ImmutableArray<string> Operands, string Result)
{
    /// <summary>All axes that no letter names.</summary>
    public const char Rest = '.';

    /// <summary>
    /// Without an arrow, the result has what <c>...</c> stands for and then the letters that occur once, in alphabetical order. Null for anything else than letters
    /// and one <c>...</c> in each group.
    /// </summary>
    public static EinsumEquation? TryParse(string text)
    {
        var compact = text.Replace(" ", "").Replace("...", Rest.ToString());
        var arrow = compact.IndexOf("->", StringComparison.Ordinal);
        ImmutableArray<string> operands = [.. (arrow < 0 ? compact : compact.Substring(0, arrow)).Split(',')];
        var all = string.Concat(operands);
        var result = arrow >= 0 ? compact.Substring(arrow + 2) : Implicit(all);
        var isValid = operands.All(operand => operand.All(IsLetter) && operand.Count(letter => letter == Rest) <= 1)
            && result.All(letter => IsLetter(letter) && all.IndexOf(letter) >= 0) && result.Distinct().Count() == result.Length;
        return isValid && all.Length > 0 ? new(operands, result) : null;
    }

    /// <summary>The number of axes that letters name.</summary>
    public static int Letters(string group) => group.Length - (HasRest(group) ? 1 : 0);

    public static bool HasRest(string group) => group.IndexOf(Rest) >= 0;

    public override string ToString() => $"{string.Join(",", Operands.Select(Shown))}->{Shown(Result)}";

    /// <summary>A group as the user writes it.</summary>
    public static string Shown(string group) => group.Replace(Rest.ToString(), "...");

    private static string Implicit(string all) =>
        (all.IndexOf(Rest) >= 0 ? Rest.ToString() : "") + string.Concat(all.Distinct().Where(letter => letter != Rest && all.Count(other => other == letter) == 1).OrderBy(letter => letter));

    private static bool IsLetter(char letter) => letter is Rest or (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');
}
