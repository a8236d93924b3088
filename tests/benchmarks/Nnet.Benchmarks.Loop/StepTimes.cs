using System.Diagnostics;
using Nnet.Callbacks;

namespace Nnet.Benchmarks.Loop;

/// <summary>After each step of a training runs a bare step: both take turns, under the same weather. The first epochs are not counted.</summary>
internal sealed class StepTimes(BareStep bare, int skippedEpochs) : TrainingCallback
{
    private long left;

    /// <summary>Microseconds of the loop from one step's end to the next, all included: data, records, what else the loop does.</summary>
    public List<double> Loop { get; } = [];

    /// <summary>Microseconds of the bare step.</summary>
    public List<double> Bare { get; } = [];

    public override void OnStep(StepDone done)
    {
        var came = Stopwatch.GetTimestamp();
        bare.Run();
        var bareDone = Stopwatch.GetTimestamp();

        // The first step of an epoch has the evaluation and the checkpoint of the one before it in its time; they come once in an epoch.
        if (done.Epoch > skippedEpochs && done.StepInEpoch > 1)
        {
            Loop.Add(Stopwatch.GetElapsedTime(left, came).TotalMicroseconds);
            Bare.Add(Stopwatch.GetElapsedTime(came, bareDone).TotalMicroseconds);
        }

        left = Stopwatch.GetTimestamp();
    }
}
