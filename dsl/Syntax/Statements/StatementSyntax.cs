using System.Collections.Immutable;
using Nnet.Language.Text;

namespace Nnet.Language.Syntax;

/// <summary>A statement of a body.</summary>
public abstract record StatementSyntax(TextSpan Span) : SyntaxNode(Span);

/// <summary>What could not be read; a diagnostic says so already.</summary>
public sealed record SkippedStatementSyntax(TextSpan Span) : StatementSyntax(Span);

/// <summary>A name or a tuple of names that takes a value.</summary>
public abstract record PatternSyntax(TextSpan Span) : SyntaxNode(Span);

/// <summary>One name; <c>_</c> takes nothing.</summary>
public sealed record NamePatternSyntax(NameSyntax Name) : PatternSyntax(Name.Span);

/// <summary><c>(a, (b, c))</c>.</summary>
public sealed record TuplePatternSyntax(ImmutableArray<PatternSyntax> Items, TextSpan Span) : PatternSyntax(Span);

/// <summary><c>let x = e</c>, <c>let (a, b) = e</c>.</summary>
public sealed record LetSyntax(PatternSyntax Pattern, ExpressionSyntax Value, TextSpan Span) : StatementSyntax(Span);

/// <summary><c>var x = e</c>.</summary>
public sealed record VarSyntax(NameSyntax Name, ExpressionSyntax Value, TextSpan Span) : StatementSyntax(Span);

/// <summary><c>x = e</c>.</summary>
public sealed record AssignmentSyntax(NameSyntax Name, ExpressionSyntax Value, TextSpan Span) : StatementSyntax(Span);

/// <summary><c>layer embed = Embedding(1000, 64)</c>.</summary>
public sealed record LayerSyntax(NameSyntax Name, CallSyntax Value, TextSpan Span) : StatementSyntax(Span);

/// <summary><c>weight scale: float[D] = Ones</c>.</summary>
public sealed record WeightSyntax(NameSyntax Name, TypeSyntax Type, ExpressionSyntax? Value, TextSpan Span) : StatementSyntax(Span);

/// <summary><c>buffer mask: bool[T, T] = ...</c>.</summary>
public sealed record BufferSyntax(NameSyntax Name, TypeSyntax Type, ExpressionSyntax? Value, TextSpan Span) : StatementSyntax(Span);

/// <summary><c>for i in 0..depth { }</c>, <c>for (a, b) in [(1, 2)] { }</c>.</summary>
public sealed record ForSyntax(PatternSyntax Pattern, ExpressionSyntax Source, ImmutableArray<StatementSyntax> Body, TextSpan Span) : StatementSyntax(Span);

/// <summary><c>if c { } else { }</c>; an <c>else if</c> is an if in the else.</summary>
public sealed record IfSyntax(ExpressionSyntax Condition, ImmutableArray<StatementSyntax> Then, ImmutableArray<StatementSyntax>? Else, TextSpan Span) : StatementSyntax(Span);

/// <summary><c>assert H % 4 == 0</c>.</summary>
public sealed record AssertSyntax(ImmutableArray<ExpressionSyntax> Conditions, TextSpan Span) : StatementSyntax(Span);

/// <summary><c>init Conv2d, Linear: KaimingNormal(mode: fan_out)</c>.</summary>
public sealed record InitSyntax(ImmutableArray<KeyPatternSyntax> Targets, CallSyntax Initializer, TextSpan Span) : StatementSyntax(Span);

/// <summary><c>budget parameters &lt;= 1_000_000, flops &lt;= 50_000_000</c>.</summary>
public sealed record BudgetSyntax(ImmutableArray<BudgetLimitSyntax> Limits, TextSpan Span) : StatementSyntax(Span);

/// <summary><c>parameters &lt;= 1_000_000</c>.</summary>
public sealed record BudgetLimitSyntax(NameSyntax Cost, BinaryOperator Operator, ExpressionSyntax Limit, TextSpan Span) : SyntaxNode(Span);

/// <summary><c>return e</c>.</summary>
public sealed record ReturnSyntax(ExpressionSyntax Value, TextSpan Span) : StatementSyntax(Span);

/// <summary><c>minimize e</c>, in a step of a recipe.</summary>
public sealed record MinimizeSyntax(ExpressionSyntax Value, TextSpan Span) : StatementSyntax(Span);
