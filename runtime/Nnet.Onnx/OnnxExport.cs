using Nnet.Language.Lowering.Bodies;
using Nnet.Language.Lowering.Graphs;
using Nnet.Language.Shapes;
using Nnet.Onnx.Model;
using Nnet.Onnx.Rows;
using Nnet.Onnx.Writing;

namespace Nnet.Onnx;

/// <summary>
/// Writes a network as an ONNX model (operator set 17), as it computes after training: without dropout, normalized by the running statistics.
/// Sizes that the network leaves open stay open, under their names.
/// </summary>
public static class OnnxExport
{
    /// <summary>The model of a network.</summary>
    /// <param name="graph">The network with values for its hyperparameters (see <c>Compiler.Instantiate</c>).</param>
    /// <param name="weights">Its weights.</param>
    /// <param name="version">The version of nnet that stands in the file.</param>
    /// <param name="metadata">Further words that viewers show.</param>
    /// <exception cref="OnnxExportException">An operation has no form in ONNX, or a size is needed that is not known.</exception>
    public static OnnxModel Convert(StaticGraph graph, IWeightSource weights, string version, IReadOnlyDictionary<string, string>? metadata = null) =>
        Convert(graph, new GraphWriter(weights), version, metadata ?? new Dictionary<string, string>(), call => throw call.Fail(
            "has no form in ONNX", "Write it with operations of the catalogue, or export the weights alone: nnet export safetensors."));

    /// <summary>The structure of a network, to be looked at: weights are zeros, and what has no form in ONNX is an operator of the domain <c>nnet</c>.</summary>
    /// <inheritdoc cref="Convert(StaticGraph, IWeightSource, string, IReadOnlyDictionary{string, string}?)"/>
    public static OnnxModel Structure(StaticGraph graph, string version, IReadOnlyDictionary<string, string>? metadata = null) =>
        Convert(graph, new GraphWriter(new ZeroWeights()), version, metadata ?? new Dictionary<string, string>(), call => call.Graph.AddForeign(
            call.Node.Operation, call.Node.Outputs.Count, [.. Enumerable.Range(0, call.Count).Where(call.IsTensor).Select(call.Tensor)]));

    private static OnnxModel Convert(StaticGraph graph, GraphWriter writer, string version, IReadOnlyDictionary<string, string> metadata, Func<OnnxCall, IReadOnlyList<string>> writeForeign)
    {
        ArgumentNullException.ThrowIfNull(graph);
        foreach (var input in graph.Inputs.Where(input => input.Type.Shape.Prefix is not null))
        {
            throw new OnnxExportException($"The input {input.Name} of {graph.Network} is {input.Type}, and ONNX needs to know how many axes it has. Declare them: float[N, D].");
        }

        var results = ResultNames(graph);
        foreach (var name in graph.Inputs.Select(input => input.Name!).Concat(results))
        {
            writer.Reserve(name);
        }

        foreach (var input in graph.Inputs)
        {
            writer.Types.Set(input.Name!, EdgeType.Of(input.Type));
        }

        var (values, sizes) = (new GraphValues(graph), new SizeWriter(writer, graph.Inputs));
        foreach (var node in graph.Nodes)
        {
            Write(new OnnxCall(writer, sizes, values, node), values, writeForeign);
        }

        return new OnnxModel(Finish(graph, results, writer, values), "nnet", version, $"The network {graph.Network}.", metadata);
    }

    private static void Write(OnnxCall call, GraphValues values, Func<OnnxCall, IReadOnlyList<string>> writeForeign)
    {
        var node = call.Node;
        if (node.When is { } condition)
        {
            throw call.Fail($"is there only if {condition}, which depends on the size of an input", $"Give the size: {string.Join(" ", condition.Symbols.Select(symbol => $"--set {symbol.Name}=NUMBER"))}.");
        }

        if (node.Repeat != Dim.One)
        {
            throw node.Repeat.IsConstant
                ? call.Fail($"runs {node.Repeat} times, more than is unrolled", "Take a shorter loop.")
                : call.Fail($"runs {node.Repeat} times, which depends on the size of an input", $"Give the size: {string.Join(" ", node.Repeat.Symbols.Select(symbol => $"--set {symbol.Name}=NUMBER"))}.");
        }

        (call.Graph.Path, call.Graph.Doc) = (node.Path, $"{node.Operation}, line {node.Line.Line} of {node.Line.File}");
        var results = OnnxRows.Find(node.Operation) is { } row ? row.Write(call) : writeForeign(call);
        foreach (var (value, name) in node.Outputs.Zip(results))
        {
            values.Write(value, name);
            call.Graph.Types.Set(name, EdgeType.Of(value.Type));
        }
    }

    /// <summary>The declared names; one that an input has already, or that is left out, gets another.</summary>
    private static string[] ResultNames(StaticGraph graph)
    {
        var names = graph.Inputs.Select(input => input.Name!).ToHashSet();
        return [.. graph.Results.Select((result, i) => new[] { result.Name, result.Name.Length == 0 ? "output" : result.Name + "_output", $"output{i}" }.First(name => name.Length > 0 && names.Add(name)))];
    }

    private static OnnxGraph Finish(StaticGraph graph, string[] results, GraphWriter writer, GraphValues values)
    {
        var produced = writer.Nodes.SelectMany(node => node.Outputs).ToHashSet();
        var renamed = new Dictionary<string, string>();
        var copies = new List<(string From, string To)>();
        foreach (var (result, given) in graph.Results.Zip(results))
        {
            var name = values.Name(result.Value);
            if (!produced.Contains(name) || !renamed.TryAdd(name, given))
            {
                copies.Add((name, given));
            }
        }

        writer.Rename(renamed);
        foreach (var (from, to) in copies)
        {
            writer.AddNamed("Identity", renamed.GetValueOrDefault(from, from), to);
        }

        var ends = results.ToHashSet();
        var between = writer.Nodes.SelectMany(node => node.Outputs).Where(name => !ends.Contains(name))
            .Select(name => (Name: name, Type: writer.Types.Find(name))).Where(value => value.Type is not null);
        return new OnnxGraph(
            graph.Network,
            writer.Nodes,
            writer.Initializers,
            [.. graph.Inputs.Select(input => Info(input.Name!, EdgeType.Of(input.Type)))],
            [.. graph.Results.Zip(results, (result, name) => Info(name, EdgeType.Of(result.Type)))],
            [.. between.Select(value => Info(value.Name, value.Type!))]);
    }

    private static OnnxValueInfo Info(string name, EdgeType type) => new(name, type.Element, [.. type.Dims.Select(Size)]);

    /// <summary>A number, or the name or formula; nothing for <c>_</c>, which is another size wherever it stands.</summary>
    private static OnnxDimension Size(Dim dim) =>
        dim.TryGetConstant(out var size) ? new(size, "") : new(null, dim.Symbols.Any(symbol => symbol.Name == "_") ? "" : dim.ToString());
}
