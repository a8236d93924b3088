using Nnet.Checkpoints;
using Nnet.Hyperparameters;
using Nnet.Runs;
using Nnet.Training.State;

namespace Nnet.Training;

/// <summary>The recipes whose best weights another one starts from or learns from: trained first, as they stand in the program, where they have no run yet.</summary>
internal static class SourceRecipes
{
    /// <summary>Trains what is missing.</summary>
    /// <param name="recipe">The recipe that needs them; they are looked for in its assembly.</param>
    /// <param name="definition">Its settings.</param>
    /// <param name="options">Where runs are, who watches; another number of epochs or another seed is not theirs.</param>
    /// <param name="interrupt">Ends the training after the step that runs.</param>
    /// <param name="resumed">True where one of them was interrupted and has now gone on, so that <paramref name="recipe"/> itself begins.</param>
    /// <returns>The training that did not finish; null: all weights are there.</returns>
    public static TrainingResult? TrainMissing(Recipe recipe, RecipeDefinition definition, TrainingOptions options, CancellationToken interrupt, out bool resumed)
    {
        resumed = false;
        IEnumerable<(string Source, bool IsRecipe)> sources = definition.Teachers.Select(teacher => (teacher.Source, teacher.IsRecipe));
        if (definition.Initialize is { } initialize)
        {
            sources = sources.Append((initialize.Source, initialize.IsRecipe));
        }

        var root = options.RunsRoot ?? "runs";
        foreach (var source in sources.Where(source => source.IsRecipe).Select(source => source.Source).Distinct().Where(source => Weights(root, source) is null))
        {
            var needed = Find(recipe, source);
            var goesOn = options.Resume && Resumption.Unfinished(root, source) is not null;
            resumed |= goesOn;
            var result = new Trainer(needed, new HyperparameterValues(needed.Hyperparameters), options with { RunsRoot = root, Resume = goesOn, Networks = [], Epochs = null, Seed = null, EvaluateTest = false }).Run(interrupt);
            if (result.Status != TrainingStatus.Finished)
            {
                return result;
            }
        }

        return null;
    }

    /// <summary>The best weights of a recipe's last finished run; null: it has none.</summary>
    public static string? Weights(string root, string recipe) => RunFolder.List(root, recipe)
        .Where(run => run.ReadRecord()["status"]?.GetValue<string>() == "finished")
        .Select(run => run.BestWeights)
        .FirstOrDefault(File.Exists);

    private static Recipe Find(Recipe recipe, string name) => recipe.GetType().Assembly.GetTypes()
        .Where(type => type.IsSubclassOf(typeof(Recipe)) && !type.IsAbstract && type.GetConstructor([]) is not null)
        .Select(type => (Recipe)Activator.CreateInstance(type)!)
        .FirstOrDefault(other => other.Name == name)
        ?? throw new CheckpointException($"{name} has no run with weights yet, and the program of {recipe.Name} has no recipe of that name that could be trained first.");
}
