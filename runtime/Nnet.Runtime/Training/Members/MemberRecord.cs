using System.Text;
using System.Text.Json.Nodes;
using Nnet.Checkpoints;
using Nnet.Runs;

namespace Nnet.Training.Members;

/// <summary>Trainings of several members as files: a finished one read back from its folder, and the line of each in the run's <c>metrics.jsonl</c>.</summary>
internal static class MemberRecord
{
    public static TrainingResult Read(RunFolder run, JsonObject record)
    {
        var history = LineLog.Read(run.Metrics).Where(line => line["best"] is not null)
            .Select(line => (IReadOnlyList<(string, double)>)[.. line.Where(entry => entry.Key is not ("epoch" or "steps" or "best")).Select(entry => (entry.Key, Number(entry.Value)))]).ToList();
        var best = (record["best"] as JsonObject)?.Select(entry => (entry.Key, Number(entry.Value))).FirstOrDefault() ?? ("train.loss", double.NaN);
        return new TrainingResult
        {
            Status = TrainingStatus.Finished,
            Reason = record["reason"]?.ToString() ?? "",
            Folder = run.Path,
            Epochs = record["epochs"]?.GetValue<int>() ?? history.Count,
            BestEpoch = record["best_epoch"]?.GetValue<int>() ?? 0,
            Best = best,
            History = history,
            Test = [.. (record["test"] as JsonObject ?? []).Select(entry => (entry.Key, Number(entry.Value)))],
            WeightsFingerprint = record["weights_fingerprint"]?.ToString() ?? "",
            OrderFingerprint = record["order_fingerprint"]?.ToString() ?? "",
        };
    }

    public static void WriteMetrics(RunFolder folder, IReadOnlyList<string> names, IReadOnlyList<TrainingResult> results) => AtomicFile.Write(folder.Metrics, stream =>
    {
        foreach (var (name, result) in names.Zip(results))
        {
            var line = Numbers.ToJson([.. MemberSummary.Values(result)]);
            line["member"] = name;
            line["best_epoch"] = result.BestEpoch;
            stream.Write(Encoding.UTF8.GetBytes(line.ToJsonString() + "\n"));
        }
    });

    private static double Number(JsonNode? node) => node is JsonValue value && value.TryGetValue<double>(out var number) ? number : double.NaN;
}
