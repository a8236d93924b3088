using Nnet.Language.Ops;

namespace Nnet.Language.Semantics;

/// <summary>The second sentence of a message about a name.</summary>
internal static class Hints
{
    /// <summary><c>Did you mean "x"?</c>, or <c>It can be a, b or c.</c> where nothing is near and the choice is small; else empty. With a space in front.</summary>
    public static string For(string name, IEnumerable<string> candidates, string choice = "It can be")
    {
        var all = candidates.Where(candidate => candidate != name && candidate.Length > 0).Distinct().ToList();
        if (NearestName.Find(name, all) is { } nearest) return $" Did you mean \"{nearest}\"?";
        return all.Count is > 0 and <= 12 ? $" {choice} {Join(all)}." : "";
    }

    /// <summary>What to write in the place of a word that nothing declares, given to <paramref name="taker"/>. With a space in front.</summary>
    public static string ForWord(string word, string taker) =>
        NearestName.Find(word, ["true", "false", "none"]) is { } nearest ? $" Did you mean \"{nearest}\"?" : $" Declare it, or give {taker} a value.";

    /// <summary><c>a, b or c</c>.</summary>
    public static string Join(IReadOnlyList<string> names, string last = "or") =>
        names.Count <= 1 ? string.Concat(names) : string.Join(", ", names.Take(names.Count - 1)) + $" {last} " + names[names.Count - 1];
}
