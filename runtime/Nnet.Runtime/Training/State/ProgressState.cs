using System.Globalization;
using System.Text.Json.Nodes;
using Nnet.Callbacks;

namespace Nnet.Training.State;

/// <summary><see cref="Progress"/> as JSON and back, numbers as text so that nothing is rounded.</summary>
internal static class ProgressState
{
    public static void Write(Progress progress, JsonObject values)
    {
        values["epoch"] = progress.Epoch;
        values["batch"] = progress.Batch;
        values["totals"] = new JsonArray([.. progress.Totals.Select(total => JsonValue.Create(Text(total)))]);
        values["step"] = progress.Step;
        values["best_epoch"] = progress.BestEpoch;
        values["best_value"] = Text(progress.BestValue);
        values["stop_reason"] = progress.StopReason;
        values["order"] = progress.Order;
        values["history"] = new JsonArray([.. progress.History.Select(ToJson)]);
        values["anomalies"] = new JsonArray([.. progress.Anomalies.Select(anomaly => new JsonArray(anomaly.Kind, anomaly.Epoch, anomaly.Step, anomaly.Message))]);
    }

    public static Progress Read(JsonObject values)
    {
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
        progress.History.AddRange(values["history"]!.AsArray().Select(epoch => FromJson(epoch!.AsArray())));
        progress.Anomalies.AddRange(values["anomalies"]!.AsArray().Select(entry => entry!.AsArray()).Select(entry =>
            new Anomaly(entry[0]!.GetValue<string>(), entry[1]!.GetValue<int>(), entry[2]!.GetValue<long>(), entry[3]!.GetValue<string>())));
        return progress;
    }

    private static JsonArray ToJson(IReadOnlyList<(string Name, double Value)> epoch) =>
        new([.. epoch.Select(entry => new JsonArray(entry.Name, Text(entry.Value)))]);

    private static IReadOnlyList<(string Name, double Value)> FromJson(JsonArray epoch) =>
        [.. epoch.Select(entry => (entry![0]!.GetValue<string>(), Number(entry[1])))];

    private static string Text(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    private static double Number(JsonNode? node) => double.Parse(node!.GetValue<string>(), CultureInfo.InvariantCulture);
}
