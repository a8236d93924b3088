using Nnet.Callbacks;
using Nnet.Tuning.Engine;
using Nnet.Tuning.Steps;

namespace Nnet.Tuning.Searches;

/// <summary>
/// Reports each epoch of a training to the study, which may stop the trial. Epochs of a second fold count on from those of the first; what is reported is then the mean of
/// the best values of the folds before and of the epoch's.
/// </summary>
internal sealed class TrialWatch(ITrialContext trial, PlanObjective objective) : TrainingCallback
{
    private readonly List<IReadOnlyList<(string Name, double Value)>> history = [];
    private double[] before = [];
    private int folds = 1;
    private int epochs;

    public bool HasStarted { get; private set; }

    public double Parameters { get; private set; }

    /// <summary>A training begins.</summary>
    /// <param name="scores">Of the folds before it.</param>
    /// <param name="count">How many folds there are.</param>
    public TrialWatch Beginning(double[] scores, int count)
    {
        (before, folds) = (scores, count);
        history.Clear();
        return this;
    }

    public override void OnStart(TrainingStarted started) => (HasStarted, Parameters, epochs) = (true, started.Parameters, started.Epochs);

    public override void OnEpoch(EpochDone epoch)
    {
        history.Add(epoch.Values);
        if (Curves.Of([epoch.Values], objective.Name) is not [var value]) return;
        try
        {
            trial.Report((before.Length * epochs) + epoch.Epoch, (before.Sum() + value) / (before.Length + 1));
        }
        catch (TrialPrunedException) when (epoch.Epoch == epochs && before.Length + 1 == folds)
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
