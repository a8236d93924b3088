using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Nnet.Layers;

/// <summary>
/// Mixes each node with its neighbours (Kipf and Welling 2017): D^-1/2 (A + I) D^-1/2 X W + b, nodes (V, F) and edges (2, E), sources first, to
/// (V, outFeatures). Keys lin.weight and bias as in torch_geometric's GCNConv.
/// </summary>
public sealed class GraphConv : Module<Tensor, Tensor, Tensor>
{
    private readonly bool addSelfLoops;
    private readonly bool normalize;

    public readonly Linear lin;
    public readonly Parameter? bias;

    /// <summary>A new layer.</summary>
    /// <param name="inFeatures">Features of a node.</param>
    /// <param name="outFeatures">Features of a node in the result.</param>
    /// <param name="bias">Add a bias.</param>
    /// <param name="addSelfLoops">Each node is its own neighbour.</param>
    /// <param name="normalize">Divide by the roots of the degrees.</param>
    public GraphConv(long inFeatures, long outFeatures, bool bias = true, bool addSelfLoops = true, bool normalize = true) : base(nameof(GraphConv))
    {
        (this.addSelfLoops, this.normalize) = (addSelfLoops, normalize);
        lin = Linear(inFeatures, outFeatures, hasBias: false);
        init.xavier_uniform_(lin.weight);
        if (bias) this.bias = new Parameter(torch.zeros(outFeatures));
        RegisterComponents();
    }

    /// <inheritdoc/>
    public override Tensor forward(Tensor nodes, Tensor edges) => Compute(nodes, edges, null);

    /// <summary>The layer with a weight (E) for each edge.</summary>
    public Tensor call(Tensor nodes, Tensor edges, Tensor edgeWeight) => Compute(nodes, edges, edgeWeight);

    private Tensor Compute(Tensor nodes, Tensor edges, Tensor? edgeWeight)
    {
        using var scope = torch.NewDisposeScope();
        var count = nodes.shape[0];
        var (source, target, weight) = GraphEdges.Prepare(edges, edgeWeight ?? torch.ones(edges.shape[1], dtype: nodes.dtype, device: nodes.device), count, addSelfLoops);
        if (normalize)
        {
            var degree = torch.zeros(count, dtype: nodes.dtype, device: nodes.device).index_add(0, target, weight, 1);
            var root = degree.pow(-0.5).masked_fill(degree == 0, 0);
            weight = root.index_select(0, source) * weight * root.index_select(0, target);
        }

        var features = lin.call(nodes);
        var messages = features.index_select(0, source) * weight.unsqueeze(-1);
        var sum = torch.zeros_like(features).index_add(0, target, messages, 1);
        return (bias is null ? sum : sum + bias).MoveToOuterDisposeScope();
    }
}
