using System.Diagnostics;
using Nnet.Tuning.Engine;

namespace Nnet.Tuning.Searches;

/// <summary>
/// Trials in processes of their own: torch's random stream belongs to a process, so that trials side by side in one would disturb each other. A process that dies is
/// replaced, and its trial is free at once. The processes end when their input is closed, also when this one is killed.
/// </summary>
internal sealed class WorkerProcesses(PlanStudy plan, SearchSetup setup, long study, SearchProgress progress)
{
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(50);
    private readonly HashSet<int> reported = [.. plan.Storage.Trials(study).Where(trial => trial.State.IsFinal()).Select(trial => trial.Number)];
    private int idleDeaths;

    public void Run(int count, CancellationToken interrupt)
    {
        Worker.ReleaseTheDead(plan.Storage, study);
        var running = Enumerable.Range(0, Math.Min(count, setup.Study.Trials)).Select(_ => Start()).ToList();
        try
        {
            while (!ReportEnded() && running.Count > 0)
            {
                interrupt.WaitHandle.WaitOne(Poll);
                if (interrupt.IsCancellationRequested) break;
                foreach (var process in running.Where(process => process.HasExited).ToArray())
                {
                    running.Remove(process);
                    if (HasDied(process) && !plan.IsOver) running.Add(Start());
                    process.Dispose();
                }
            }
        }
        finally
        {
            foreach (var process in running) End(process);
            ReportEnded();
        }
    }

    private Process Start() => Process.Start(plan.Options.StartWorker!(setup.Study.Name, plan.Deadline)) ?? throw new InvalidOperationException("A worker process could not be started.");

    /// <summary>Frees the trial of a process that ended in another way than by having nothing to do.</summary>
    private bool HasDied(Process process)
    {
        if (process.ExitCode == 0) return false;

        // A mistake of the user's (the data are missing) concerns every trial: nothing has crashed.
        if (process.ExitCode is 1 or 2)
        {
            plan.Storage.Release(study, Worker.Process(process.Id));
            throw new StudyException("A worker process could not run its trial; what it said stands above. The trials that ended are kept, and the same command goes on.");
        }

        idleDeaths = plan.Storage.Release(study, Worker.Process(process.Id)) > 0 ? 0 : idleDeaths + 1;
        return idleDeaths < 3 ? true : throw new StudyException($"Worker processes end with code {process.ExitCode} before they take a trial; what they said stands above.");
    }

    /// <summary>Tells of the trials that ended since.</summary>
    /// <returns>Whether all have.</returns>
    private bool ReportEnded()
    {
        var trials = plan.Storage.Trials(study);
        foreach (var trial in trials.Where(trial => trial.State.IsFinal() && reported.Add(trial.Number))) progress.Report(trial);
        return reported.Count >= setup.Study.Trials;
    }

    private static void End(Process process)
    {
        process.StandardInput.Close();
        if (!process.WaitForExit(TimeSpan.FromSeconds(30))) process.Kill(entireProcessTree: true);
        process.Dispose();
    }
}
