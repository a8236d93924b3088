using Nnet.Language.Lowering.Values;
using Nnet.Language.Shapes;

namespace Nnet.Language.Lowering.Recipes;

/// <summary>A network of a recipe.</summary>
/// <param name="Alias">The name in steps (<c>g</c>); the network's own name in a recipe with one.</param>
/// <param name="Arguments">Every hyperparameter with its value, defaults included.</param>
/// <param name="Inputs">How a batch feeds it in a recipe with <c>loss</c>; empty where steps call it.</param>
public sealed record ModelIr(string Alias, string Namespace, string Network, EquatableArray<ArgumentIr> Arguments, EquatableArray<BindingIr> Inputs, LineRef Line)
{
    /// <summary>A value for each of the network's <c>DimParameters</c>, in order: sizes of its inputs that its constructor takes.</summary>
    public EquatableArray<Dim> Dims { get; init; }
}

/// <summary>A network that is run without being trained.</summary>
/// <param name="Alias"><c>teacher</c>, or the name it is given.</param>
/// <param name="Inputs">How a batch feeds it.</param>
/// <param name="Weights">A file, or a recipe.</param>
public sealed record TeacherIr(
    string Alias, string Namespace, string Network, EquatableArray<ArgumentIr> Arguments, EquatableArray<BindingIr> Inputs, WeightsIr Weights, LineRef Line)
{
    /// <summary>A value for each of the network's <c>DimParameters</c>, in order.</summary>
    public EquatableArray<Dim> Dims { get; init; }
}

/// <summary>Where weights come from.</summary>
public abstract record WeightsIr;

/// <summary>A file, relative to the project.</summary>
public sealed record FileWeights(string Path) : WeightsIr;

/// <summary>The best weights of the last run of a recipe, which is made if there is none.</summary>
/// <param name="Model">The alias in that recipe; null where it has one network.</param>
public sealed record RecipeWeights(string Namespace, string Recipe, string? Model) : WeightsIr;

/// <summary><c>initialize from "file" except head.*</c>.</summary>
/// <param name="Model">The alias that it fills; null: the recipe's only one.</param>
/// <param name="Except">Patterns of keys that keep their own initialization.</param>
public sealed record InitializeIr(WeightsIr From, string? Model, EquatableArray<string> Except);

/// <summary><c>freeze body.* until epoch 2</c>; <paramref name="UntilEpoch"/> null: for ever.</summary>
public sealed record FreezeIr(EquatableArray<string> Patterns, int? UntilEpoch);
