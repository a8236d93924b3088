namespace Nnet.Tuning.Diagnosing;

/// <summary>What a training measured, an epoch after the other. A curve that was not measured is empty.</summary>
/// <param name="Train">The training loss.</param>
/// <param name="Validation">The validation loss.</param>
public sealed record LearningCurves(IReadOnlyList<double> Train, IReadOnlyList<double> Validation)
{
    /// <summary>The accuracy on the training part, 0 to 1.</summary>
    public IReadOnlyList<double> TrainAccuracy { get; init; } = [];

    /// <summary>The accuracy on the validation part, 0 to 1.</summary>
    public IReadOnlyList<double> ValidationAccuracy { get; init; } = [];

    /// <summary>The mean norm of the gradients.</summary>
    public IReadOnlyList<double> GradientNorm { get; init; } = [];

    /// <summary>The loss of a guess that knows nothing, ln K; null: unknown.</summary>
    public double? ChanceLoss { get; init; }

    /// <summary>The curves of a recorded history.</summary>
    public static LearningCurves Of(IReadOnlyList<IReadOnlyList<(string Name, double Value)>> history)
    {
        double[] Named(string name) => [.. history.SelectMany(epoch => epoch.Where(entry => entry.Name == name).Take(1)).Select(entry => entry.Value)];
        return new(Named("train_loss"), Named("val_loss")) { TrainAccuracy = Named("train_accuracy"), ValidationAccuracy = Named("val_accuracy"), GradientNorm = Named("gradient_norm") };
    }
}
