using Nnet.Language.Lowering.Data;

namespace Nnet.Language.Lowering.Recipes;

/// <summary>A recipe (<c>train</c>): what is trained on what, how, and how long, with every name resolved.</summary>
/// <param name="Data">The name of the data declaration.</param>
/// <param name="Models">The network, or the networks by the names that the steps use.</param>
/// <param name="Steps">What a batch does: one step for a recipe with <c>loss</c>, else one per <c>step</c>.</param>
/// <param name="Teachers">Networks that are run but not trained.</param>
/// <param name="Metrics">In the order of the recipe.</param>
/// <param name="Options">Everything else, with defaults filled in.</param>
public sealed record RecipeIr(
    string Namespace,
    string Name,
    string? Doc,
    LineRef Line,
    string DataNamespace,
    string Data,
    EquatableArray<ModelIr> Models,
    EquatableArray<TeacherIr> Teachers,
    EquatableArray<RecipeStepIr> Steps,
    EquatableArray<MetricIr> Metrics,
    InitializeIr? Initialize,
    EquatableArray<FreezeIr> Freeze,
    TrainingOptionsIr Options) : DeclarationIr(Namespace, Name, Doc, Line);
