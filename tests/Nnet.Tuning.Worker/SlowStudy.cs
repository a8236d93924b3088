using System.Collections.Immutable;
using Nnet.Tuning.Engine;

namespace Nnet.Tuning.Worker;

/// <summary>A study whose trials take a fifth of a second and come out the same whoever runs them.</summary>
public static class SlowStudy
{
    public static StudyDefinition Of(int trials) => new("slow", new SearchSpace(new FloatParameter("x", 0, 1), new ChoiceParameter("kind", "a", "b")), [false], trials, 5);
}

/// <summary>Reports three values on the way to x, a quarter more for kind b.</summary>
/// <param name="pause">Before each report.</param>
public sealed class SlowObjective(TimeSpan? pause = null) : ITrialObjective
{
    public ImmutableArray<double> Run(ITrialContext trial, CancellationToken cancellation)
    {
        var value = (double)trial.Parameters["x"] + (trial.Parameters["kind"].Equals("b") ? 0.25 : 0);
        for (var step = 1; step <= 3; step++)
        {
            Thread.Sleep(pause ?? TimeSpan.FromMilliseconds(60));
            trial.Report(step, value + (1.0 / step));
        }

        return [value];
    }
}
