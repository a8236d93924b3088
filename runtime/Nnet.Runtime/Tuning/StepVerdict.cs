namespace Nnet.Tuning;

/// <summary>What a step of a plan found.</summary>
/// <param name="Step">The step as the language writes it.</param>
/// <param name="Passed">False where a check failed.</param>
/// <param name="Reason">The numbers behind it and the reason.</param>
public sealed record StepVerdict(string Step, bool Passed, string Reason)
{
    /// <summary>The next thing to do; empty: nothing.</summary>
    public string Advice { get; init; } = "";

    /// <summary>The failure is the recipe's learning rate alone: a plan that searches the rate can go on.</summary>
    public bool IsRateAlone { get; init; }

    /// <summary>What was measured (a curve of rates), as JSON for the report; null: nothing more than the reason says.</summary>
    public string? Data { get; init; }
}
