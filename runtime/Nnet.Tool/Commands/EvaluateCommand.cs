using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using Nnet.Tool.Building;
using Nnet.Tool.Projects;

namespace Nnet.Tool.Commands;

/// <summary><c>nnet evaluate RUN</c>: losses and metrics of a part with a run's weights.</summary>
internal static class EvaluateCommand
{
    public static Command Create()
    {
        var (run, part, data, last, format) = (RunParts.Run(), RunParts.Part(), RunParts.Data(), RunParts.Last(), Parts.Format("table", "json"));
        var command = new Command("evaluate", "Measures losses and metrics with a run's weights.") { run, part, data, last, format };
        command.SetAction(parsed => Run(parsed.GetValue(run)!, parsed.GetValue(part)!, parsed.GetValue(data), parsed.GetValue(last), parsed.GetValue(format)!));
        return command;
    }

    private static int Run(string argument, string part, string? data, bool last, string format)
    {
        var folder = RunSelection.Find(argument);
        using var run = RunOpening.Open(folder, data, last);
        if (run is null)
        {
            return ExitCodes.ProgramErrors;
        }

        var values = run.Evaluate(part);
        if (format == "json")
        {
            Console.WriteLine(new JsonObject { ["run"] = folder.Name, ["part"] = part, ["values"] = new JsonObject(values.Select(entry => KeyValuePair.Create(entry.Name, double.IsFinite(entry.Value) ? (JsonNode?)entry.Value : entry.Value.ToString(CultureInfo.InvariantCulture)))) }.ToJsonString());
            return ExitCodes.Fine;
        }

        Console.WriteLine($"{part} part of {run.Data.Definition.Name}, run {folder.Name}, {(last ? "last" : "best")} weights");
        foreach (var (name, value) in values)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {name} = {value:0.#####}"));
        }

        return ExitCodes.Fine;
    }
}
