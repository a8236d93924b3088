using System.Text.Json.Nodes;
using Nnet.Checkpoints;
using Nnet.Hyperparameters;
using Nnet.Runs;

namespace Nnet.Training.State;

/// <summary>Finds the run that a training goes on with, and refuses to go on with other settings than it was begun with.</summary>
internal static class Resumption
{
    /// <summary>The newest run of a recipe that was interrupted, killed or failed.</summary>
    /// <exception cref="CheckpointException">There is none.</exception>
    public static RunFolder Find(string root, string recipe) => Unfinished(root, recipe)
        ?? throw new CheckpointException($"There is no unfinished run of {recipe} in \"{root}\" to resume.");

    /// <summary>The same; null: there is none.</summary>
    public static RunFolder? Unfinished(string root, string recipe) =>
        RunFolder.List(root, recipe).FirstOrDefault(run => run.ReadRecord()["status"]?.GetValue<string>() is "running" or "interrupted");

    /// <summary>Compares hyperparameters, epochs and program with the run's.</summary>
    /// <exception cref="CheckpointException">They differ: the message says in what, and how the run was begun.</exception>
    public static void Check(RunFolder run, HyperparameterValues values, int epochs, IReadOnlyList<(string Name, string Text)> program)
    {
        var record = run.ReadRecord();
        var begun = record["hyperparameters"] as JsonObject ?? [];
        var difference = values.Definitions
            .Select(definition => (definition.Path, Was: begun[definition.Path]?.ToString(), Now: values[definition.Path].ToString()))
            .Where(entry => entry.Was is not null && entry.Was != entry.Now)
            .Select(entry => $"{entry.Path} was {entry.Was} and is now {entry.Now}")
            .FirstOrDefault();
        if (difference is null && record["planned_epochs"]?.GetValue<int>() is { } planned && planned != epochs)
        {
            difference = $"it was to have {planned} epochs and now {epochs}";
        }

        difference ??= program.Select(file => Path.GetFileName(file.Name)).Zip(program.Select(file => file.Text))
            .Where(file => File.Exists(Path.Combine(run.Path, file.First)) && File.ReadAllText(Path.Combine(run.Path, file.First)) != file.Second)
            .Select(file => $"the program \"{file.First}\" has changed since; the run's folder has a copy of what it was")
            .FirstOrDefault();
        if (difference is not null)
        {
            var command = record["command"]?.ToString() is { Length: > 0 } known ? $" It was begun with \"{known}\"." : "";
            throw new CheckpointException($"The run \"{run.Path}\" cannot be resumed so: {difference}.{command} Resume it with the same settings, or train without --resume.");
        }
    }
}
