using Nnet.Optimizers;
using static TorchSharp.torch;

namespace Nnet.Training;

/// <summary>Keeps parameters from learning: those of a pattern, until an epoch. The optimizer knows them from the start, so that nothing of it is lost when they begin.</summary>
internal static class Freezing
{
    /// <summary>The keys that do not learn in an epoch (from 1).</summary>
    public static Func<string, bool> Frozen(RecipeDefinition definition, int epoch)
    {
        var patterns = definition.Freeze.Where(freeze => freeze.UntilEpoch is null || epoch < freeze.UntilEpoch).Select(freeze => freeze.Pattern).ToArray();
        return key => Array.Exists(patterns, pattern => KeyPattern.Matches(pattern, key));
    }

    /// <summary>Lets parameters learn or not for an epoch (from 1).</summary>
    public static void Apply(RecipeDefinition definition, TrainingModel model, IReadOnlyList<ActiveStep> steps, int epoch)
    {
        if (definition.Freeze.Count == 0)
        {
            return;
        }

        var frozen = Frozen(definition, epoch);
        foreach (var (key, value, trained) in Keys.Of(model.Networks))
        {
            if (trained)
            {
                value.requires_grad_(!frozen(key));
            }
        }

        foreach (var step in steps)
        {
            step.Updater.Freeze(frozen);
        }
    }
}
