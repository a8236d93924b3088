using Nnet.Language.Lowering.Recipes;

namespace Nnet.Language.Lowering.Tuning;

/// <summary>A tuning plan.</summary>
/// <param name="Recipe">The recipe that it varies.</param>
/// <param name="Objectives">What is minimized or maximized; several give a Pareto front.</param>
/// <param name="Steps">In order.</param>
public sealed record TuneIr(
    string Namespace,
    string Name,
    string? Doc,
    LineRef Line,
    string RecipeNamespace,
    string Recipe,
    EquatableArray<ObjectiveIr> Objectives,
    EquatableArray<SpaceEntryIr> Space,
    EquatableArray<PlanStepIr> Steps,
    TuneOptionsIr Options) : DeclarationIr(Namespace, Name, Doc, Line);

/// <summary>Something to make small or large: a monitored value, or <c>parameters</c>, <c>flops</c>.</summary>
/// <param name="Monitor">Null for a cost of the network.</param>
/// <param name="Cost"><c>parameters</c> or <c>flops</c>; null for a monitored value.</param>
public sealed record ObjectiveIr(MonitorIr? Monitor, string? Cost, bool Maximize);

/// <summary>Options of a plan.</summary>
/// <param name="Prune">The pruner and its options; null: none.</param>
/// <param name="Parallel">Trials at a time; null: as the runtime decides.</param>
/// <param name="BudgetSeconds">When the search stops; null: at the end of the plan.</param>
/// <param name="Study">The name of the study; null: the plan's own name.</param>
public sealed record TuneOptionsIr(PrunerIr? Prune, int? Parallel, double? BudgetSeconds, ulong? Seed, string? Study);

/// <summary>A pruner: median, asha, hyperband or patience.</summary>
public sealed record PrunerIr(string Name, EquatableArray<Values.ArgumentIr> Arguments);
