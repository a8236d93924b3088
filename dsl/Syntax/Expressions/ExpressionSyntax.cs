using System.Collections.Immutable;
using Nnet.Language.Text;

namespace Nnet.Language.Syntax;

/// <summary>Something that has a value.</summary>
public abstract record ExpressionSyntax(TextSpan Span) : SyntaxNode(Span);

/// <summary>What could not be read; a diagnostic says so already.</summary>
public sealed record MissingExpressionSyntax(TextSpan Span) : ExpressionSyntax(Span);

/// <summary>A number: <c>64</c>, <c>1_000_000</c>, <c>0.5</c>, <c>1e-3</c>, <c>70%</c>.</summary>
/// <param name="Value">Its value, 0.7 for <c>70%</c>.</param>
/// <param name="IsInteger">True for digits alone.</param>
/// <param name="IsPercent">True where a percent sign follows.</param>
/// <param name="Text">As it was written.</param>
/// <param name="Span">Its characters.</param>
public sealed record NumberSyntax(double Value, bool IsInteger, bool IsPercent, string Text, TextSpan Span) : ExpressionSyntax(Span);

/// <summary>A string in quotes.</summary>
/// <param name="Value">Without quotes, escapes resolved.</param>
/// <param name="Span">With quotes.</param>
public sealed record StringSyntax(string Value, TextSpan Span) : ExpressionSyntax(Span);

/// <summary><c>true</c> or <c>false</c>.</summary>
public sealed record BooleanSyntax(bool Value, TextSpan Span) : ExpressionSyntax(Span);

/// <summary>A name used as a value.</summary>
public sealed record NameExpressionSyntax(NameSyntax Name) : ExpressionSyntax(Name.Span);

/// <summary>A member: <c>teacher.logits</c>.</summary>
public sealed record MemberSyntax(ExpressionSyntax Target, NameSyntax Name, TextSpan Span) : ExpressionSyntax(Span);

/// <summary>Parentheses around one expression.</summary>
public sealed record ParenthesizedSyntax(ExpressionSyntax Inner, TextSpan Span) : ExpressionSyntax(Span);

/// <summary><c>(a, b)</c>; <c>()</c> is empty.</summary>
public sealed record TupleSyntax(ImmutableArray<ExpressionSyntax> Items, TextSpan Span) : ExpressionSyntax(Span);

/// <summary><c>[a, b]</c>.</summary>
public sealed record ListSyntax(ImmutableArray<ExpressionSyntax> Items, TextSpan Span) : ExpressionSyntax(Span);

/// <summary><c>from..to</c>, the end left out.</summary>
public sealed record RangeSyntax(ExpressionSyntax From, ExpressionSyntax To, TextSpan Span) : ExpressionSyntax(Span);

/// <summary><c>if c then a else b</c>.</summary>
public sealed record ConditionalSyntax(ExpressionSyntax Condition, ExpressionSyntax Then, ExpressionSyntax Else, TextSpan Span) : ExpressionSyntax(Span);

/// <summary>A length of training with its unit: <c>500 steps</c>, <c>3 epochs</c>; shares are numbers in percent.</summary>
public sealed record LengthSyntax(ExpressionSyntax Amount, NameSyntax Unit, TextSpan Span) : ExpressionSyntax(Span);
