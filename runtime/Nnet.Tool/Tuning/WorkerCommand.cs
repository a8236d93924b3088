using System.Diagnostics;
using System.Globalization;

namespace Nnet.Tool.Tuning;

/// <summary>The command line of a worker process: this one's, for the trials of one study.</summary>
internal static class WorkerCommand
{
    public static ProcessStartInfo For(TuneRequest request, string plan, string study, DateTimeOffset? deadline)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath ?? "dotnet") { RedirectStandardInput = true };
        var isHost = Path.GetFileNameWithoutExtension(start.FileName) == "dotnet";
        foreach (var argument in (string[])[.. isHost ? [typeof(WorkerCommand).Assembly.Location] : Array.Empty<string>(), "tune", request.Path, plan, "--worker", study]) start.ArgumentList.Add(argument);
        Add(start, "--study", request.Study);
        Add(start, "--storage", request.Storage);
        Add(start, "--data", request.Data);
        Add(start, "--runs", request.Runs);
        Add(start, "--device", request.Device);
        Add(start, "--fold", request.Fold?.ToString(CultureInfo.InvariantCulture));

        // Threads of several processes that wait by spinning would take the processors from each other.
        start.Environment.TryAdd("OMP_WAIT_POLICY", "passive");
        Add(start, "--deadline", deadline?.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture));
        return start;
    }

    private static void Add(ProcessStartInfo start, string option, string? value)
    {
        if (value is null) return;
        start.ArgumentList.Add(option);
        start.ArgumentList.Add(value);
    }
}
