using System.Text.RegularExpressions;
using Nnet.Language.Lowering.Graphs;

namespace Nnet.Language.Semantics.Recipes;

/// <summary>Patterns of keys of weights: <c>*</c> stands for any text.</summary>
internal static class KeyPatterns
{
    private static readonly string[] Families = ["bias", "norm", "embedding"];

    /// <summary>Keys of the network's parameters.</summary>
    public static IEnumerable<string> Keys(StaticGraph graph) => graph.Nodes.SelectMany(node => node.Weights).Select(weight => weight.Key.Replace("*", "0"));

    /// <summary>Whether a pattern names at least one key; selectors by kind always may.</summary>
    public static bool Matches(string pattern, IEnumerable<string> keys)
    {
        if (Array.IndexOf(Families, pattern) >= 0) return true;
        var expression = new Regex("^" + Regex.Escape(pattern).Replace("\\*", ".*") + "$", RegexOptions.CultureInvariant);
        return keys.Any(key => expression.IsMatch(key) || key.StartsWith(pattern + ".", StringComparison.Ordinal));
    }
}
