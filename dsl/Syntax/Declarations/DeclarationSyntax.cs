using System.Collections.Immutable;
using Nnet.Language.Text;

namespace Nnet.Language.Syntax;

/// <summary>A declaration.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Span">All of it, without its documentation.</param>
public abstract record DeclarationSyntax(NameSyntax Name, TextSpan Span) : SyntaxNode(Span)
{
    /// <summary>The text of its <c>///</c> lines, joined by line ends; empty: none.</summary>
    public string Documentation { get; init; } = "";

    /// <summary>Its <c>@allow(...)</c>.</summary>
    public ImmutableArray<AllowSyntax> Allows { get; init; } = [];
}

/// <summary><c>@allow(NN4003, reason: "...")</c>.</summary>
/// <param name="Ids">The ids it silences.</param>
/// <param name="Reason">Why; null: not given.</param>
/// <param name="Span">All of it.</param>
public sealed record AllowSyntax(ImmutableArray<NameSyntax> Ids, string? Reason, TextSpan Span) : SyntaxNode(Span);

/// <summary>What could not be read; a diagnostic says so already. Its name, where it was readable, still counts as declared.</summary>
public sealed record SkippedDeclarationSyntax(NameSyntax Name, TextSpan Span) : DeclarationSyntax(Name, Span);

/// <summary><c>const classes = 10</c>.</summary>
public sealed record ConstSyntax(NameSyntax Name, TypeSyntax? Type, ExpressionSyntax Value, TextSpan Span) : DeclarationSyntax(Name, Span);

/// <summary>How a module is declared.</summary>
public enum ModuleKind
{
    /// <summary>A reusable module.</summary>
    Block,

    /// <summary>A module that C# and recipes see.</summary>
    Network,

    /// <summary>A block that is written in C#.</summary>
    ExternBlock,
}

/// <summary>A block or a network.</summary>
/// <param name="Kind">Which.</param>
/// <param name="Name">Its name.</param>
/// <param name="Parameters">Tensors and hyperparameters.</param>
/// <param name="Results">The declared results; null: none declared.</param>
/// <param name="Where">Facts.</param>
/// <param name="Body">Statements; empty for extern.</param>
/// <param name="Span">All of it.</param>
public sealed record ModuleSyntax(
    ModuleKind Kind,
    NameSyntax Name,
    ImmutableArray<ParameterSyntax> Parameters,
    ResultsSyntax? Results,
    ImmutableArray<ExpressionSyntax> Where,
    ImmutableArray<StatementSyntax> Body,
    TextSpan Span) : DeclarationSyntax(Name, Span);

/// <summary><c>image: float[N, 1, 28, 28]</c>, <c>width: int = 32</c>.</summary>
public sealed record ParameterSyntax(NameSyntax Name, TypeSyntax Type, ExpressionSyntax? Default, TextSpan Span) : SyntaxNode(Span);

/// <summary><c>float[N, 10]</c>, <c>logits: float[N, 10]</c>, <c>(mean: float[N, Z], log_var: float[N, Z])</c>.</summary>
/// <param name="Items">At least one.</param>
/// <param name="IsTuple">True where parentheses stand around.</param>
/// <param name="Span">All of it.</param>
public sealed record ResultsSyntax(ImmutableArray<ResultSyntax> Items, bool IsTuple, TextSpan Span) : SyntaxNode(Span);

/// <summary>One result.</summary>
public sealed record ResultSyntax(NameSyntax? Name, TypeSyntax Type, TextSpan Span) : SyntaxNode(Span);

/// <summary>A loss.</summary>
public sealed record LossSyntax(NameSyntax Name, ImmutableArray<ParameterSyntax> Parameters, ImmutableArray<ExpressionSyntax> Where, ExpressionSyntax Value, TextSpan Span) : DeclarationSyntax(Name, Span);

/// <summary>An optimizer.</summary>
public sealed record OptimizerSyntax(NameSyntax Name, ImmutableArray<SettingSyntax> Settings, TextSpan Span) : DeclarationSyntax(Name, Span);

/// <summary>Data.</summary>
public sealed record DataSyntax(NameSyntax Name, ImmutableArray<SettingSyntax> Settings, TextSpan Span) : DeclarationSyntax(Name, Span);

/// <summary>A recipe.</summary>
public sealed record TrainSyntax(NameSyntax Name, ImmutableArray<SettingSyntax> Settings, TextSpan Span) : DeclarationSyntax(Name, Span);

/// <summary>A tuning plan.</summary>
public sealed record TuneSyntax(NameSyntax Name, ImmutableArray<SettingSyntax> Settings, TextSpan Span) : DeclarationSyntax(Name, Span);

/// <summary>A line of an optimizer, data, train or tune declaration.</summary>
/// <param name="Keyword">Its first word; for an optimizer's algorithm the algorithm's name.</param>
/// <param name="Span">All of it.</param>
public abstract record SettingSyntax(NameSyntax Keyword, TextSpan Span) : SyntaxNode(Span);

/// <summary>A line whose first word is no setting of this declaration; the rest of the line is kept as text.</summary>
public sealed record UnknownSettingSyntax(NameSyntax Keyword, TextSpan Span) : SettingSyntax(Keyword, Span);

/// <summary>A line that could not be read; a diagnostic says so already.</summary>
public sealed record SkippedSettingSyntax(NameSyntax Keyword, TextSpan Span) : SettingSyntax(Keyword, Span);
