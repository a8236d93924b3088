namespace Nnet.Training.Members;

/// <summary>A value over several trainings.</summary>
/// <param name="Name">As in the metrics: <c>val_loss</c>, <c>test_accuracy</c>.</param>
/// <param name="Mean">Over the trainings.</param>
/// <param name="Deviation">Standard deviation between them, with n - 1; 0 for a single one.</param>
public sealed record MemberStatistic(string Name, double Mean, double Deviation);

/// <summary>Means and deviations over the best epochs of several trainings, and over their test parts.</summary>
internal static class MemberSummary
{
    private static readonly string[] Left = ["lr", "gradient_norm", "gradient_norm_max", "clipped"];

    public static IReadOnlyList<MemberStatistic> Of(IReadOnlyList<TrainingResult> results) =>
        [.. results.SelectMany(Values).GroupBy(entry => entry.Name).Where(group => group.Count() == results.Count).Select(group => Of(group.Key, [.. group.Select(entry => entry.Value)]))];

    /// <summary>What a training came to in its best epoch, and on the test part.</summary>
    public static IEnumerable<(string Name, double Value)> Values(TrainingResult result) =>
        (result.BestEpoch > 0 && result.BestEpoch <= result.History.Count ? result.History[result.BestEpoch - 1] : [])
            .Concat(result.Test.Select(entry => ("test_" + entry.Name, entry.Value)))
            .Where(entry => !Left.Contains(entry.Item1) && !entry.Item1.EndsWith("confusion_matrix", StringComparison.Ordinal))
            .Select(entry => (entry.Item1, entry.Item2));

    private static MemberStatistic Of(string name, double[] values)
    {
        var mean = values.Average();
        return new(name, mean, values.Length == 1 ? 0 : Math.Sqrt(values.Sum(value => (value - mean) * (value - mean)) / (values.Length - 1)));
    }
}
