using System.Collections.Immutable;

namespace Nnet.Tuning.Engine;

/// <summary>
/// Runs the trials of a study, here or as one of many processes on the same storage. Trial n sees the trials below n - lag and nothing else, whoever runs it and
/// whenever: so the trials are the same for every number of workers up to lag + 1. After a crash the same call goes on.
/// </summary>
public sealed class StudyRunner(IStudyStorage storage, StudyDefinition study, ISampler sampler, IPruner pruner)
{
    /// <summary>How long a trial stays with a worker that gives no sign of life.</summary>
    public TimeSpan Lease { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>How often a worker without a trial looks again.</summary>
    public TimeSpan Poll { get; init; } = TimeSpan.FromMilliseconds(20);

    /// <summary>Called after each trial of this process.</summary>
    public Action<Trial>? TrialEnded { get; init; }

    /// <summary>The definition as stored: trials that look at nobody need not wait for each other.</summary>
    private StudyDefinition Claims => sampler.IsAdaptive || pruner.IsAdaptive ? study : study with { Lag = int.MaxValue };

    /// <summary>Runs until every trial of the study is done, also those of other processes.</summary>
    /// <returns>All trials, by number.</returns>
    public ImmutableArray<Trial> Run(ITrialObjective objective, int workers = 1, CancellationToken cancellation = default)
    {
        var id = storage.Open(study);
        var name = $"{Environment.MachineName}:{Environment.ProcessId}";
        Task[] running = [.. Enumerable.Range(0, workers).Select(i => Task.Factory.StartNew(
            () => Work(id, $"{name}:{i}", objective, cancellation), cancellation, TaskCreationOptions.LongRunning, TaskScheduler.Default))];
        Task.WaitAll(running, CancellationToken.None);
        return storage.Trials(id);
    }

    private void Work(long id, string worker, ITrialObjective objective, CancellationToken cancellation)
    {
        while (!cancellation.IsCancellationRequested)
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
        var trials = storage.Trials(claim.Study);
        ImmutableArray<Trial> history = [.. trials.Where(trial => trial.Number < claim.Number - study.Lag)];
        var parameters = sampler.Propose(study, claim.Number, history);
        if (parameters is null)
        {
            storage.Finish(claim, TrialState.Infeasible, [], "Nothing is left to try.");
            return;
        }

        if (!storage.SetParameters(claim, study.Space, parameters)) return;
        using var heart = new Heart(storage, claim, Lease);
        var context = new TrialContext(storage, claim, study, parameters, pruner, history);
        try
        {
            var values = objective.Run(context, cancellation);
            if (values.Length != study.Maximize.Length) throw new InvalidOperationException($"The objective gave {values.Length} values; the study has {study.Maximize.Length} objectives.");
            if (values.Any(value => !double.IsFinite(value))) storage.Finish(claim, TrialState.Failed, [], $"It diverged: the objective is {string.Join(", ", values)}.");
            else storage.Finish(claim, TrialState.Finished, values, null);
        }
        catch (TrialPrunedException pruned)
        {
            storage.Finish(claim, TrialState.Pruned, [], pruned.Message);
        }
        catch (TrialInfeasibleException infeasible)
        {
            storage.Finish(claim, TrialState.Infeasible, [], infeasible.Message);
        }
        catch (LeaseLostException)
        {
            return;
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            storage.Heartbeat(claim, TimeSpan.FromSeconds(-1));
            return;
        }
        catch (Exception failure)
        {
            storage.Finish(claim, TrialState.Failed, [], $"{failure.GetType().Name}: {failure.Message}");
        }

        TrialEnded?.Invoke(storage.Trials(claim.Study)[claim.Number]);
    }
}
