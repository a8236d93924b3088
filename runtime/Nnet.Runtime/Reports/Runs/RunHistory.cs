using System.Text.Json.Nodes;
using Nnet.Runs;

namespace Nnet.Reports.Runs;

/// <summary>What a run measured, read from its <c>metrics.jsonl</c>.</summary>
internal sealed class RunHistory
{
    private readonly List<JsonObject> steps = [];
    private readonly List<JsonObject> epochs = [];

    public static RunHistory Read(RunFolder run)
    {
        var history = new RunHistory();
        foreach (var entry in LineLog.Read(run.Metrics))
        {
            (entry.ContainsKey("step") ? history.steps : history.epochs).Add(entry);
        }

        return history;
    }

    /// <summary>Values by step.</summary>
    public IReadOnlyList<(double X, double Y)> Step(string name) => Points(steps, "step", name);

    /// <summary>Values by epoch.</summary>
    public IReadOnlyList<(double X, double Y)> Epoch(string name) => Points(epochs, "epoch", name);

    /// <summary>The names measured by epoch, in order.</summary>
    public IReadOnlyList<string> Names => epochs.Count == 0 ? [] : [.. epochs[0].Select(entry => entry.Key).Where(name => name is not ("epoch" or "steps" or "best"))];

    /// <summary>The number of epochs.</summary>
    public int Epochs => epochs.Count;

    private static IReadOnlyList<(double X, double Y)> Points(List<JsonObject> lines, string x, string y) =>
        [.. lines.Select(line => (line[x]!.GetValue<double>(), line[y]?.GetValue<double>() ?? double.NaN))];
}
