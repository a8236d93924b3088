using System.CommandLine;
using Nnet.Language.Lowering.Graphs;
using Nnet.Language.Lowering.Values;
using Nnet.Language.Shapes;
using Nnet.Tool.Projects;

namespace Nnet.Tool.Commands;

/// <summary><c>nnet summary PATH [NETWORK]</c>: each layer with its shape and costs, and the totals.</summary>
internal static class SummaryCommand
{
    public static Command Create()
    {
        var path = Parts.Path();
        var network = new Argument<string?>("NETWORK") { Description = "One network; default: all.", Arity = ArgumentArity.ZeroOrOne };
        var set = new Option<string[]>("--set") { Description = "A hyperparameter or size: --set width=64" };
        var format = Parts.Format("table", "json");
        var command = new Command("summary", "Shows each layer with its output shape, parameters, operations and memory.") { path, network, set, format };
        command.SetAction(parsed => Run(parsed.GetValue(path)!, parsed.GetValue(network), parsed.GetValue(set) ?? [], parsed.GetValue(format)!));
        return command;
    }

    private static int Run(string path, string? name, string[] changes, string format)
    {
        if (CheckedProject.Check([path]).RequireProgram() is not { } program)
        {
            return ExitCodes.ProgramErrors;
        }

        var names = program.Graphs.Select(graph => graph.Network).ToArray();
        if (name is not null && !names.Contains(name))
        {
            throw new UsageException($"There is no network \"{name}\". {(Nearest.Find(name, names) is { } near ? $"Did you mean \"{near}\"?" : $"There are: {string.Join(", ", names)}.")}");
        }

        var summaries = program.Graphs.Where(graph => name is null || graph.Network == name).Select(graph => new NetworkSummary(graph, Values(graph, changes))).ToArray();
        Console.Write(format == "json" ? SummaryJson.Render(summaries) : string.Join("\n", summaries.Select(SummaryTable.Render)));
        return ExitCodes.Fine;
    }

    /// <summary>Hyperparameters by their defaults or <c>--set</c>; sizes only by <c>--set</c>.</summary>
    private static Dictionary<DimSymbol, Dim> Values(StaticGraph graph, string[] changes)
    {
        var given = changes.Select(change => change.Split('=', 2)).ToDictionary(
            parts => parts[0].Trim(),
            parts => parts.Length == 2 && long.TryParse(parts[1].Replace("_", "", StringComparison.Ordinal), out var number)
                ? number
                : throw new UsageException($"--set takes name=integer, as in --set width=64, but got \"{string.Join('=', parts)}\"."));
        var values = new Dictionary<DimSymbol, Dim>();
        foreach (var hyperparameter in graph.Hyperparameters)
        {
            if (hyperparameter.Symbol is { } symbol && (given.TryGetValue(hyperparameter.Name, out var number) ? Dim.Of(number) : (hyperparameter.Default as DimValue)?.Dim) is { } value)
            {
                values[symbol] = value;
            }
        }

        foreach (var symbol in graph.Inputs.SelectMany(input => input.Type.Shape.Dims).SelectMany(dim => dim.Symbols).Distinct())
        {
            if (given.TryGetValue(symbol.Name, out var size))
            {
                values[symbol] = Dim.Of(size);
            }
        }

        var known = values.Keys.Concat(graph.Inputs.SelectMany(input => input.Type.Shape.Dims).SelectMany(dim => dim.Symbols)).Select(symbol => symbol.Name)
            .Concat(graph.Hyperparameters.Select(hyperparameter => hyperparameter.Name)).ToHashSet();
        return given.Keys.FirstOrDefault(key => !known.Contains(key)) is { } unknown
            ? throw new UsageException($"{graph.Network} has no hyperparameter or size \"{unknown}\". {(Nearest.Find(unknown, known) is { } near ? $"Did you mean \"{near}\"?" : $"There are: {string.Join(", ", known.Order(StringComparer.Ordinal))}.")}")
            : values;
    }
}
