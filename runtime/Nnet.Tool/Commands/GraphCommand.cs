using System.CommandLine;
using Nnet.Language.Lowering;
using Nnet.Language.Lowering.Graphs;
using Nnet.Language.Lowering.Modules;
using Nnet.Language.Lowering.Values;
using Nnet.Tool.Exchange;
using Nnet.Tool.Projects;

namespace Nnet.Tool.Commands;

/// <summary><c>nnet graph PATH NETWORK</c>: a picture of a network with its shapes, or its structure as an ONNX model.</summary>
internal static class GraphCommand
{
    public static Command Create()
    {
        var path = Parts.Path();
        var network = new Argument<string>("NETWORK") { Description = "The network." };
        var set = new Option<string[]>("--set") { Description = "A hyperparameter or size: --set width=64" };
        var format = Parts.Format("svg", "dot", "onnx");
        var output = new Option<string?>("--output") { Description = "A file to write; without it svg and dot are printed, and onnx goes to NETWORK.onnx." };
        var command = new Command("graph", "Draws a network with its shapes.") { path, network, set, format, output };
        command.SetAction(parsed => Run(parsed.GetValue(path)!, parsed.GetValue(network)!, parsed.GetValue(set) ?? [], parsed.GetValue(format)!, parsed.GetValue(output)));
        return command;
    }

    private static int Run(string path, string name, string[] changes, string format, string? output)
    {
        var project = CheckedProject.Check([path]);
        if (project.RequireProgram() is not { } program)
        {
            return ExitCodes.ProgramErrors;
        }

        var names = program.Graphs.Select(graph => graph.Network).ToArray();
        var graph = program.Graphs.FirstOrDefault(candidate => candidate.Network == name)
            ?? throw new UsageException($"There is no network \"{name}\". {(Nearest.Find(name, names) is { } near ? $"Did you mean \"{near}\"?" : $"There are: {string.Join(", ", names)}.")}");
        if (format == "onnx")
        {
            return WriteOnnx(output ?? name + ".onnx", WithValues(project, program, graph, changes));
        }

        graph = changes.Length == 0 ? graph : WithValues(project, program, graph, changes);
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

    private static StaticGraph WithValues(CheckedProject project, ProgramIr program, StaticGraph graph, string[] changes)
    {
        var module = program.Modules.First(module => module.Kind == ModuleKind.Network && module.Name == graph.Network && module.Namespace == graph.Namespace);
        // What a recipe builds it with, where one does.
        var model = program.Recipes.SelectMany(recipe => recipe.Models).FirstOrDefault(model => model.Network == graph.Network && model.Namespace == graph.Namespace);
        var sizes = model is null ? new Dictionary<string, long>() : NetworkValues.SizesOf(module, model);
        var instance = new NetworkInstance(graph.Namespace, graph.Network, new Dictionary<string, IrValue>(), sizes);
        return OnnxFile.Graph(project, NetworkValues.With(module, instance, changes));
    }

    /// <summary>The structure, for viewers: every weight is there with its shape, as zeros.</summary>
    private static int WriteOnnx(string path, StaticGraph graph)
    {
        OnnxFile.Write(path, OnnxFile.Structure(graph));
        Console.WriteLine(path);
        return ExitCodes.Fine;
    }
}
