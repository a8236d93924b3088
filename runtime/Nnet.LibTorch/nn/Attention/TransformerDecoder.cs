using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Decoder layers in a row, each a copy of one layer with weights of its own: (T, N, E) and (S, N, E) to (T, N, E).</summary>
public sealed class TransformerDecoder : nn.Module<Tensor, Tensor, Tensor, Tensor, Tensor, Tensor, Tensor>
{
    private readonly ModuleList<TransformerDecoderLayer> layers = new();
    private readonly LayerNorm? norm;

    internal TransformerDecoder(TransformerDecoderLayer decoder_layer, long num_layers, LayerNorm? norm = null) : base(nameof(TransformerDecoder))
    {
        for (var i = 0L; i < num_layers; i++) layers.Add(decoder_layer.Copy());
        this.norm = norm;
        RegisterComponents();
    }

    /// <summary>Runs the layers without masks.</summary>
    public Tensor call(Tensor tgt, Tensor memory) => call(tgt, memory, null!);

    /// <summary>Runs the layers with masks (T, T) and (T, S), and those of padding (N, T) and (N, S).</summary>
    public new Tensor call(Tensor tgt, Tensor memory, Tensor tgt_mask, Tensor? memory_mask = null, Tensor? tgt_key_padding_mask = null, Tensor? memory_key_padding_mask = null) =>
        base.call(tgt, memory, tgt_mask, memory_mask!, tgt_key_padding_mask!, memory_key_padding_mask!);

    public override Tensor forward(Tensor tgt, Tensor memory, Tensor tgt_mask, Tensor? memory_mask = null, Tensor? tgt_key_padding_mask = null,
        Tensor? memory_key_padding_mask = null)
    {
        using var scope = NewDisposeScope();
        var output = tgt;
        foreach (var layer in layers) output = layer.call(output, memory, tgt_mask, memory_mask, tgt_key_padding_mask, memory_key_padding_mask);
        return (norm?.call(output) ?? (layers.Count == 0 ? output.alias() : output)).MoveToOuterDisposeScope();
    }
}
