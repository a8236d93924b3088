using System.CommandLine;
using Nnet.Tool.Building;
using Nnet.Tool.Projects;
using Nnet.Tool.Terminal;
using Nnet.Training;
using Nnet.Tuning;

namespace Nnet.Tool.Commands;

/// <summary><c>nnet tune PATH [PLAN]</c>: the plan, step by step, with a verdict and its reason for each.</summary>
internal static class TuneCommand
{
    public static Command Create()
    {
        var path = Parts.Path();
        var plan = new Argument<string?>("PLAN") { Description = "The plan; needed where the program has several.", Arity = ArgumentArity.ZeroOrOne };
        var study = new Option<string?>("--study") { Description = "The name under which trials are kept; the same name goes on with them." };
        var data = new Option<string?>("--data") { Description = "The folder that the data's paths are relative to; default: NNET_DATA, or the project." };
        var runs = new Option<string?>("--runs") { Description = "Where runs and studies are kept; default: runs in the project." };
        var device = new Option<string?>("--device") { Description = "auto, cpu or cuda." };
        var command = new Command("tune", "Runs a tuning plan, or what is left of it.") { path, plan, study, data, runs, device };
        command.SetAction(parsed => Run(parsed.GetValue(path)!, parsed.GetValue(plan), parsed.GetValue(study), parsed.GetValue(data), parsed.GetValue(runs), parsed.GetValue(device)));
        return command;
    }

    private static int Run(string path, string? name, string? study, string? data, string? runs, string? device)
    {
        var project = CheckedProject.Check([path]);
        if (project.RequireProgram() is not { } program)
        {
            return ExitCodes.ProgramErrors;
        }

        var plan = Plans.Find(ProgramBuilder.Build(project.Folder, program), name);
        using var interrupt = new Interruption();
        var result = new Tuner(plan, new TuningOptions
        {
            Study = study,
            Log = Console.WriteLine,
            Training = new TrainingOptions
            {
                DataRoot = data ?? Environment.GetEnvironmentVariable("NNET_DATA") ?? project.Folder.Root,
                RunsRoot = runs ?? Path.Combine(project.Folder.Root, "runs"),
                Device = device,
                Program = [.. project.Folder.Files.Select(file => (file.Path, file.Text))],
                Command = $"nnet tune {path} {plan.Name}",
            },
        }).Run(interrupt.Token);
        if (result.Final is { } final)
        {
            Console.WriteLine("test " + string.Join(" ", final.Test.Select(entry => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{entry.Name}={entry.Value:0.#####}"))));
        }

        return interrupt.Token.IsCancellationRequested ? ExitCodes.Interrupted : result.Passed ? ExitCodes.Fine : ExitCodes.CheckFailed;
    }
}
