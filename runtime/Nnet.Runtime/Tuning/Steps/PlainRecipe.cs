using Nnet.Hyperparameters;
using Nnet.Training;

namespace Nnet.Tuning.Steps;

/// <summary>A recipe without what keeps it from learning by heart: no augmentation, no weight decay, no early stop.</summary>
internal sealed class PlainRecipe(Recipe inner) : Recipe
{
    /// <summary>Another learning rate; null: the recipe's.</summary>
    public double? Rate { get; init; }

    public override string Name => inner.Name;

    public override IReadOnlyList<HyperparameterDefinition> Hyperparameters => inner.Hyperparameters;

    public override RecipeDefinition Define(HyperparameterValues values)
    {
        var definition = inner.Define(values);
        return definition with { Data = definition.Data with { Augment = [] }, EarlyStop = null, EmaDecay = null, KeepBest = "train.loss" };
    }

    public override TrainingModel CreateModel(HyperparameterValues values) => new PlainModel(inner.CreateModel(values), Rate);

    /// <summary>What is off, in words, for the verdict.</summary>
    public static string WhatIsOff(Recipe recipe, HyperparameterValues values)
    {
        var augmented = recipe.Define(values).Data.Augment.Count > 0;
        var smoothed = values.Definitions.Any(definition => definition.Path == "loss.smoothing");
        return $"{(augmented ? "augmentation, " : "")}dropout, weight decay{(smoothed ? ", label smoothing" : "")} and the schedule are off for this";
    }

    /// <summary>The values without dropout, label smoothing and weight decay, as far as the recipe names them.</summary>
    public static HyperparameterValues Unregularized(HyperparameterValues values) => values.Definitions
        .Where(definition => definition.Type == HyperparameterType.Real && (definition.Path.EndsWith("dropout", StringComparison.Ordinal) || definition.Path is "loss.smoothing" || definition.Path.EndsWith("weight_decay", StringComparison.Ordinal)))
        .Aggregate(values, (all, definition) => all.With(definition.Path, 0.0));
}

/// <summary>A recipe that fits on train and validation together.</summary>
internal sealed class FinalRecipe(Recipe inner) : Recipe
{
    public override string Name => inner.Name;

    public override IReadOnlyList<HyperparameterDefinition> Hyperparameters => inner.Hyperparameters;

    public override RecipeDefinition Define(HyperparameterValues values) => inner.Define(values) with { FinalFit = ["train", "validation"] };

    public override TrainingModel CreateModel(HyperparameterValues values) => inner.CreateModel(values);
}
