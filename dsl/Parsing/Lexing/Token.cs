using Nnet.Language.Text;

namespace Nnet.Language.Parsing.Lexing;

/// <summary>A token.</summary>
/// <param name="Kind">One of <see cref="TokenKind"/>.</param>
/// <param name="Text">Its characters; a string's with quotes.</param>
/// <param name="Span">Where it stands.</param>
/// <param name="StartsLine">True for the first token of a line.</param>
/// <param name="Column">Its column, from 0.</param>
internal sealed record Token(char Kind, string Text, TextSpan Span, bool StartsLine, int Column)
{
    /// <summary>True for a string without its end.</summary>
    public bool IsUnterminated { get; init; }

    /// <summary>What it is called in a message.</summary>
    public string Shown => Kind == TokenKind.End ? "the end of the file" : $"\"{(Text.Length > 30 ? Text.Substring(0, 30) + "..." : Text)}\"";

    /// <summary>What it is called at the beginning of a sentence.</summary>
    public string ShownFirst => Kind == TokenKind.End ? "The end of the file" : Shown;
}

/// <summary>A comment.</summary>
/// <param name="Text">With its slashes.</param>
/// <param name="Span">Where it stands.</param>
/// <param name="TokenIndex">The token that follows it.</param>
/// <param name="StartsLine">True where nothing stands before it on its line.</param>
internal sealed record Comment(string Text, TextSpan Span, int TokenIndex, bool StartsLine)
{
    /// <summary>True for <c>///</c>.</summary>
    public bool IsDocumentation => Text.StartsWith("///", StringComparison.Ordinal) && !Text.StartsWith("////", StringComparison.Ordinal);
}
