using System.Collections.Immutable;
using Nnet.Language.Parsing.Lexing;
using Sprache;

namespace Nnet.Language.Parsing;

/// <summary>
/// Sprache's input over tokens: <see cref="Source"/> has one character for each token, its kind, so that <see cref="Current"/> is the
/// kind and <see cref="Position"/> the token's number. All inputs of a text exist from the start and share what was expected where.
/// </summary>
internal sealed class TokenInput : IInput
{
    private readonly TokenInput[] all;

    private TokenInput(TokenInput[] all, int position, ParseContext context)
    {
        this.all = all;
        Position = position;
        Context = context;
    }

    public ParseContext Context { get; }

    public Token Token => Context.Tokens[Position];

    public string Source => Context.Kinds;

    public char Current => Context.Kinds[Position];

    public bool AtEnd => Current == TokenKind.End;

    public int Position { get; }

    public int Line => Context.Source.PositionAt(Token.Span.Start).Line;

    public int Column => Token.Column + 1;

    public IDictionary<object, object> Memos { get; } = EmptyMemos;

    private static readonly IDictionary<object, object> EmptyMemos = ImmutableDictionary<object, object>.Empty;

    public static TokenInput Create(ParseContext context)
    {
        var all = new TokenInput[context.Tokens.Length];
        for (var i = 0; i < all.Length; i++)
        {
            all[i] = new TokenInput(all, i, context);
        }

        return all[0];
    }

    public IInput Advance() => At(Position + 1);

    /// <summary>The input at a token; the last one where there are no more.</summary>
    public TokenInput At(int position) => all[Math.Min(position, all.Length - 1)];

    public bool Equals(IInput? other) => ReferenceEquals(this, other);

    public override bool Equals(object? obj) => ReferenceEquals(this, obj);

    public override int GetHashCode() => Position;

    /// <summary>Notes what the token is to the layout.</summary>
    public void Mark(TokenRoles role) => Context.Mark(Position, role);

    /// <summary>The token before, for the end of a span.</summary>
    public Token Previous => Context.Tokens[Math.Max(0, Position - 1)];
}
