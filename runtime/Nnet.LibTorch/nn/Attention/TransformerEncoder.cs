using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Encoder layers in a row, each a copy of one layer with weights of its own: (S, N, E) to (S, N, E).</summary>
public sealed class TransformerEncoder : nn.Module<Tensor, Tensor, Tensor, Tensor>, nn.IModule<Tensor, Tensor, Tensor>, nn.IModule<Tensor, Tensor>
{
    private readonly ModuleList<TransformerEncoderLayer> layers = new();
    private readonly LayerNorm? norm;

    internal TransformerEncoder(TransformerEncoderLayer encoder_layer, long num_layers, LayerNorm? norm = null) : base(nameof(TransformerEncoder))
    {
        for (var i = 0L; i < num_layers; i++) layers.Add(encoder_layer.Copy());
        this.norm = norm;
        RegisterComponents();
    }

    /// <summary>The activation of the layers.</summary>
    public enum Activations
    {
        /// <summary>max(x, 0).</summary>
        ReLU = 0,

        /// <summary>x times the normal distribution function of x.</summary>
        GELU = 1,
    }

    /// <summary>Runs the layers without masks.</summary>
    public Tensor call(Tensor src) => base.call(src, null!, null!);

    /// <summary>Runs the layers with a mask (S, S).</summary>
    public Tensor call(Tensor src, Tensor src_mask) => base.call(src, src_mask, null!);

    public override Tensor forward(Tensor src, Tensor src_mask, Tensor src_key_padding_mask)
    {
        using var scope = NewDisposeScope();
        var output = src;
        foreach (var layer in layers) output = layer.call(output, src_mask, src_key_padding_mask);
        return (norm?.call(output) ?? (layers.Count == 0 ? output.alias() : output)).MoveToOuterDisposeScope();
    }
}
