using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Nnet.Layers;

/// <summary>
/// Weighs the neighbours of each node by attention (Velickovic et al. 2018): nodes (V, F) and edges (2, E), sources first, to (V, heads * outFeatures), or
/// (V, outFeatures) where the heads are averaged. Keys lin.weight, att_src, att_dst and bias as in torch_geometric's GATConv.
/// </summary>
public sealed class GraphAttention : Module<Tensor, Tensor, Tensor>
{
    private readonly long heads;
    private readonly long outFeatures;
    private readonly bool concat;
    private readonly double negativeSlope;
    private readonly double dropout;
    private readonly bool addSelfLoops;

    public readonly Linear lin;
    public readonly Parameter att_src;
    public readonly Parameter att_dst;
    public readonly Parameter? bias;

    /// <summary>A new layer.</summary>
    /// <param name="inFeatures">Features of a node.</param>
    /// <param name="outFeatures">Features of a node and head in the result.</param>
    /// <param name="heads">Independent attentions.</param>
    /// <param name="concat">Heads side by side; false: averaged.</param>
    /// <param name="negativeSlope">Of the leaky ReLU of the scores.</param>
    /// <param name="dropout">The probability with which a weight is dropped in training.</param>
    /// <param name="addSelfLoops">Each node is its own neighbour.</param>
    /// <param name="bias">Add a bias.</param>
    public GraphAttention(
        long inFeatures, long outFeatures, long heads = 1, bool concat = true, double negativeSlope = 0.2, double dropout = 0, bool addSelfLoops = true, bool bias = true) : base(nameof(GraphAttention))
    {
        (this.heads, this.outFeatures, this.concat, this.negativeSlope, this.dropout, this.addSelfLoops) = (heads, outFeatures, concat, negativeSlope, dropout, addSelfLoops);
        lin = Linear(inFeatures, heads * outFeatures, hasBias: false);
        init.xavier_uniform_(lin.weight);
        att_src = new Parameter(init.xavier_uniform_(torch.empty(1, heads, outFeatures)));
        att_dst = new Parameter(init.xavier_uniform_(torch.empty(1, heads, outFeatures)));
        if (bias) this.bias = new Parameter(torch.zeros(concat ? heads * outFeatures : outFeatures));
        RegisterComponents();
    }

    /// <inheritdoc/>
    public override Tensor forward(Tensor nodes, Tensor edges)
    {
        using var scope = torch.NewDisposeScope();
        var count = nodes.shape[0];
        var (source, target, _) = GraphEdges.Prepare(edges, torch.ones(edges.shape[1], dtype: nodes.dtype, device: nodes.device), count, addSelfLoops);
        var features = lin.call(nodes).reshape(count, heads, outFeatures);
        var (from, to) = ((features * att_src).sum(-1), (features * att_dst).sum(-1));
        var scores = functional.leaky_relu(from.index_select(0, source) + to.index_select(0, target), negativeSlope);
        var weights = functional.dropout(Softmax(scores, target, count), dropout, training);
        var messages = features.index_select(0, source) * weights.unsqueeze(-1);
        var sum = torch.zeros_like(features).index_add(0, target, messages, 1);
        var result = concat ? sum.flatten(1) : sum.mean([1]);
        return (bias is null ? result : result + bias).MoveToOuterDisposeScope();
    }

    // Over the edges that end in the same node. Scores are taken relative to the largest one of all, which changes nothing but the range.
    private Tensor Softmax(Tensor scores, Tensor target, long count)
    {
        var exponentials = (scores - scores.detach().amax([0L], keepdim: true)).exp();
        var sums = torch.zeros(count, heads, dtype: scores.dtype, device: scores.device).index_add(0, target, exponentials, 1);
        return exponentials / (sums.index_select(0, target) + 1e-16);
    }
}
