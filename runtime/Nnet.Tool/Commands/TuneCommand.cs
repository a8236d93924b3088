using System.CommandLine;
using System.Globalization;
using Nnet.Tool.Building;
using Nnet.Tool.Projects;
using Nnet.Tool.Terminal;
using Nnet.Tool.Tuning;
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
        var storage = new Option<string?>("--storage") { Description = "Where trials are kept: postgres://user@host/database, \"Host=...\", or a SQLite file; default: studies in the folder of runs." };
        var workers = new Option<int?>("--workers") { Description = "Trials at a time, each in a process of its own. The trials are the same for every number." };
        var threads = Parts.Threads("Threads that a trial computes with; the study remembers them. Default: the processors, shared among the plan's parallel trials.");
        var fold = new Option<int?>("--fold") { Description = "Judge trials by this fold alone, from 1; default: the mean over all folds of the data." };
        var trial = new Option<int?>("--trial") { Description = "Run one trial of the study once more, alone, and compare." };
        var again = new Option<bool>("--again") { Description = "Let \"final\" look at the test part a second time; it is recorded." };
        var rounds = new Option<int?>("--rounds") { Description = "Repeat the last refine around the best so far, as long as it gains more than the noise of a trial, up to so many rounds." };
        var ablation = new Option<bool>("--ablation") { Description = "After the plan, train what lies between the program's own values and the best: what each change contributes." };
        var data = new Option<string?>("--data") { Description = "The folder that the data's paths are relative to; default: NNET_DATA, or the project." };
        var runs = new Option<string?>("--runs") { Description = "Where runs and studies are kept; default: runs in the project." };
        var device = new Option<string?>("--device") { Description = "auto, cpu or cuda." };
        var worker = new Option<string?>("--worker") { Description = "Run trials of a study for another process.", Hidden = true };
        var deadline = new Option<long?>("--deadline") { Description = "Begin no trial after this second of Unix time.", Hidden = true };
        workers.Validators.Add(Parts.AtLeastOne);
        rounds.Validators.Add(Parts.AtLeastOne);
        var command = new Command("tune", "Runs a tuning plan, or what is left of it.") { path, plan, study, storage, workers, threads, fold, trial, again, rounds, ablation, data, runs, device, worker, deadline };
        command.SetAction(parsed => Run(new TuneRequest(parsed.GetValue(path)!, parsed.GetValue(plan))
        {
            Study = parsed.GetValue(study),
            Storage = parsed.GetValue(storage),
            Workers = parsed.GetValue(workers),
            Threads = parsed.GetValue(threads),
            Fold = parsed.GetValue(fold),
            Trial = parsed.GetValue(trial),
            Again = parsed.GetValue(again),
            Rounds = parsed.GetValue(rounds),
            Ablation = parsed.GetValue(ablation),
            Data = parsed.GetValue(data),
            Runs = parsed.GetValue(runs),
            Device = parsed.GetValue(device),
            Worker = parsed.GetValue(worker),
            Deadline = parsed.GetValue(deadline) is { } second ? DateTimeOffset.FromUnixTimeSeconds(second) : null,
        }));
        return command;
    }

    private static int Run(TuneRequest request)
    {
        var project = CheckedProject.Check([request.Path]);
        if (project.RequireProgram() is not { } program)
        {
            return ExitCodes.ProgramErrors;
        }

        var plan = Plans.Find(ProgramBuilder.Build(project.Folder, program), request.Plan);
        Parts.CheckFold(request.Fold - 1, plan.Recipe);
        using var interrupt = new Interruption();
        var tuner = new Tuner(plan, request.Options(project.Folder, program, plan));
        if (request.Worker is { } study)
        {
            using var ended = WorkerInput.EndOf(Console.OpenStandardInput(), interrupt.Token);
            tuner.Work(study, ended.Token);
            return ExitCodes.Fine;
        }

        return request.Trial is { } number ? RunAgain(tuner, number, interrupt.Token) : RunPlan(tuner, interrupt.Token);
    }

    private static int RunPlan(Tuner tuner, CancellationToken interrupt)
    {
        var result = tuner.Run(interrupt);
        if (result.Final is { Test.Count: > 0 } final)
        {
            Console.WriteLine("test " + string.Join(" ", final.Test.Where(entry => entry.Name != "confusion_matrix").Select(entry => string.Create(CultureInfo.InvariantCulture, $"{entry.Name}={entry.Value:0.#####}"))));
        }

        return interrupt.IsCancellationRequested ? ExitCodes.Interrupted : result.Passed ? ExitCodes.Fine : ExitCodes.CheckFailed;
    }

    private static int RunAgain(Tuner tuner, int number, CancellationToken interrupt)
    {
        var (recorded, now) = tuner.RunAgain(number, interrupt);
        Console.WriteLine($"trial {number}: {string.Join(" ", recorded.Parameters.Select(entry => string.Create(CultureInfo.InvariantCulture, $"{entry.Key}={entry.Value}")))}");
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"recorded: {recorded.State.ToString().ToLowerInvariant()}, score {recorded.Score}"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"now:      {now.State.ToString().ToLowerInvariant()}, score {now.Score}"));
        var isSame = recorded.State == now.State && recorded.Score == now.Score;
        Console.WriteLine(isSame ? "The same." : "It differs: another machine, another number of threads, or another version of libtorch.");
        return interrupt.IsCancellationRequested ? ExitCodes.Interrupted : isSame ? ExitCodes.Fine : ExitCodes.CheckFailed;
    }
}
