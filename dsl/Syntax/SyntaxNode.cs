using System.Collections.Immutable;
using Nnet.Language.Text;

namespace Nnet.Language.Syntax;

/// <summary>A piece of a program as it was written.</summary>
/// <param name="Span">Its characters, without space around.</param>
public abstract record SyntaxNode(TextSpan Span);

/// <summary>A name as it was written.</summary>
/// <param name="Text">The name.</param>
/// <param name="Span">Its characters.</param>
public sealed record NameSyntax(string Text, TextSpan Span) : SyntaxNode(Span)
{
    /// <inheritdoc/>
    public override string ToString() => Text;
}

/// <summary>A dotted path: <c>validation.loss</c>, <c>optimizer.lr</c>.</summary>
/// <param name="Parts">Its names, at least one.</param>
/// <param name="Span">Its characters.</param>
public sealed record PathSyntax(ImmutableArray<NameSyntax> Parts, TextSpan Span) : SyntaxNode(Span)
{
    /// <summary>The path with dots.</summary>
    public string Text => string.Join(".", Parts.Select(part => part.Text));
}

/// <summary>A pattern of keys: <c>backbone.*</c>, <c>head.*</c>, <c>bias</c>.</summary>
/// <param name="Text">The pattern.</param>
/// <param name="Span">Its characters.</param>
public sealed record KeyPatternSyntax(string Text, TextSpan Span) : SyntaxNode(Span);
