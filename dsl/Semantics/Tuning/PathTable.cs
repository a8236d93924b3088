using System.Globalization;
using Nnet.Language.Lowering.Optimizers;
using Nnet.Language.Lowering.Recipes;
using Nnet.Language.Lowering.Tuning;
using Nnet.Language.Lowering.Values;
using Nnet.Language.Ops;

namespace Nnet.Language.Semantics.Tuning;

/// <summary>A value of a recipe that a plan can vary.</summary>
/// <param name="Path"><c>network.width</c>, <c>loss.smoothing</c>, <c>optimizer</c>, <c>optimizer.lr</c>, <c>augment.Rotate.degrees</c>, <c>batch</c>, <c>epochs</c>.</param>
/// <param name="Option">The option of a table that it is, whose range its values must keep; null: none.</param>
internal sealed record RecipePath(string Path, SpaceValueType Type, ParameterSpec? Option = null)
{
    /// <summary>Ranges that it must keep because the network or the loss gives it to options.</summary>
    public IReadOnlyList<NumberRangeIr> Ranges { get; init; } = [];

    /// <summary>What its values must be where it is no option.</summary>
    public ValueRange Limit { get; init; } = ValueRange.Any;
}

/// <summary>The paths of a recipe. The runtime has the same ones for <c>--set</c>.</summary>
internal static class PathTable
{
    /// <param name="tried">Optimizers that the plan puts in the recipe's place.</param>
    public static IReadOnlyDictionary<string, RecipePath> Of(TuneScope scope, IEnumerable<OptimizerIr> tried) =>
        Models(scope).Concat(Losses(scope)).Concat(Optimizers(scope, [.. tried])).Concat(Augmentations(scope)).Concat(Plain(scope.Recipe))
            .GroupBy(path => path.Path).ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);

    private static IEnumerable<RecipePath> Models(TuneScope scope) =>
        from model in scope.Recipe.Models
        let prefix = scope.Recipe.Models.Count == 1 ? "network" : model.Alias
        from hyperparameter in scope.Network(model)?.Hyperparameters ?? default
        where !scope.IsFixed(model, hyperparameter.Name)
        select new RecipePath($"{prefix}.{hyperparameter.Name}", Type(hyperparameter.Type)) { Ranges = [.. scope.Network(model)!.Ranges.Where(range => range.Hyperparameter == hyperparameter.Name)] };

    private static IEnumerable<RecipePath> Losses(TuneScope scope) =>
        from step in scope.Recipe.Steps.OfType<LossStepIr>()
        from hyperparameter in scope.Loss(step.Loss)?.Hyperparameters ?? default
        select new RecipePath($"loss.{hyperparameter.Name}", Type(hyperparameter.Type)) { Ranges = [.. scope.Loss(step.Loss)!.Ranges.Where(range => range.Hyperparameter == hyperparameter.Name)] };

    private static IEnumerable<RecipePath> Optimizers(TuneScope scope, IReadOnlyList<OptimizerIr> tried)
    {
        var isOne = scope.Recipe.Steps.Select(step => (step.OptimizerNamespace, step.Optimizer)).Distinct().Count() == 1;
        foreach (var step in scope.Recipe.Steps)
        {
            var prefix = isOne ? "optimizer" : $"{step.Name}.optimizer";
            yield return new(prefix, SpaceValueType.Declaration);
            foreach (var optimizer in new[] { scope.Optimizer(step) }.Concat(tried).OfType<OptimizerIr>())
            {
                foreach (var option in OptimizerTable.Table.Find(optimizer.Algorithm)?.Parameters ?? [])
                {
                    if (option.Kind == ParameterKind.Bool) yield return new($"{prefix}.{option.Name}", SpaceValueType.Bool, option);
                    else if (option.Kind != ParameterKind.FloatTuple) yield return new($"{prefix}.{option.Name}", SpaceValueType.Float, option);
                    else for (var i = 0; i < option.Length; i++) yield return new($"{prefix}.{option.Name}.{i.ToString(CultureInfo.InvariantCulture)}", SpaceValueType.Float, option);
                }
            }
        }
    }

    /// <summary><c>augment.Rotate.degrees</c>: the single numbers of the data's augmentations.</summary>
    private static IEnumerable<RecipePath> Augmentations(TuneScope scope) =>
        from augment in scope.Data?.Augment ?? default
        from step in augment.Steps
        from option in AugmentationTable.Table.Find(step.Name)?.Parameters ?? []
        where option.Kind is ParameterKind.Int or ParameterKind.Float
        select new RecipePath($"augment.{step.Name}.{option.Name}", option.Kind == ParameterKind.Int ? SpaceValueType.Int : SpaceValueType.Float, option);

    private static IEnumerable<RecipePath> Plain(RecipeIr recipe)
    {
        if (recipe.Options.Batch is not null) yield return new("batch", SpaceValueType.Int) { Limit = ValueRange.AtLeast(1) };
        yield return new("epochs", SpaceValueType.Int) { Limit = ValueRange.AtLeast(1) };
    }

    private static SpaceValueType Type(HyperparameterType type) => type switch
    {
        HyperparameterType.Int => SpaceValueType.Int,
        HyperparameterType.Float => SpaceValueType.Float,
        HyperparameterType.Bool => SpaceValueType.Bool,
        _ => SpaceValueType.String,
    };
}
