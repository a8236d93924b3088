using System.CommandLine;
using Nnet.Callbacks;
using Nnet.Data;
using Nnet.Hyperparameters;
using Nnet.Tool.Building;
using Nnet.Tool.Exchange;
using Nnet.Tool.Projects;
using Nnet.Tool.Terminal;
using Nnet.Training;

namespace Nnet.Tool.Commands;

/// <summary><c>nnet train PATH [RECIPE]</c>: progress, a run folder, a report.</summary>
internal static class TrainCommand
{
    public static Command Create()
    {
        var path = Parts.Path();
        var recipe = new Argument<string?>("RECIPE") { Description = "The recipe; needed where the program has several.", Arity = ArgumentArity.ZeroOrOne };
        var set = new Option<string[]>("--set") { Description = "A hyperparameter with another value: --set optimizer.lr=1e-3", AllowMultipleArgumentsPerToken = false };
        var epochs = new Option<int?>("--epochs") { Description = "Another number of epochs." };
        var device = new Option<string?>("--device") { Description = "auto, cpu or cuda." };
        var seed = new Option<long?>("--seed") { Description = "Another seed." };
        var fold = new Option<int?>("--fold") { Description = "One fold of data with folds, from 1; without it every fold in turn." };
        var resume = new Option<bool>("--resume") { Description = "Go on with the newest unfinished run of the recipe." };
        var threads = Parts.Threads("Threads that compute; the same weights need the same number. Default: OMP_NUM_THREADS, else one for each processor.");
        var data = new Option<string?>("--data") { Description = "The folder that the data's paths are relative to; default: NNET_DATA, or the project." };
        var runs = new Option<string?>("--runs") { Description = "Where run folders are made; default: runs in the project." };
        var workers = new Option<int?>("--workers") { Description = "Threads that prepare data; they do not change the result." };
        device.AcceptOnlyFromAmong("auto", "cpu", "cuda");
        var command = new Command("train", "Trains a recipe.") { path, recipe, set, epochs, device, seed, fold, resume, data, runs, workers, threads };
        command.SetAction(parsed => Run(
            parsed.GetValue(path)!,
            parsed.GetValue(recipe),
            parsed.GetValue(set) ?? [],
            new TrainingOptions
            {
                Epochs = parsed.GetValue(epochs),
                Device = parsed.GetValue(device),
                Seed = parsed.GetValue(seed),
                Fold = parsed.GetValue(fold) - 1,
                Threads = parsed.GetValue(threads),
                Resume = parsed.GetValue(resume),
                Workers = parsed.GetValue(workers),
                Command = "nnet " + string.Join(' ', parsed.Tokens.Select(token => token.Value).Where(word => word != "--resume").Select(word => word.Contains(' ', StringComparison.Ordinal) ? $"\"{word}\"" : word)),
            },
            parsed.GetValue(data),
            parsed.GetValue(runs)));
        return command;
    }

    private static int Run(string path, string? name, string[] changes, TrainingOptions options, string? data, string? runs)
    {
        var project = CheckedProject.Check([path]);
        if (project.RequireProgram() is not { } program)
        {
            return ExitCodes.ProgramErrors;
        }

        var recipe = Recipes.Find(ProgramBuilder.Build(project.Folder, program), name);
        Parts.CheckFold(options.Fold, recipe);
        ValueCheck.Run(project, program, recipe.Name, recipe.Hyperparameters, changes);
        var values = changes.Aggregate(new HyperparameterValues(recipe.Hyperparameters), Change);
        using var interrupt = new Interruption();
        var result = TrainingDisplay.Run(display => new Trainer(recipe, values, options with
        {
            DataRoot = data ?? Environment.GetEnvironmentVariable("NNET_DATA") ?? project.Folder.Root,
            RunsRoot = runs ?? Path.Combine(project.Folder.Root, "runs"),
            Networks = NetworkOverviews.Of(project, program, recipe.Name, values),
            Program = [.. project.Folder.Files.Select(file => (file.Path, file.Text))],
            Callbacks = [display, new TensorBoardLog([.. values.Definitions.Select(definition => (definition.Path, values[definition.Path]))])],
        }).Run(interrupt.Token));
        return result.Status switch
        {
            TrainingStatus.Diverged => ExitCodes.Diverged,
            TrainingStatus.Interrupted => ExitCodes.Interrupted,
            _ => ExitCodes.Fine,
        };
    }

    private static HyperparameterValues Change(HyperparameterValues values, string change)
    {
        var sign = change.IndexOf('=', StringComparison.Ordinal);
        return sign > 0
            ? values.With(change[..sign].Trim(), change[(sign + 1)..].Trim())
            : throw new UsageException($"--set takes path=value, as in --set optimizer.lr=1e-3, but got \"{change}\".");
    }
}
