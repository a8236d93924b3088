using System.Collections.Immutable;

namespace Nnet.Tuning.Engine;

/// <summary>One run of an objective, every way to end turned into its state.</summary>
internal static class TrialExecution
{
    /// <summary>Runs the objective and ends the record.</summary>
    /// <param name="endsStudy">Whether a failure is not the trial's own; it is thrown on.</param>
    /// <returns>False: it was cancelled or belongs to another worker by now, and has not ended.</returns>
    public static bool Run(ITrialObjective objective, TrialContext context, ITrialRecord record, StudyDefinition study, Func<Exception, bool> endsStudy, CancellationToken cancellation)
    {
        try
        {
            var values = objective.Run(context, cancellation);
            if (values.Length != study.Maximize.Length) throw new InvalidOperationException($"The objective gave {values.Length} values; the study has {study.Maximize.Length} objectives.");
            return values.Any(value => !double.IsFinite(value))
                ? record.Finish(TrialState.Failed, [], $"It diverged: the objective is {string.Join(", ", values)}.")
                : record.Finish(TrialState.Finished, values, null);
        }
        catch (TrialPrunedException pruned)
        {
            return record.Finish(TrialState.Pruned, [], pruned.Message);
        }
        catch (TrialInfeasibleException infeasible)
        {
            return record.Finish(TrialState.Infeasible, [], infeasible.Message);
        }
        catch (TrialFailedException failed)
        {
            return record.Finish(TrialState.Failed, [], failed.Message);
        }
        catch (LeaseLostException)
        {
            return false;
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            return false;
        }
        catch (Exception failure) when (failure is not StudyException && !endsStudy(failure))
        {
            return record.Finish(TrialState.Failed, [], Training.MemoryShortage.Explain(failure) ?? $"{failure.GetType().Name}: {failure.Message.Split('\n')[0].Trim()}");
        }
    }
}
