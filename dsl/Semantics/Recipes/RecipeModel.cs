using System.Collections.Immutable;
using Nnet.Language.Lowering.Values;
using Nnet.Language.Semantics.Modules;
using Nnet.Language.Shapes;

namespace Nnet.Language.Semantics.Recipes;

/// <summary>A network of a recipe with the values of its hyperparameters.</summary>
internal sealed class RecipeModel(string alias, ModuleEvaluation network, ImmutableArray<ArgumentIr> arguments, Place place)
{
    /// <summary>The name in steps and bindings.</summary>
    public string Alias { get; } = alias;

    public ModuleEvaluation Network { get; } = network;

    public ImmutableArray<ArgumentIr> Arguments { get; } = arguments;

    /// <summary>The line of the recipe that names it.</summary>
    public Place Place { get; } = place;

    /// <summary>The same network with other hyperparameters, not used yet.</summary>
    public RecipeModel With(ImmutableArray<ArgumentIr> arguments) => new(Alias, Network, arguments, Place);

    /// <summary>Values of the sizes that its constructor takes; default before its first use.</summary>
    public ImmutableArray<Dim> Dims { get; set; }

    /// <summary>The first use, for messages.</summary>
    public Place? FirstUse { get; set; }

    /// <summary>Types of its results where the fields of the batch feed it; default where steps call it.</summary>
    public ImmutableArray<TensorType> Results { get; set; }
}
