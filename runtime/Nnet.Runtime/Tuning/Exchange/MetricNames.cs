namespace Nnet.Tuning.Exchange;

/// <summary>The names under which <c>nnet train</c> prints what it measures; Katib's default collector takes letters, digits, <c>_</c> and <c>-</c> alone.</summary>
internal static class MetricNames
{
    /// <summary><c>val_accuracy</c> for <c>validation.accuracy</c>.</summary>
    public static string Printed(string objective) => objective.Replace("validation.", "val_", StringComparison.Ordinal).Replace("train.", "train_", StringComparison.Ordinal).Replace('.', '_');
}
