using Nnet.Hyperparameters;

namespace Nnet.Training;

/// <summary>
/// What a <c>train</c> declaration becomes: a factory of settings and of models. Generated code derives from it; the trainer and
/// the tuner call nothing else.
/// </summary>
public abstract class Recipe
{
    /// <summary>The recipe's name in the program, <c>Baseline</c>.</summary>
    public abstract string Name { get; }

    /// <summary>What can be changed, with the program's values as defaults.</summary>
    public abstract IReadOnlyList<HyperparameterDefinition> Hyperparameters { get; }

    /// <summary>The settings of a training with these values. A pure function.</summary>
    public abstract RecipeDefinition Define(HyperparameterValues values);

    /// <summary>
    /// New networks and the computation of their losses. The trainer has set the random generator before, so that the same seed
    /// gives the same weights.
    /// </summary>
    public abstract TrainingModel CreateModel(HyperparameterValues values);
}
