using System.Collections.Immutable;
using Nnet.Language.Text;

namespace Nnet.Language.Syntax;

/// <summary>A type: an element type with a shape, or an element type alone (a hyperparameter; one value in a data field).</summary>
/// <param name="Element">The element type.</param>
/// <param name="Dimensions">The shape; null where there are no brackets.</param>
/// <param name="Span">All of it.</param>
public sealed record TypeSyntax(ElementTypeSyntax Element, ImmutableArray<DimensionSyntax>? Dimensions, TextSpan Span) : SyntaxNode(Span)
{
    /// <summary>True where brackets follow.</summary>
    public bool IsTensor => Dimensions is not null;
}

/// <summary><c>float</c>, <c>class(10)</c>, <c>token(V)</c>.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Count">The number of classes or words; null: none.</param>
/// <param name="Span">All of it.</param>
public sealed record ElementTypeSyntax(NameSyntax Name, ExpressionSyntax? Count, TextSpan Span) : SyntaxNode(Span);

/// <summary>One place of a shape.</summary>
public abstract record DimensionSyntax(TextSpan Span) : SyntaxNode(Span);

/// <summary>A size.</summary>
public sealed record SizeDimensionSyntax(ExpressionSyntax Size) : DimensionSyntax(Size.Span);

/// <summary><c>_</c>: a size that nobody else names.</summary>
public sealed record AnyDimensionSyntax(TextSpan Span) : DimensionSyntax(Span);

/// <summary><c>...</c>: any number of leading dimensions.</summary>
public sealed record LeadingDimensionsSyntax(TextSpan Span) : DimensionSyntax(Span);
