using System.Collections.Immutable;
using Nnet.Language.Text;

namespace Nnet.Language.Syntax;

/// <summary><c>x[:, 0]</c>, <c>x[..., 1:]</c>.</summary>
public sealed record SliceSyntax(ExpressionSyntax Target, ImmutableArray<SliceItemSyntax> Items, TextSpan Span) : ExpressionSyntax(Span);

/// <summary>One axis of a slice.</summary>
public abstract record SliceItemSyntax(TextSpan Span) : SyntaxNode(Span);

/// <summary>One place of an axis, which disappears.</summary>
public sealed record IndexItemSyntax(ExpressionSyntax Index) : SliceItemSyntax(Index.Span);

/// <summary><c>from:to:step</c>, each may be left out.</summary>
public sealed record RangeItemSyntax(ExpressionSyntax? From, ExpressionSyntax? To, ExpressionSyntax? Step, TextSpan Span) : SliceItemSyntax(Span);

/// <summary><c>...</c>: all axes that the others do not name.</summary>
public sealed record EllipsisItemSyntax(TextSpan Span) : SliceItemSyntax(Span);
