using System.CommandLine;
using Nnet.Tool.Projects;

namespace Nnet.Tool.Commands;

/// <summary><c>nnet graph PATH NETWORK</c>: a picture of a network with its shapes.</summary>
internal static class GraphCommand
{
    public static Command Create()
    {
        var path = Parts.Path();
        var network = new Argument<string>("NETWORK") { Description = "The network." };
        var format = Parts.Format("svg", "dot");
        var output = new Option<string?>("--output") { Description = "A file to write; without it the picture is printed." };
        var command = new Command("graph", "Draws a network with its shapes.") { path, network, format, output };
        command.SetAction(parsed => Run(parsed.GetValue(path)!, parsed.GetValue(network)!, parsed.GetValue(format)!, parsed.GetValue(output)));
        return command;
    }

    private static int Run(string path, string name, string format, string? output)
    {
        if (CheckedProject.Check([path]).RequireProgram() is not { } program)
        {
            return ExitCodes.ProgramErrors;
        }

        var names = program.Graphs.Select(graph => graph.Network).ToArray();
        var graph = program.Graphs.FirstOrDefault(candidate => candidate.Network == name)
            ?? throw new UsageException($"There is no network \"{name}\". {(Nearest.Find(name, names) is { } near ? $"Did you mean \"{near}\"?" : $"There are: {string.Join(", ", names)}.")}");
        var text = format == "dot" ? GraphDot.Render(graph) : GraphSvg.Render(graph);
        if (output is null)
        {
            Console.Write(text);
        }
        else
        {
            Checkpoints.AtomicFile.Write(output, stream => stream.Write(System.Text.Encoding.UTF8.GetBytes(text)));
        }

        return ExitCodes.Fine;
    }
}
