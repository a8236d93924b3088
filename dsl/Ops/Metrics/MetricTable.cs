using System.Collections.Immutable;
using Nnet.Language.Shapes;

namespace Nnet.Language.Ops;

/// <summary>All metrics, by name. Apart from <see cref="OpTable"/>: TopK is both a metric and a function.</summary>
public static class MetricTable
{
    private static ParameterSpec Threshold => Option.Float("threshold", 0.5, ValueRange.Between(0, 1));

    private static ParameterSpec Average => Option.Word("average", ["macro", "micro", "weighted"]);

    public static ImmutableArray<OpRow> All { get; } =
    [
        Classes("Accuracy", "The share of right decisions.", Threshold),
        Classes("TopK", "The share of samples whose class is among the k best scores.", Option.Int("k", 5, min: 1)),
        Classes("Precision", "Of what was decided for a class, the share that is right.", Average, Threshold),
        Classes("Recall", "Of what is of a class, the share that was found.", Average, Threshold),
        Classes("F1", "The harmonic mean of precision and recall.", Average, Threshold),
        Classes("ConfusionMatrix", "How often each class (row) was taken for each (column).", Threshold) with { Infer = call => MetricRules.ConfusionMatrix(call) },
        Classes("AUROC", "The area under the receiver operating curve; one class against the rest where there are several.", Average),
        Numbers("MeanAbsoluteError", "The mean of the absolute differences."),
        Numbers("MeanSquaredError", "The mean of the squared differences."),
        Numbers("RootMeanSquaredError", "The root of the mean of the squared differences."),
        Numbers("R2", "The share of the target's variance that the prediction explains."),
        Classes("Perplexity", "e to the power of the mean cross-entropy."),
    ];

    private static ImmutableDictionary<string, OpRow> ByName { get; } = All.ToImmutableDictionary(row => row.Name);

    public static OpRow? Find(string name) => ByName.TryGetValue(name, out var row) ? row : null;

    public static string? Suggest(string name) => NearestName.Find(name, All.Select(row => row.Name));

    private static OpRow Classes(string name, string summary, params ParameterSpec[] parameters) => Row(name, summary, parameters, MetricRules.Classes);

    private static OpRow Numbers(string name, string summary) => Row(name, summary, [], MetricRules.Numbers);

    private static OpRow Row(string name, string summary, ParameterSpec[] parameters, Func<OpCall, OpOutcome> infer) => new()
    {
        Name = name,
        Category = OpCategory.Metric,
        Inputs = [new("prediction"), new("target")],
        Parameters = [.. parameters],
        Infer = infer,
        Flops = (call, _) => call.Shape().ElementCount,
        Torch = new TorchForm($"Nnet.Metrics.{name}", TorchFormKind.Call),
        Onnx = OnnxForm.TrainingOnly,
        ShortName = "metric",
        Summary = summary,
    };
}
