using System.CommandLine;
using System.Text.Json.Nodes;
using DiffPlex;
using DiffPlex.DiffBuilder;
using DiffPlex.DiffBuilder.Model;
using Nnet.Runs;
using Nnet.Tool.Projects;

namespace Nnet.Tool.Commands;

/// <summary><c>nnet compare RUN RUN</c>: what differs between two runs, in their settings, their programs and their results.</summary>
internal static class CompareCommand
{
    private static readonly string[] Identity = ["started", "command", "weights_fingerprint", "order_fingerprint", "hyperparameters", "best", "test", "reason"];

    public static Command Create()
    {
        var first = new Argument<string>("RUN") { Description = "A run folder, or the end of a run's name." };
        var second = new Argument<string>("OTHER") { Description = "Another." };
        var command = new Command("compare", "Shows what differs between two runs.") { first, second };
        command.SetAction(parsed => Run(RunSelection.Find(parsed.GetValue(first)!), RunSelection.Find(parsed.GetValue(second)!)));
        return command;
    }

    private static int Run(RunFolder first, RunFolder second)
    {
        var (a, b) = (first.ReadRecord(), second.ReadRecord());
        Table("results", first, second, Differences(a["best"], b["best"], "best ").Concat(Differences(a["test"], b["test"], "test ")), all: true);
        Table("hyperparameters", first, second, Differences(a["hyperparameters"], b["hyperparameters"], ""), all: false);
        Table("run", first, second, Differences(Rest(a), Rest(b), ""), all: false);
        Program(first, second);
        var same = a["weights_fingerprint"]?.ToString() == b["weights_fingerprint"]?.ToString();
        Console.WriteLine(same ? "weights: the same, bit for bit" : "weights: different");
        return ExitCodes.Fine;
    }

    private static JsonObject Rest(JsonObject record)
    {
        var rest = (JsonObject)record.DeepClone();
        foreach (var name in Identity)
        {
            rest.Remove(name);
        }

        return rest;
    }

    private static IEnumerable<(string Name, string First, string Second)> Differences(JsonNode? first, JsonNode? second, string prefix)
    {
        var (a, b) = (first as JsonObject ?? [], second as JsonObject ?? []);
        return a.Select(entry => entry.Key).Union(b.Select(entry => entry.Key)).Select(key => (prefix + key, a[key]?.ToString() ?? "none", b[key]?.ToString() ?? "none"));
    }

    private static void Table(string title, RunFolder first, RunFolder second, IEnumerable<(string Name, string First, string Second)> rows, bool all)
    {
        var shown = rows.Where(row => all || row.First != row.Second).ToArray();
        if (shown.Length == 0)
        {
            Console.WriteLine($"{title}: the same");
            return;
        }

        (string Name, string First, string Second)[] table = [(title, first.Name, second.Name), .. shown];
        var (name, left) = (table.Max(row => row.Name.Length), table.Max(row => row.First.Length));
        foreach (var row in table)
        {
            Console.WriteLine($"{row.Name.PadRight(name)}  {row.First.PadRight(left)}  {row.Second}".TrimEnd());
        }

        Console.WriteLine();
    }

    private static void Program(RunFolder first, RunFolder second)
    {
        var (a, b) = (Text(first), Text(second));
        if (a == b)
        {
            Console.WriteLine("program: the same");
            return;
        }

        Console.WriteLine("program:");
        foreach (var line in new InlineDiffBuilder(new Differ()).BuildDiffModel(a, b).Lines.Where(line => line.Type is ChangeType.Inserted or ChangeType.Deleted))
        {
            Console.WriteLine($"  {(line.Type == ChangeType.Inserted ? '+' : '-')} {line.Text}");
        }
    }

    private static string Text(RunFolder run) => string.Join('\n', Directory.GetFiles(run.Path, "*.nnet").Order(StringComparer.Ordinal).Select(File.ReadAllText));
}
