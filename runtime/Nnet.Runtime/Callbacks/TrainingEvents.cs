namespace Nnet.Callbacks;

/// <summary>A training begins.</summary>
/// <param name="Recipe">The recipe's name.</param>
/// <param name="Folder">The run folder; null where nothing is written.</param>
/// <param name="Epochs">The number of epochs planned.</param>
/// <param name="StepsPerEpoch">Optimizer steps in one of them.</param>
/// <param name="FirstEpoch">The first epoch to come, from 1; above 1 after a resume.</param>
/// <param name="Parameters">The number of weights that learn.</param>
/// <param name="TrainingSamples">Samples of the training part.</param>
/// <param name="Device">Where it runs.</param>
public sealed record TrainingStarted(
    string Recipe, string? Folder, int Epochs, long StepsPerEpoch, int FirstEpoch, long Parameters, long TrainingSamples, string Device)
{
    /// <summary>The networks that are trained; they are the trainer's.</summary>
    public IReadOnlyList<Training.NamedNetwork> Networks { get; init; } = [];
}

/// <summary>The gradients of a step are complete and not yet used.</summary>
/// <param name="Name">The step's name.</param>
/// <param name="Epoch">From 1.</param>
/// <param name="Parameters">The parameters that the step updates, by key, with their gradients; they are the trainer's.</param>
public sealed record GradientsReady(string Name, int Epoch, IReadOnlyList<Optimizers.NamedParameter> Parameters);

/// <summary>An optimizer step is done.</summary>
/// <param name="Epoch">From 1.</param>
/// <param name="Step">Steps since the training began, from 1.</param>
/// <param name="StepInEpoch">From 1.</param>
/// <param name="Losses">The minimized values by step name.</param>
/// <param name="Rate">The learning rate.</param>
/// <param name="GradientNorm">The norm of all gradients before clipping; NaN where nobody asked.</param>
/// <param name="Clipped">True where the norm was limited.</param>
/// <param name="Samples">Samples of the step.</param>
public sealed record StepDone(
    int Epoch, long Step, long StepInEpoch, IReadOnlyList<(string Name, double Loss)> Losses, double Rate, double GradientNorm, bool Clipped, long Samples);

/// <summary>An epoch is done.</summary>
/// <param name="Epoch">From 1.</param>
/// <param name="Step">Steps since the training began.</param>
/// <param name="Values">Everything measured, by name (<c>train_loss</c>, <c>val_accuracy</c>, <c>lr</c>), in order.</param>
/// <param name="IsBest">True where this is the best epoch so far.</param>
/// <param name="Elapsed">The epoch's time.</param>
public sealed record EpochDone(int Epoch, long Step, IReadOnlyList<(string Name, double Value)> Values, bool IsBest, TimeSpan Elapsed);

/// <summary>Something that a person should know.</summary>
/// <param name="Kind">One word: <c>explosion</c>, <c>vanishing</c>, <c>nan</c>, <c>early_stop</c>, <c>dead_units</c>.</param>
/// <param name="Epoch">From 1.</param>
/// <param name="Step">Steps since the training began.</param>
/// <param name="Message">What happened, where, and what to do.</param>
public sealed record Anomaly(string Kind, int Epoch, long Step, string Message);

/// <summary>A training ended.</summary>
/// <param name="Result">What came out.</param>
public sealed record TrainingEnded(Nnet.Training.TrainingResult Result);
