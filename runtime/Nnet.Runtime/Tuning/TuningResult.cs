using Nnet.Training;

namespace Nnet.Tuning;

/// <summary>What a step of a plan found.</summary>
/// <param name="Step">The step as the language writes it.</param>
/// <param name="Passed">False where a check failed.</param>
/// <param name="Reason">One sentence.</param>
public sealed record StepVerdict(string Step, bool Passed, string Reason);

/// <summary>One training of a plan.</summary>
/// <param name="Step">The number of the step in the plan, from 0.</param>
/// <param name="Places">Its place in each dimension of the space, 0 to 1.</param>
/// <param name="Values">Its values by path.</param>
/// <param name="Value">The objective; NaN where it diverged.</param>
public sealed record Trial(int Step, IReadOnlyList<double> Places, IReadOnlyDictionary<string, object> Values, double Value)
{
    /// <summary>What each epoch measured; empty for a trial of an earlier run.</summary>
    public IReadOnlyList<IReadOnlyList<(string Name, double Value)>> History { get; init; } = [];
}

/// <summary>What a plan came to.</summary>
/// <param name="Verdicts">One for each step that ran.</param>
/// <param name="Trials">In order.</param>
/// <param name="Best">The best trial; null: none finished.</param>
/// <param name="Final">The last training; null: the plan has none.</param>
public sealed record TuningResult(IReadOnlyList<StepVerdict> Verdicts, IReadOnlyList<Trial> Trials, Trial? Best, TrainingResult? Final)
{
    /// <summary>True where no check failed.</summary>
    public bool Passed => Verdicts.All(verdict => verdict.Passed);
}
