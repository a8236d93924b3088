using Nnet.Language.Parsing;
using Nnet.Language.Parsing.Lexing;
using Nnet.Language.Text;

namespace Nnet.Language.Formatting;

/// <summary>A token, or a comment between two tokens of a line.</summary>
/// <param name="Kind">One of <see cref="TokenKind"/>, or <see cref="Comment"/>.</param>
/// <param name="Text">Its characters.</param>
/// <param name="Span">Where it stood.</param>
/// <param name="Roles">What it is to the layout.</param>
internal readonly record struct Lexeme(char Kind, string Text, TextSpan Span, TokenRoles Roles)
{
    /// <summary>The kind of comments.</summary>
    public const char Comment = 'c';

    /// <summary>True where it has one of some roles.</summary>
    public bool Is(TokenRoles roles) => (Roles & roles) != 0;
}
