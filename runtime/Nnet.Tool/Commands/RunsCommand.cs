using System.CommandLine;
using System.Text.Json.Nodes;
using Nnet.Runs;

namespace Nnet.Tool.Commands;

/// <summary><c>nnet runs [PATH]</c>: what was done, newest first.</summary>
internal static class RunsCommand
{
    public static Command Create()
    {
        var path = new Argument<string>("PATH") { Description = "A project folder.", DefaultValueFactory = _ => "." };
        var format = Parts.Format("table", "json", "csv");
        var command = new Command("runs", "Lists the runs of a project.") { path, format };
        command.SetAction(parsed => Run(parsed.GetValue(path)!, parsed.GetValue(format)!));
        return command;
    }

    private static int Run(string path, string format)
    {
        var root = Path.Combine(path, "runs");
        IEnumerable<string> recipes = Directory.Exists(root) ? Directory.GetDirectories(root).Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal) : [];
        var runs = recipes.SelectMany(recipe => RunFolder.List(root, recipe)).Select(run => (run.Name, Record: run.ReadRecord())).ToArray();
        if (format == "json")
        {
            Console.WriteLine(new JsonArray([.. runs.Select(run => (JsonNode?)new JsonObject { ["run"] = run.Name, ["record"] = run.Record.DeepClone() })]).ToJsonString());
            return ExitCodes.Fine;
        }

        string[][] rows = [["run", "recipe", "status", "epochs", "best", "test"], .. runs.Select(run => Row(run.Name, run.Record))];
        var widths = Enumerable.Range(0, rows[0].Length).Select(column => rows.Max(row => row[column].Length)).ToArray();
        foreach (var row in rows)
        {
            Console.WriteLine(format == "csv" ? string.Join(',', row.Select(cell => $"\"{cell}\"")) : string.Join("  ", row.Select((cell, i) => cell.PadRight(widths[i]))).TrimEnd());
        }

        return ExitCodes.Fine;
    }

    private static string[] Row(string name, JsonObject record) =>
    [
        name,
        record["recipe"]?.ToString() ?? "",
        record["status"]?.ToString() ?? "",
        record["epochs"]?.ToString() ?? "",
        Values(record["best"]),
        Values(record["test"]),
    ];

    private static string Values(JsonNode? node) =>
        node is JsonObject values ? string.Join(" ", values.Select(entry => $"{entry.Key}={(entry.Value is null ? "none" : Math.Round(entry.Value.GetValue<double>(), 5).ToString(System.Globalization.CultureInfo.InvariantCulture))}")) : "";
}
