using Nnet.Checkpoints;
using Nnet.Language;
using Nnet.Language.Lowering.Graphs;
using Nnet.Onnx;
using Nnet.Onnx.Model;
using Nnet.Tool.Projects;

namespace Nnet.Tool.Exchange;

/// <summary>Networks of a project as graphs with values, and as ONNX models.</summary>
internal static class OnnxFile
{
    private static string Version => typeof(OnnxFile).Assembly.GetName().Version!.ToString(3);

    /// <summary>The graph of a network with values put in.</summary>
    /// <exception cref="UsageException">The values do not fit the network.</exception>
    public static StaticGraph Graph(CheckedProject project, NetworkInstance instance)
    {
        var result = Compiler.Instantiate([.. project.Folder.Files.Select(Compiler.Parse)], new CompilerOptions(project.Folder.RootNamespace), instance);
        return result.Graph ?? throw new UsageException($"{instance.Network} does not take these values: {result.Diagnostics.FirstOrDefault()?.Message ?? "it gives no result."}");
    }

    /// <summary>The model of a network.</summary>
    /// <exception cref="OnnxExportException">An operation has no form in ONNX, or a size is not known.</exception>
    public static OnnxModel Model(StaticGraph graph, IWeightSource weights, IReadOnlyDictionary<string, string> metadata) =>
        OnnxExport.Convert(graph, weights, Version, metadata);

    /// <summary>The structure of a network, with zeros for weights.</summary>
    /// <exception cref="OnnxExportException">A size is not known.</exception>
    public static OnnxModel Structure(StaticGraph graph) =>
        OnnxExport.Structure(graph, Version, new Dictionary<string, string> { ["network"] = graph.Network, ["weights"] = "zeros: this file shows the structure" });

    /// <summary>Writes a model; the file appears when it is whole.</summary>
    public static void Write(string path, OnnxModel model) => AtomicFile.Write(path, model.Write);
}
