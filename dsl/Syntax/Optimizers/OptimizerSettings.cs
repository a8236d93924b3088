using System.Collections.Immutable;
using Nnet.Language.Text;

namespace Nnet.Language.Syntax;

/// <summary><c>AdamW(lr: 3e-3, weight_decay: 1e-2)</c>.</summary>
public sealed record AlgorithmSettingSyntax(NameSyntax Keyword, CallSyntax Algorithm, TextSpan Span) : SettingSyntax(Keyword, Span);

/// <summary><c>schedule Warmup(5%) then Cosine(to: 1e-5)</c>.</summary>
public sealed record ScheduleSettingSyntax(NameSyntax Keyword, ImmutableArray<CallSyntax> Phases, TextSpan Span) : SettingSyntax(Keyword, Span);

/// <summary><c>group backbone.*: lr * 0.1, weight_decay = 0</c>.</summary>
public sealed record GroupSettingSyntax(NameSyntax Keyword, KeyPatternSyntax Pattern, ImmutableArray<GroupOptionSyntax> Options, TextSpan Span) : SettingSyntax(Keyword, Span);

/// <summary><c>lr * 0.1</c> or <c>weight_decay = 0</c>.</summary>
/// <param name="Name">The option.</param>
/// <param name="IsFactor">True for <c>*</c>, false for <c>=</c>.</param>
/// <param name="Value">The factor or value.</param>
/// <param name="Span">All of it.</param>
public sealed record GroupOptionSyntax(NameSyntax Name, bool IsFactor, ExpressionSyntax Value, TextSpan Span) : SyntaxNode(Span);

/// <summary><c>no_decay bias, norm</c>.</summary>
public sealed record NoDecaySettingSyntax(NameSyntax Keyword, ImmutableArray<KeyPatternSyntax> Patterns, TextSpan Span) : SettingSyntax(Keyword, Span);

/// <summary><c>clip norm 1.0</c>, <c>clip value 0.5</c>.</summary>
public sealed record ClipSettingSyntax(NameSyntax Keyword, NameSyntax Kind, ExpressionSyntax Limit, TextSpan Span) : SettingSyntax(Keyword, Span);
