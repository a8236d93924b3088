using System.Collections.Immutable;
using Nnet.Language.Text;

namespace Nnet.Language.Syntax;

/// <summary><c>maximize validation.accuracy</c>, <c>minimize validation.loss, parameters</c>.</summary>
public sealed record ObjectiveSettingSyntax(NameSyntax Keyword, ImmutableArray<PathSyntax> Values, TextSpan Span) : SettingSyntax(Keyword, Span)
{
    /// <summary>True for <c>maximize</c>.</summary>
    public bool IsMaximize => Keyword.Text == "maximize";
}

/// <summary><c>space { ... }</c>.</summary>
public sealed record SpaceSettingSyntax(NameSyntax Keyword, ImmutableArray<SpaceEntrySyntax> Entries, TextSpan Span) : SettingSyntax(Keyword, Span);

/// <summary>A dimension of a space: <c>optimizer.lr in log 1e-5 to 1e-1 when optimizer is Fast</c>.</summary>
public sealed record SpaceEntrySyntax(PathSyntax Path, DomainSyntax Domain, SpaceConditionSyntax? When, TextSpan Span) : SyntaxNode(Span);

/// <summary>The values of a dimension of a space.</summary>
public abstract record DomainSyntax(TextSpan Span) : SyntaxNode(Span);

/// <summary><c>{16, 32, 64}</c>.</summary>
public sealed record ChoicesSyntax(ImmutableArray<ExpressionSyntax> Values, TextSpan Span) : DomainSyntax(Span);

/// <summary><c>0.0 to 0.5 step 0.1</c>, <c>log 1e-5 to 1e-1</c>; both ends belong to it.</summary>
public sealed record IntervalSyntax(bool IsLog, ExpressionSyntax From, ExpressionSyntax To, ExpressionSyntax? Step, TextSpan Span) : DomainSyntax(Span);

/// <summary><c>when optimizer is SgdM</c>.</summary>
public sealed record SpaceConditionSyntax(PathSyntax Path, ExpressionSyntax Value, TextSpan Span) : SyntaxNode(Span);

/// <summary><c>check initial_loss</c>, <c>check overfit 64 samples</c>.</summary>
public sealed record CheckSettingSyntax(NameSyntax Keyword, NameSyntax What, ExpressionSyntax? Samples, TextSpan Span) : SettingSyntax(Keyword, Span);

/// <summary><c>find learning_rate from 1e-5 to 1e-1</c>.</summary>
public sealed record FindSettingSyntax(NameSyntax Keyword, NameSyntax What, ExpressionSyntax? From, ExpressionSyntax? To, TextSpan Span) : SettingSyntax(Keyword, Span);

/// <summary><c>search random 8 trials, 2 epochs</c>, <c>refine tpe 4 trials, 8 epochs, keep 2</c>.</summary>
public sealed record SearchSettingSyntax(NameSyntax Keyword, NameSyntax Sampler, ExpressionSyntax? Trials, ExpressionSyntax? Epochs, ExpressionSyntax? Keep, TextSpan Span) : SettingSyntax(Keyword, Span);

/// <summary><c>prune asha</c>, <c>prune hyperband(reduction: 3)</c>.</summary>
public sealed record PruneSettingSyntax(NameSyntax Keyword, CallSyntax Pruner, TextSpan Span) : SettingSyntax(Keyword, Span);

/// <summary><c>budget 2 hours</c>.</summary>
public sealed record TimeBudgetSettingSyntax(NameSyntax Keyword, ExpressionSyntax Amount, NameSyntax Unit, TextSpan Span) : SettingSyntax(Keyword, Span);

/// <summary><c>compare optimizer</c>, <c>tune optimizer.lr</c>, <c>fix network.width</c>: what a plan asks, what it only tunes, what it keeps.</summary>
public sealed record RoleSettingSyntax(NameSyntax Keyword, ImmutableArray<PathSyntax> Paths, TextSpan Span) : SettingSyntax(Keyword, Span);
