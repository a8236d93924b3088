using Nnet.Callbacks;
using Nnet.Tuning.Engine;
using Nnet.Tuning.Steps;

namespace Nnet.Tuning.Searches;

/// <summary>Reports each epoch of a training to the study, which may stop the trial.</summary>
internal sealed class TrialWatch(ITrialContext trial, PlanObjective objective) : TrainingCallback
{
    private readonly List<IReadOnlyList<(string Name, double Value)>> history = [];
    private int epochs;

    public bool HasStarted { get; private set; }

    public double Parameters { get; private set; }

    public override void OnStart(TrainingStarted started) => (HasStarted, Parameters, epochs) = (true, started.Parameters, started.Epochs);

    public override void OnEpoch(EpochDone epoch)
    {
        history.Add(epoch.Values);
        if (Curves.Of([epoch.Values], objective.Name) is not [var value]) return;
        try
        {
            trial.Report(epoch.Epoch, value);
        }
        catch (TrialPrunedException) when (epoch.Epoch == epochs)
        {
            // It is done: nothing is saved by stopping it.
            return;
        }
        catch (TrialPrunedException)
        {
            trial.SetAttribute(TrialHistory.Key, TrialHistory.Write(history));
            throw;
        }
    }
}
