using Nnet.Checkpoints;
using Nnet.Optimizers;
using static TorchSharp.torch;

namespace Nnet.Training;

/// <summary>Weights that a training starts from, and the weights of its teachers: from files, or from the best epoch of a recipe's last run.</summary>
internal static class InitialWeights
{
    public static void Apply(RecipeDefinition definition, TrainingModel model, TrainingOptions options)
    {
        if (definition.Initialize is { } initialize)
        {
            Load(Find(initialize.Source, initialize.IsRecipe, options), model.Networks, initialize.Except);
        }

        foreach (var (teacher, network) in definition.Teachers.Zip(model.Teachers))
        {
            Load(Find(teacher.Source, teacher.IsRecipe, options), [network], []);
            network.Module.eval();
            foreach (var parameter in network.Module.parameters())
            {
                parameter.requires_grad_(false);
            }
        }
    }

    private static string Find(string source, bool isRecipe, TrainingOptions options)
    {
        if (!isRecipe)
        {
            var path = Path.Combine(options.DataRoot, source);
            return File.Exists(path) ? path : throw new CheckpointException($"The weights \"{source}\" are not in \"{options.DataRoot}\".");
        }

        return SourceRecipes.Weights(options.RunsRoot ?? "runs", source)
            ?? throw new CheckpointException($"{source} has no run with weights yet. Train it first: nnet train PATH {source}");
    }

    /// <summary>Reads weights by their keys into networks, but for keys that match a pattern of <paramref name="except"/>.</summary>
    /// <exception cref="CheckpointException">A key is missing there, or has another shape.</exception>
    public static void Load(string path, IReadOnlyList<NamedNetwork> networks, IReadOnlyList<string> except)
    {
        using var scope = NewDisposeScope();
        using var quiet = no_grad();
        var (tensors, _) = WeightsFile.Load(path);
        var missing = new List<string>();
        foreach (var (key, value, _) in Keys.Of(networks))
        {
            if (except.Any(pattern => KeyPattern.Matches(pattern, key)))
            {
                continue;
            }

            if (!tensors.TryGetValue(key, out var saved))
            {
                missing.Add(key);
            }
            else if (!saved.shape.SequenceEqual(value.shape))
            {
                throw new CheckpointException($"\"{path}\": \"{key}\" is [{string.Join(", ", saved.shape)}] there, but [{string.Join(", ", value.shape)}] in the network. Leave it out with \"except {key}\", or change the network.");
            }
            else
            {
                value.copy_(saved);
            }
        }

        if (missing.Count > 0)
        {
            throw new CheckpointException($"\"{path}\" lacks {string.Join(", ", missing.Take(5))}{(missing.Count > 5 ? $" and {missing.Count - 5} more" : "")}; it has {string.Join(", ", tensors.Keys.Take(5))}, ... Leave them out with \"except\".");
        }
    }
}
