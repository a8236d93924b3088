using System.Collections.Immutable;
using Nnet.Language.Text;

namespace Nnet.Language.Syntax;

/// <summary>A call <c>F(a, k: b)</c>; settings also have calls without parentheses, <c>Custom</c>.</summary>
/// <param name="Callee">What is called.</param>
/// <param name="Arguments">In order.</param>
/// <param name="HasParentheses">False where only the name stands.</param>
/// <param name="As">The name of the instance; null: none is given.</param>
/// <param name="Span">All of it.</param>
public sealed record CallSyntax(NameSyntax Callee, ImmutableArray<ArgumentSyntax> Arguments, bool HasParentheses, InstanceNameSyntax? As, TextSpan Span) : ExpressionSyntax(Span);

/// <summary>An argument, by place or by name.</summary>
public sealed record ArgumentSyntax(NameSyntax? Name, ExpressionSyntax Value, TextSpan Span) : SyntaxNode(Span);

/// <summary><c>input |> stage</c>; several inputs are a <see cref="TupleSyntax"/>.</summary>
public sealed record PipeSyntax(ExpressionSyntax Input, StageSyntax Stage, TextSpan Span) : ExpressionSyntax(Span);

/// <summary>A stage of a pipe: <c>F</c>, <c>F(a)</c>, <c>F(a) * 6</c>, <c>F(a) as name</c>.</summary>
/// <param name="Call">The function and its further arguments.</param>
/// <param name="Count">How many instances are stacked; null: one.</param>
/// <param name="As">The name of the instance; null: none is given.</param>
/// <param name="Span">All of it.</param>
public sealed record StageSyntax(CallSyntax Call, ExpressionSyntax? Count, InstanceNameSyntax? As, TextSpan Span) : SyntaxNode(Span);

/// <summary><c>as conv1</c>, <c>as "layer1.0"</c>, <c>as "layer{stage}.{i}"</c>, <c>as ""</c>.</summary>
/// <param name="Parts">Texts and loop variables in turn; empty for <c>as ""</c>.</param>
/// <param name="IsIdentifier">True where it was written without quotes.</param>
/// <param name="Span">The name with its quotes.</param>
public sealed record InstanceNameSyntax(ImmutableArray<InstanceNamePart> Parts, bool IsIdentifier, TextSpan Span) : SyntaxNode(Span);

/// <summary>A part of an instance's name.</summary>
/// <param name="Text">Its text; null for a variable.</param>
/// <param name="Variable">The variable in braces; null for text.</param>
public sealed record InstanceNamePart(string? Text, NameSyntax? Variable);
