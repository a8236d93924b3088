namespace Nnet.Tuning;

/// <summary>A step of a plan.</summary>
public abstract record PlanStep
{
    /// <summary>The step as the language writes it.</summary>
    public abstract string Text { get; }
}

/// <summary><c>check initial_loss</c>: the loss before training is what theory expects.</summary>
public sealed record CheckInitialLoss : PlanStep
{
    /// <inheritdoc/>
    public override string Text => "check initial_loss";
}

/// <summary><c>check overfit 64 samples</c>: without regularization a few samples are learned by heart.</summary>
public sealed record CheckOverfit(int Samples) : PlanStep
{
    /// <inheritdoc/>
    public override string Text => FormattableString.Invariant($"check overfit {Samples} samples");
}

/// <summary><c>find learning_rate from 1e-5 to 1e-1</c>: a range test.</summary>
public sealed record FindLearningRate(double From, double To) : PlanStep
{
    /// <inheritdoc/>
    public override string Text => FormattableString.Invariant($"find learning_rate from {From} to {To}");
}

/// <summary><c>search random 8 trials, 2 epochs</c>, <c>refine tpe 4 trials, 8 epochs, keep 2</c>.</summary>
/// <param name="Sampler">grid, random, sobol, tpe or pbt.</param>
/// <param name="Trials">How many; null: the whole grid.</param>
/// <param name="Epochs">Of each trial; null: the recipe's.</param>
/// <param name="Keep">How many of the best so far a refinement starts from; null: 1.</param>
/// <param name="IsRefine">Close to the best so far, without decay of the rate.</param>
public sealed record SearchTrials(string Sampler, int? Trials, int? Epochs, int? Keep, bool IsRefine) : PlanStep
{
    /// <inheritdoc/>
    public override string Text => $"{Written}{(Round > 1 ? FormattableString.Invariant($" (round {Round})") : "")}";

    /// <summary>Its place among repetitions, from 1.</summary>
    public int Round { get; init; } = 1;

    private string Written => $"{Kind} {Sampler}{(Trials is { } trials ? $" {trials} trials" : "")}{(Epochs is { } epochs ? $", {epochs} epochs" : "")}{(Keep is { } keep ? $", keep {keep}" : "")}";

    /// <summary>search or refine.</summary>
    public string Kind => IsRefine ? "refine" : "search";
}

/// <summary><c>diagnose</c>: reads the curves of the best trial.</summary>
public sealed record Diagnose : PlanStep
{
    /// <inheritdoc/>
    public override string Text => "diagnose";
}

/// <summary><c>final</c>: the best values on train and validation, then the test part, once.</summary>
public sealed record FinalTraining : PlanStep
{
    /// <inheritdoc/>
    public override string Text => "final";
}
