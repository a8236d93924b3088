namespace Nnet.Language.Parsing;

/// <summary>The <c>///</c> lines before a declaration.</summary>
internal static class Documentation
{
    /// <summary>Their texts, joined by line ends; empty where there are none.</summary>
    public static string Before(ParseContext context, int token)
    {
        var lines = context.Comments.Where(comment => comment.TokenIndex == token && comment.IsDocumentation).Select(comment => comment.Text.Substring(3).Trim());
        return string.Join("\n", lines);
    }
}
