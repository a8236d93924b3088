using Nnet.Language.Lowering.Graphs;
using Nnet.Language.Shapes;

namespace Nnet.Tool.Commands;

/// <summary>A network's layers and costs with values put in; what stays unknown stays a formula.</summary>
internal sealed class NetworkSummary(StaticGraph graph, IReadOnlyDictionary<DimSymbol, Dim> values)
{
    public string Name => graph.Network;

    public Dim Parameters => Put(graph.Costs.Parameters);

    public Dim Trainable => Put(graph.Costs.Trainable);

    public Dim Flops => PerSample(graph.Costs.Flops);

    public Dim ActivationBytes => PerSample(graph.Costs.ActivationBytes);

    public IEnumerable<(string Name, TensorType Type)> Inputs => graph.Inputs.Select(input => (input.Name ?? "", Put(input.Type)));

    public IEnumerable<(string Name, TensorType Type)> Outputs => graph.Results.Select(result => (result.Name, Put(result.Type)));

    /// <summary>The operations in order; per-sample costs.</summary>
    public IEnumerable<LayerSummary> Layers => graph.Nodes.Select(node => new LayerSummary(
        node.Path, node.Operation, [.. node.Outputs.Select(output => Put(output.Type))], Put(node.Parameters), PerSample(node.Flops), PerSample(node.ActivationBytes)));

    private DimSymbol? Batch => graph.Inputs.FirstOrDefault()?.Type.Shape.Dims.FirstOrDefault()?.Symbols is [var symbol] ? symbol : null;

    private Dim PerSample(Dim dim) => Put(Batch is { } batch ? dim.Substitute(new Dictionary<DimSymbol, Dim> { [batch] = Dim.One }) : dim);

    private Dim Put(Dim dim) => dim.Substitute(values);

    private TensorType Put(TensorType type) => type with { Shape = type.Shape.Map(Put) };
}

/// <summary>An operation of a network.</summary>
internal sealed record LayerSummary(string Path, string Operation, IReadOnlyList<TensorType> Outputs, Dim Parameters, Dim Flops, Dim ActivationBytes);
