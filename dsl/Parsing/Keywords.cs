using System.Collections.Immutable;

namespace Nnet.Language.Parsing;

/// <summary>Words with a meaning of their own.</summary>
internal static class Keywords
{
    /// <summary>Words that begin a declaration.</summary>
    public static readonly ImmutableArray<string> Declarations = ["const", "block", "network", "extern", "loss", "optimizer", "data", "train", "tune"];

    /// <summary>Words that begin a statement.</summary>
    public static readonly ImmutableArray<string> Statements = ["let", "var", "layer", "weight", "buffer", "for", "if", "assert", "init", "budget", "return", "minimize"];

    private static readonly ImmutableHashSet<string> Reserved = ["let", "var", "for", "in", "if", "then", "else", "return", "and", "or", "not", "true", "false", "as", "where", "minimize"];

    /// <summary>True for words that cannot name anything.</summary>
    public static bool IsReserved(string word) => Reserved.Contains(word);
}
