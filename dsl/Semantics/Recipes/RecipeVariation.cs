using System.Collections.Immutable;
using Nnet.Language.Lowering.Recipes;
using Nnet.Language.Lowering.Values;

namespace Nnet.Language.Semantics.Recipes;

/// <summary>Values of a plan's space put in the place of a recipe's own, to see whether the recipe still fits together with them.</summary>
/// <param name="reporter">Takes what does not fit.</param>
/// <param name="values">Values by path: <c>network.width</c>, <c>loss.smoothing</c>, <c>optimizer</c>, <c>batch</c>, <c>epochs</c>.</param>
internal sealed class RecipeVariation(IReporter reporter, IReadOnlyDictionary<string, IrValue> values)
{
    public IReporter Reporter { get; } = reporter;

    /// <summary>The recipe as it is written.</summary>
    public static RecipeVariation None(IReporter reporter) => new(reporter, ImmutableDictionary<string, IrValue>.Empty);

    /// <summary>Hyperparameters with the values of their paths put in.</summary>
    /// <param name="prefix"><c>network</c>, the name of a network, or <c>loss</c>.</param>
    public ImmutableArray<ArgumentIr> Apply(string prefix, ImmutableArray<ArgumentIr> arguments) =>
        values.Count == 0 ? arguments : [.. arguments.Select(argument => values.TryGetValue($"{prefix}.{argument.Name}", out var value) ? argument with { Value = value } : argument)];

    public TrainingOptionsIr Apply(TrainingOptionsIr options) =>
        values.Count == 0 ? options : options with { Batch = (int?)Number("batch") ?? options.Batch, Epochs = (int?)Number("epochs") ?? options.Epochs };

    /// <summary>The optimizer that stands in the place of the recipe's; null: the recipe's own.</summary>
    public string? Optimizer => values.TryGetValue("optimizer", out var value) && value is ChoiceValue choice ? choice.Name : null;

    private long? Number(string path) => values.TryGetValue(path, out var value) && value is DimValue { Dim: var dim } && dim.TryGetConstant(out var number) ? number : null;
}
