using System.Globalization;
using System.Text.Json.Nodes;
using Nnet.Callbacks;
using static TorchSharp.torch;

namespace Nnet.Training.State;

/// <summary>
/// <see cref="Progress"/> as part of a <see cref="TrainingState"/> and back: counters as JSON, numbers there as text so that nothing is rounded; the
/// history, which grows with every epoch, as a float64 tensor (epochs, names).
/// </summary>
internal static class ProgressState
{
    private const string History = "history";

    /// <summary>Adds it; the tensor belongs to the caller's scope.</summary>
    public static void Write(Progress progress, TrainingState state)
    {
        var values = state.Values;
        values["epoch"] = progress.Epoch;
        values["batch"] = progress.Batch;
        values["totals"] = new JsonArray([.. progress.Totals.Select(total => JsonValue.Create(Text(total)))]);
        values["step"] = progress.Step;
        values["best_epoch"] = progress.BestEpoch;
        values["best_value"] = Text(progress.BestValue);
        values["stop_reason"] = progress.StopReason;
        values["order"] = progress.Order;
        string[] names = [.. progress.History.Take(1).SelectMany(epoch => epoch).Select(entry => entry.Name)];
        values["names"] = new JsonArray([.. names.Select(name => JsonValue.Create(name))]);
        state.Tensors[History] = tensor(progress.History.SelectMany(epoch => epoch).Select(entry => entry.Value).ToArray(), [progress.History.Count, names.Length], dtype: ScalarType.Float64);
        values["anomalies"] = new JsonArray([.. progress.Anomalies.Select(anomaly => new JsonArray(anomaly.Kind, anomaly.Epoch, anomaly.Step, anomaly.Message))]);
    }

    public static Progress Read(TrainingState state)
    {
        var values = state.Values;
        var progress = new Progress
        {
            Epoch = values["epoch"]!.GetValue<int>(),
            Batch = values["batch"]!.GetValue<int>(),
            Totals = [.. values["totals"]!.AsArray().Select(Number)],
            Step = values["step"]!.GetValue<long>(),
            BestEpoch = values["best_epoch"]!.GetValue<int>(),
            BestValue = Number(values["best_value"]),
            StopReason = values["stop_reason"]?.GetValue<string>(),
            Order = values["order"]!.GetValue<ulong>(),
        };
        string[] names = [.. values["names"]!.AsArray().Select(name => name!.GetValue<string>())];
        var measured = state.Tensors[History].data<double>().ToArray();
        progress.History.AddRange(measured.Chunk(Math.Max(1, names.Length)).Select(epoch => (IReadOnlyList<(string, double)>)[.. names.Zip(epoch)]));
        progress.Anomalies.AddRange(values["anomalies"]!.AsArray().Select(entry => entry!.AsArray()).Select(entry =>
            new Anomaly(entry[0]!.GetValue<string>(), entry[1]!.GetValue<int>(), entry[2]!.GetValue<long>(), entry[3]!.GetValue<string>())));
        return progress;
    }

    private static string Text(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    private static double Number(JsonNode? node) => double.Parse(node!.GetValue<string>(), CultureInfo.InvariantCulture);
}
