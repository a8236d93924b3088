using System.Collections.Immutable;

namespace Nnet.Tuning.Engine;

/// <summary>
/// Runs the trials of a study, here or as one of many processes on the same storage. Trial n sees the trials below <see cref="StudyDefinition.VisibleBelow"/>
/// and nothing else, whoever runs it and whenever: so the trials are the same for every number of workers. After a crash the same call goes on.
/// </summary>
public sealed class StudyRunner(IStudyStorage storage, StudyDefinition study, ISampler sampler, IPruner pruner)
{
    /// <summary>A trial whose workers died so often is recorded as failed: most likely it kills them.</summary>
    private const int MostAttempts = 3;

    /// <summary>How long a trial stays with a worker that gives no sign of life.</summary>
    public TimeSpan Lease { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>How often a worker without a trial looks again.</summary>
    public TimeSpan Poll { get; init; } = TimeSpan.FromMilliseconds(20);

    /// <summary>Called after each trial of this process.</summary>
    public Action<Trial>? TrialEnded { get; init; }

    /// <summary>Asked before each trial: true leaves the rest for another time.</summary>
    public Func<bool> IsOver { get; init; } = static () => false;

    /// <summary>Whether a failure concerns every trial (the data are missing): it ends the study, and the trial is as if it had not begun.</summary>
    public Func<Exception, bool> EndsStudy { get; init; } = static _ => false;

    /// <summary>The definition as stored: trials that look at nobody need not wait for each other.</summary>
    private StudyDefinition Claims => sampler.IsAdaptive || pruner.IsAdaptive ? study : study with { Lag = int.MaxValue, Generation = null };

    /// <summary>Runs until every trial of the study is done, also those of other processes.</summary>
    /// <returns>All trials, by number.</returns>
    public ImmutableArray<Trial> Run(ITrialObjective objective, int workers = 1, CancellationToken cancellation = default)
    {
        var id = storage.Open(study);
        Worker.ReleaseTheDead(storage, id);
        Task[] running = [.. Enumerable.Range(0, workers).Select(i => Task.Factory.StartNew(
            () => Work(id, Worker.Name(i), objective, cancellation), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default))];
        try
        {
            Task.WaitAll(running, CancellationToken.None);
        }
        catch (AggregateException failures)
        {
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(failures.InnerExceptions[0]);
        }

        return storage.Trials(id);
    }

    /// <summary>Runs a trial once more, alone, with its parameters and what it saw then. Nothing is recorded.</summary>
    /// <returns>The trial as it came out this time.</returns>
    public Trial RunAgain(Trial trial, ITrialObjective objective, CancellationToken cancellation = default)
    {
        var record = new RepeatedTrialRecord(trial);
        var context = new TrialContext(record, trial.Number, study, trial.Parameters, pruner, Visible(storage.Trials(storage.Open(study)), trial.Number));
        TrialExecution.Run(objective, context, record, study, EndsStudy, cancellation);
        return record.Trial;
    }

    private void Work(long id, string worker, ITrialObjective objective, CancellationToken cancellation)
    {
        while (!cancellation.IsCancellationRequested && !IsOver())
        {
            if (storage.TryClaim(id, Claims, worker, Lease) is { } claim)
            {
                RunTrial(claim, objective, cancellation);
                continue;
            }

            var trials = storage.Trials(id);
            if (trials.Length >= study.Trials && trials.All(trial => trial.State.IsFinal())) return;
            cancellation.WaitHandle.WaitOne(Poll);
        }
    }

    private void RunTrial(TrialClaim claim, ITrialObjective objective, CancellationToken cancellation)
    {
        var record = new StoredTrialRecord(storage, claim);
        using var heart = new Heart(storage, claim, Lease);
        if (claim.Token > MostAttempts)
        {
            if (!record.Finish(TrialState.Failed, [], $"Its worker died {MostAttempts} times while it ran.")) return;
        }
        else
        {
            var history = Visible(storage.Trials(claim.Study), claim.Number);
            if (sampler.Propose(study, claim.Number, history) is not { } parameters)
            {
                record.Finish(TrialState.Infeasible, [], "Nothing is left to try.");
                return;
            }

            if (!storage.SetParameters(claim, study.Space, parameters)) return;
            var context = new TrialContext(record, claim.Number, study, parameters, pruner, history);
            var hasEnded = false;
            try
            {
                hasEnded = TrialExecution.Run(objective, context, record, study, EndsStudy, cancellation);
            }
            finally
            {
                // Free at once; without effect where another worker has it.
                if (!hasEnded) storage.Heartbeat(claim, TimeSpan.FromSeconds(-1));
            }

            if (!hasEnded) return;
        }

        TrialEnded?.Invoke(storage.Trials(claim.Study)[claim.Number]);
    }

    private ImmutableArray<Trial> Visible(ImmutableArray<Trial> trials, int number)
    {
        var end = study.VisibleBelow(number);
        return [.. trials.Where(trial => trial.Number < end)];
    }
}
