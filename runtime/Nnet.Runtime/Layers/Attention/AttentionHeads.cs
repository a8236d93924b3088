using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Nnet.Layers;

/// <summary>
/// Attention with several heads, with PyTorch's weights: in_proj_weight (3E, E) or q_, k_, v_proj_weight, in_proj_bias (3E), out_proj, bias_k, bias_v.
/// Vaswani et al. 2017; torch.nn.MultiheadAttention.
/// </summary>
public abstract class AttentionHeads : Module
{
    private readonly long heads;
    private readonly double dropout;
    private readonly bool addZeroAttention;
    private readonly bool batchFirst;

    public readonly Parameter? in_proj_weight;
    public readonly Parameter? q_proj_weight;
    public readonly Parameter? k_proj_weight;
    public readonly Parameter? v_proj_weight;
    public readonly Parameter? in_proj_bias;
    public readonly Parameter? bias_k;
    public readonly Parameter? bias_v;
    public readonly Linear out_proj;

    private protected AttentionHeads(
        string name, long embedDim, long numHeads, double dropout, bool bias, bool addBiasKv, bool addZeroAttention, long? kdim, long? vdim, bool batchFirst) : base(name)
    {
        if (embedDim % numHeads != 0) throw new ArgumentException($"{numHeads} heads cannot share {embedDim} features.", nameof(numHeads));
        (heads, this.dropout, this.addZeroAttention, this.batchFirst) = (numHeads, dropout, addZeroAttention, batchFirst);
        if ((kdim ?? embedDim) == embedDim && (vdim ?? embedDim) == embedDim)
        {
            in_proj_weight = Weight(3 * embedDim, embedDim);
        }
        else
        {
            q_proj_weight = Weight(embedDim, embedDim);
            k_proj_weight = Weight(embedDim, kdim ?? embedDim);
            v_proj_weight = Weight(embedDim, vdim ?? embedDim);
        }

        if (bias) in_proj_bias = new Parameter(torch.zeros(3 * embedDim));
        out_proj = Linear(embedDim, embedDim, hasBias: bias);
        if (out_proj.bias is { } outBias) init.zeros_(outBias);
        if (addBiasKv)
        {
            bias_k = new Parameter(init.xavier_normal_(torch.empty(1, 1, embedDim)));
            bias_v = new Parameter(init.xavier_normal_(torch.empty(1, 1, embedDim)));
        }

        RegisterComponents();
    }

    /// <summary>What each query attends to, and how much: (N, L, E) and the weights of each head, (N, heads, L, S). Disposed with the caller's scope.</summary>
    private protected (Tensor Attended, Tensor Weights) Attend(Tensor query, Tensor? key, Tensor? value, Tensor? keyPaddingMask, Tensor? attentionMask)
    {
        var (q, k, v) = Project(query, key ?? query, value ?? key ?? query);
        var added = 0;
        if (bias_k is not null && bias_v is not null)
        {
            k = torch.cat([k, bias_k.expand(k.shape[0], 1, k.shape[2])], 1);
            v = torch.cat([v, bias_v.expand(v.shape[0], 1, v.shape[2])], 1);
            added++;
        }

        if (addZeroAttention)
        {
            k = functional.pad(k, (0L, 0L, 0L, 1L));
            v = functional.pad(v, (0L, 0L, 0L, 1L));
            added++;
        }

        var (qh, kh, vh) = (Split(q), Split(k), Split(v));
        var scores = (qh / Math.Sqrt(qh.shape[^1])).matmul(kh.transpose(-2, -1));
        scores = Mask(scores, attentionMask, added, mask => mask.shape.Length == 3 ? mask.reshape(-1, heads, mask.shape[1], mask.shape[2]) : mask);
        scores = Mask(scores, keyPaddingMask, added, mask => mask.unsqueeze(1).unsqueeze(2));
        var weights = functional.softmax(scores, -1);
        var attended = functional.dropout(weights, dropout, training).matmul(vh).transpose(1, 2).flatten(2);
        attended = out_proj.call(attended);
        return (batchFirst ? attended : attended.transpose(0, 1), weights);
    }

    private static Parameter Weight(long rows, long columns) => new(init.xavier_uniform_(torch.empty(rows, columns)));

    // To (N, L, E) each.
    private (Tensor Query, Tensor Key, Tensor Value) Project(Tensor query, Tensor key, Tensor value)
    {
        var biases = in_proj_bias?.chunk(3) ?? [null!, null!, null!];
        var weights = in_proj_weight?.chunk(3) ?? [q_proj_weight!, k_proj_weight!, v_proj_weight!];
        if (in_proj_weight is not null && ReferenceEquals(query, key) && ReferenceEquals(key, value))
        {
            var parts = functional.linear(First(query), in_proj_weight, in_proj_bias).chunk(3, -1);
            return (parts[0], parts[1], parts[2]);
        }

        return (functional.linear(First(query), weights[0], biases[0]), functional.linear(First(key), weights[1], biases[1]), functional.linear(First(value), weights[2], biases[2]));
    }

    private Tensor First(Tensor sequence) => batchFirst ? sequence : sequence.transpose(0, 1);

    // (N, L, E) to (N, heads, L, E / heads).
    private Tensor Split(Tensor tensor) => tensor.reshape(tensor.shape[0], tensor.shape[1], heads, -1).transpose(1, 2);

    // PyTorch's masks: true, or minus infinity, is what a query does not see.
    private static Tensor Mask(Tensor scores, Tensor? mask, int added, Func<Tensor, Tensor> shape)
    {
        if (mask is null) return scores;
        var whole = added == 0 ? mask : mask.dtype == ScalarType.Bool ? functional.pad(mask.to(ScalarType.Int64), (0L, added)).to(ScalarType.Bool) : functional.pad(mask, (0L, added));
        return mask.dtype == ScalarType.Bool ? scores.masked_fill(shape(whole), double.NegativeInfinity) : scores + shape(whole);
    }
}
