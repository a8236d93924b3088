using static TorchSharp.torch;
using F = TorchSharp.torch.nn.functional;

namespace TorchSharp.Modules;

/// <summary>
/// Self-attention, attention to a memory and two linear layers, each added to its input and normalized after (Vaswani et al., 2017): (T, N, E) and (S, N, E) to (T, N, E).
/// </summary>
public sealed class TransformerDecoderLayer : nn.Module<Tensor, Tensor, Tensor, Tensor, Tensor, Tensor, Tensor>, nn.IModule<Tensor, Tensor, Tensor>
{
    private readonly MultiheadAttention self_attn;
    private readonly MultiheadAttention multihead_attn;
    private readonly Linear linear1;
    private readonly Dropout dropout;
    private readonly Linear linear2;
    private readonly LayerNorm norm1;
    private readonly LayerNorm norm2;
    private readonly LayerNorm norm3;
    private readonly Dropout dropout1;
    private readonly Dropout dropout2;
    private readonly Dropout dropout3;
    private readonly nn.Activations activation;
    private readonly Func<TransformerDecoderLayer> again;

    internal TransformerDecoderLayer(long d_model, long nhead, long dim_feedforward, double dropout, nn.Activations activation) : base(nameof(TransformerDecoderLayer))
    {
        this.activation = activation;
        again = () => new TransformerDecoderLayer(d_model, nhead, dim_feedforward, dropout, activation);
        (self_attn, multihead_attn) = (nn.MultiheadAttention(d_model, nhead, dropout), nn.MultiheadAttention(d_model, nhead, dropout));
        linear1 = nn.Linear(d_model, dim_feedforward);
        this.dropout = nn.Dropout(dropout);
        linear2 = nn.Linear(dim_feedforward, d_model);
        (norm1, norm2, norm3) = (nn.LayerNorm(d_model), nn.LayerNorm(d_model), nn.LayerNorm(d_model));
        (dropout1, dropout2, dropout3) = (nn.Dropout(dropout), nn.Dropout(dropout), nn.Dropout(dropout));
        RegisterComponents();
    }

    /// <summary>Runs the layer without masks.</summary>
    public Tensor call(Tensor tgt, Tensor memory) => call(tgt, memory, null!);

    /// <summary>Runs the layer with masks (T, T) and (T, S), and those of padding (N, T) and (N, S).</summary>
    public new Tensor call(Tensor tgt, Tensor memory, Tensor tgt_mask, Tensor? memory_mask = null, Tensor? tgt_key_padding_mask = null, Tensor? memory_key_padding_mask = null) =>
        base.call(tgt, memory, tgt_mask, memory_mask!, tgt_key_padding_mask!, memory_key_padding_mask!);

    public override Tensor forward(Tensor tgt, Tensor memory, Tensor tgt_mask, Tensor memory_mask, Tensor tgt_key_padding_mask, Tensor memory_key_padding_mask)
    {
        using var scope = NewDisposeScope();
        var attended = self_attn.call(tgt, tgt, tgt, tgt_key_padding_mask, false, tgt_mask).Item1;
        var first = norm1.call(tgt + dropout1.call(attended));
        var recalled = multihead_attn.call(first, memory, memory, memory_key_padding_mask, false, memory_mask).Item1;
        var second = norm2.call(first + dropout2.call(recalled));
        var wide = linear1.call(second);
        var inner = linear2.call(dropout.call(activation == nn.Activations.ReLU ? F.relu(wide) : F.gelu(wide)));
        return norm3.call(second + dropout3.call(inner)).MoveToOuterDisposeScope();
    }

    /// <summary>Another layer with the same options and weights; making it draws no random numbers.</summary>
    internal TransformerDecoderLayer Copy()
    {
        using var state = random.get_rng_state();
        var copy = again();
        random.set_rng_state(state);
        copy.load_state_dict(state_dict());
        return copy;
    }
}
