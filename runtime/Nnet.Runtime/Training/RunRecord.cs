using System.Runtime.InteropServices;
using System.Text.Json.Nodes;
using Nnet.Hyperparameters;
using static TorchSharp.torch;

namespace Nnet.Training;

/// <summary>The beginning of a run's <c>run.json</c>: what is trained, with which values, where.</summary>
internal static class RunRecord
{
    public static JsonObject New(Recipe recipe, HyperparameterValues values, TrainingOptions options, int epochs, long seed)
    {
        var hyperparameters = new JsonObject();
        foreach (var entry in recipe.Hyperparameters)
        {
            hyperparameters[entry.Path] = JsonValue.Create(values[entry.Path].ToString());
        }

        var record = new JsonObject
        {
            ["recipe"] = recipe.Name,
            ["started"] = DateTime.UtcNow.ToString("O"),
            ["command"] = options.Command,
            ["seed"] = seed,
            ["planned_epochs"] = epochs,
            ["hyperparameters"] = hyperparameters,
            ["nnet"] = typeof(Trainer).Assembly.GetName().Version?.ToString(),
            ["dotnet"] = RuntimeInformation.FrameworkDescription,
            ["torch"] = __version__,
            ["system"] = RuntimeInformation.OSDescription,
            ["processors"] = Environment.ProcessorCount,
            ["threads"] = options.Threads ?? get_num_threads(),
        };
        if (options.Fold is { } fold)
        {
            record["fold"] = fold + 1;
        }

        return record;
    }
}
