using TorchSharp.Utils;
using static TorchSharp.torch;
using F = TorchSharp.torch.nn.functional;

namespace TorchSharp.Modules;

/// <summary>
/// Attention of several heads (Vaswani et al., 2017): query (L, N, E), key (S, N, kdim) and value (S, N, vdim) to an output (L, N, E) and, if wanted, the weights (N, L, S)
/// averaged over the heads. The weights are in_proj_weight (3 E, E), or q_, k_ and v_proj_weight where kdim or vdim differ from E, in_proj_bias (3 E) and out_proj.
/// </summary>
public sealed class MultiheadAttention : nn.Module<Tensor, Tensor, Tensor, Tensor, bool, Tensor, Tuple<Tensor, Tensor>>
{
    private readonly long width;
    private readonly long heads;
    private readonly double dropout;
    private readonly bool zeroAttention;
    [ComponentName(Name = "out_proj")] private readonly Linear output;
    [ComponentName(Name = "in_proj_weight")] private readonly Parameter? joint;
    private readonly Parameter[] separate = [];
    [ComponentName(Name = "in_proj_bias")] private readonly Parameter? bias;
    [ComponentName(Name = "bias_k")] private readonly Parameter? keyBias;
    [ComponentName(Name = "bias_v")] private readonly Parameter? valueBias;

    internal MultiheadAttention(long embedded_dim, long num_heads, double dropout, bool bias, bool add_bias_kv, bool add_zero_attn, long? kdim,
        long? vdim) : base(nameof(MultiheadAttention))
    {
        if (embedded_dim % num_heads != 0) throw new ArgumentException($"embedded_dim ({embedded_dim}) must be a multiple of num_heads ({num_heads}).", nameof(num_heads));
        (width, heads, this.dropout, zeroAttention) = (embedded_dim, num_heads, dropout, add_zero_attn);
        output = new Linear(width, width, bias, null, null);
        if ((kdim ?? width) == width && (vdim ?? width) == width)
        {
            joint = Weights.XavierUniform([3 * width, width], null, null);
            register_parameter("in_proj_weight", joint);
        }
        else
        {
            separate = [Weights.XavierUniform([width, width], null, null), Weights.XavierUniform([width, kdim ?? width], null, null), Weights.XavierUniform([width, vdim ?? width], null, null)];
            register_parameter("q_proj_weight", separate[0]);
            register_parameter("k_proj_weight", separate[1]);
            register_parameter("v_proj_weight", separate[2]);
        }
        if (bias)
        {
            this.bias = Weights.Constant(0, [3 * width], null, null);
            register_parameter("in_proj_bias", this.bias);
            nn.init.zeros_(output.bias);
        }
        if (add_bias_kv)
        {
            (keyBias, valueBias) = (Weights.XavierNormal([1, 1, width], null, null), Weights.XavierNormal([1, 1, width], null, null));
            register_parameter("bias_k", keyBias);
            register_parameter("bias_v", valueBias);
        }
        register_module("out_proj", output);
    }

    /// <summary>
    /// Runs the module and its hooks. key_padding_mask (N, S) is true where a key is padding; attn_mask (L, S) or (N heads, L, S) is true where attention is not allowed,
    /// or is added to the scores.
    /// </summary>
    public new Tuple<Tensor, Tensor> call(Tensor query, Tensor key, Tensor value, Tensor? key_padding_mask = null, bool need_weights = true, Tensor? attn_mask = null) =>
        base.call(query, key, value, key_padding_mask!, need_weights, attn_mask!);

    public override Tuple<Tensor, Tensor> forward(Tensor query, Tensor key, Tensor value, Tensor? key_padding_mask, bool need_weights, Tensor? attn_mask)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(value);
        if (query.dim() != 3 || key.dim() != 3 || value.dim() != 3) throw new ArgumentException("Attention takes query, key and value of three dimensions: (length, N, width).", nameof(query));
        using var scope = NewDisposeScope();
        var (length, batch) = (query.size(0), query.size(1));
        var (q, k, v) = Projected(query, key, value);
        if (keyBias is not null)
        {
            (k, v) = (cat([k, keyBias.expand(1, batch, width)]), cat([v, valueBias!.expand(1, batch, width)]));
            (attn_mask, key_padding_mask) = (Widened(attn_mask), Widened(key_padding_mask));
        }
        (q, k, v) = (PerHead(q, batch), PerHead(k, batch), PerHead(v, batch));
        if (zeroAttention)
        {
            var zero = zeros(batch * heads, 1, width / heads, dtype: k.dtype, device: k.device);
            (k, v) = (cat([k, zero], 1), cat([v, zero], 1));
            (attn_mask, key_padding_mask) = (Widened(attn_mask), Widened(key_padding_mask));
        }
        var scaled = q * (1 / Math.Sqrt(width / heads));
        var keys = k.transpose(-2, -1);
        var mask = Mask(attn_mask, key_padding_mask, batch, q.dtype);
        var weights = F.softmax(mask is null ? scaled.bmm(keys) : mask.baddbmm(scaled, keys), -1);
        if (dropout > 0 && training) weights = F.dropout(weights, dropout);
        var mixed = weights.bmm(v).transpose(0, 1).reshape(length, batch, width);
        var result = output.call(mixed).MoveToOuterDisposeScope();
        var average = need_weights ? weights.view(batch, heads, length, -1).mean([1]).MoveToOuterDisposeScope() : null;
        return new Tuple<Tensor, Tensor>(result, average!);
    }

    private (Tensor, Tensor, Tensor) Projected(Tensor query, Tensor key, Tensor value)
    {
        if (joint is not null && ReferenceEquals(query, key) && ReferenceEquals(key, value))
        {
            var all = F.linear(query, joint, bias).chunk(3, -1);
            return (all[0], all[1], all[2]);
        }
        var weights = joint is null ? separate : joint.chunk(3);
        var biases = bias?.chunk(3);
        return (F.linear(query, weights[0], biases?[0]), F.linear(key, weights[1], biases?[1]), F.linear(value, weights[2], biases?[2]));
    }

    private Tensor PerHead(Tensor projected, long batch) => projected.contiguous().view(-1, batch * heads, width / heads).transpose(0, 1);

    private static Tensor? Widened(Tensor? mask) => mask is null ? null : F.pad(mask, (0, 1));

    private Tensor? Mask(Tensor? attention, Tensor? padding, long batch, ScalarType type)
    {
        var mask = attention is { } given && given.dim() == 2 ? given.unsqueeze(0) : attention;
        if (padding is not null)
        {
            var hidden = padding.view(batch, 1, 1, -1).expand(-1, heads, -1, -1).reshape(batch * heads, 1, -1);
            mask = mask is null ? hidden
                : mask.dtype == ScalarType.Bool && hidden.dtype == ScalarType.Bool ? mask.logical_or(hidden)
                : Added(mask, type) + Added(hidden, type);
        }
        return mask is null ? null : Added(mask, type);
    }

    private static Tensor Added(Tensor mask, ScalarType type) =>
        mask.dtype == ScalarType.Bool ? zeros_like(mask, dtype: type).masked_fill(mask, double.NegativeInfinity) : mask;
}
