using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>An encoder and a decoder, each with a normalization at its end (Vaswani et al., 2017): source (S, N, E) and target (T, N, E) to (T, N, E).</summary>
public sealed class Transformer : nn.Module<Tensor, Tensor, Tensor>
{
    private readonly TransformerEncoder encoder;
    private readonly TransformerDecoder decoder;

    internal Transformer(long d_model, long nhead, long num_encoder_layers, long num_decoder_layers, long dim_feedforward, double dropout,
        nn.Activations activation) : base(nameof(Transformer))
    {
        using (var layer = new TransformerEncoderLayer(d_model, nhead, dim_feedforward, dropout, activation)) encoder = new(layer, num_encoder_layers, nn.LayerNorm(d_model));
        using (var layer = new TransformerDecoderLayer(d_model, nhead, dim_feedforward, dropout, activation)) decoder = new(layer, num_decoder_layers, nn.LayerNorm(d_model));
        RegisterComponents();
        foreach (var parameter in parameters().Where(parameter => parameter.dim() > 1)) nn.init.xavier_uniform_(parameter);
    }

    /// <summary>Runs encoder and decoder with masks (S, S), (T, T) and (T, S), and those of padding (N, S), (N, T) and (N, S).</summary>
    public Tensor call(Tensor src, Tensor tgt, Tensor src_mask, Tensor? tgt_mask = null, Tensor? memory_mask = null, Tensor? src_key_padding_mask = null,
        Tensor? tgt_key_padding_mask = null, Tensor? memory_key_padding_mask = null)
    {
        using var scope = NewDisposeScope();
        var memory = ((nn.Module<Tensor, Tensor, Tensor, Tensor>)encoder).call(src, src_mask, src_key_padding_mask!);
        return decoder.call(tgt, memory, tgt_mask!, memory_mask, tgt_key_padding_mask, memory_key_padding_mask).MoveToOuterDisposeScope();
    }

    public override Tensor forward(Tensor src, Tensor tgt) => call(src, tgt, null!);
}
