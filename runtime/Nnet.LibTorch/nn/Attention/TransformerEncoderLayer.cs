using static TorchSharp.torch;
using F = TorchSharp.torch.nn.functional;

namespace TorchSharp.Modules;

/// <summary>Self-attention and two linear layers, each added to its input and normalized after (Vaswani et al., 2017): (S, N, E) to (S, N, E).</summary>
public sealed class TransformerEncoderLayer : nn.Module<Tensor, Tensor>, nn.IModule<Tensor, Tensor, Tensor>, nn.IModule<Tensor, Tensor, Tensor, Tensor>
{
    private readonly MultiheadAttention self_attn;
    private readonly Linear linear1;
    private readonly Dropout dropout;
    private readonly Linear linear2;
    private readonly LayerNorm norm1;
    private readonly LayerNorm norm2;
    private readonly Dropout dropout1;
    private readonly Dropout dropout2;
    private readonly nn.Activations activation;
    private readonly Func<TransformerEncoderLayer> again;

    internal TransformerEncoderLayer(long d_model, long nhead, long dim_feedforward, double dropout, nn.Activations activation) : base(nameof(TransformerEncoderLayer))
    {
        this.activation = activation;
        again = () => new TransformerEncoderLayer(d_model, nhead, dim_feedforward, dropout, activation);
        self_attn = nn.MultiheadAttention(d_model, nhead, dropout);
        linear1 = nn.Linear(d_model, dim_feedforward);
        this.dropout = nn.Dropout(dropout);
        linear2 = nn.Linear(dim_feedforward, d_model);
        (norm1, norm2, dropout1, dropout2) = (nn.LayerNorm(d_model), nn.LayerNorm(d_model), nn.Dropout(dropout), nn.Dropout(dropout));
        RegisterComponents();
    }

    /// <summary>Runs the layer with a mask (S, S).</summary>
    public Tensor call(Tensor src, Tensor src_mask) => call(src, src_mask, null!);

    /// <summary>Runs the layer with a mask (S, S), and one of padding (N, S).</summary>
    public Tensor call(Tensor src, Tensor src_mask, Tensor src_key_padding_mask)
    {
        using var scope = NewDisposeScope();
        var attended = self_attn.call(src, src, src, src_key_padding_mask, false, src_mask).Item1;
        var first = norm1.call(src + dropout1.call(attended));
        var wide = linear1.call(first);
        var inner = linear2.call(dropout.call(activation == nn.Activations.ReLU ? F.relu(wide) : F.gelu(wide)));
        return norm2.call(first + dropout2.call(inner)).MoveToOuterDisposeScope();
    }

    public override Tensor forward(Tensor src) => call(src, null!, null!);

    /// <summary>Another layer with the same options and weights; making it draws no random numbers.</summary>
    internal TransformerEncoderLayer Copy()
    {
        using var state = random.get_rng_state();
        var copy = again();
        random.set_rng_state(state);
        copy.load_state_dict(state_dict());
        return copy;
    }
}
