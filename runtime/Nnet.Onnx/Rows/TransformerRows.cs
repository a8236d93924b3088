using Nnet.Language.Shapes;
using Nnet.Onnx.Writing;

namespace Nnet.Onnx.Rows;

/// <summary>PyTorch's Transformer layers.</summary>
internal static class TransformerRows
{
    public static IEnumerable<OnnxRow> All => [OnnxRow.One("TransformerEncoderLayer", Encoder), OnnxRow.One("TransformerDecoderLayer", Decoder)];

    private static string Encoder(OnnxCall c)
    {
        var (mask, padding) = (AttentionRows.Mask(c, 1), AttentionRows.Mask(c, 2));
        var x = First(c, 0);
        x = Residual(c, x, "norm1", inner => Heads(c, "self_attn.").Attend(inner, inner, inner, mask, padding).Attended);
        x = Residual(c, x, "norm2", inner => FeedForward(c, inner));
        return Back(c, x);
    }

    private static string Decoder(OnnxCall c)
    {
        var (target, memoryMask, targetPadding, memoryPadding) = (AttentionRows.Mask(c, 2), AttentionRows.Mask(c, 3), AttentionRows.Mask(c, 4), AttentionRows.Mask(c, 5));
        var (x, memory) = (First(c, 0), First(c, 1));
        x = Residual(c, x, "norm1", inner => Heads(c, "self_attn.").Attend(inner, inner, inner, target, targetPadding).Attended);
        x = Residual(c, x, "norm2", inner => Heads(c, "multihead_attn.").Attend(inner, memory, memory, memoryMask, memoryPadding).Attended);
        x = Residual(c, x, "norm3", inner => FeedForward(c, inner));
        return Back(c, x);
    }

    private static AttentionHeads Heads(OnnxCall c, string prefix) => new(c, prefix, (int)c.Int("nhead"), Batch(c), c.Size(0, 2));

    private static Dim Batch(OnnxCall c) => c.Dim(0, c.Flag("batch_first") ? 0 : 1);

    private static string First(OnnxCall c, int input) => c.Flag("batch_first") ? c[input] : OrderRows.Exchange(c, c[input], 3, 0, 1);

    private static string Back(OnnxCall c, string x) => c.Flag("batch_first") ? x : OrderRows.Exchange(c, x, 3, 0, 1);

    /// <summary>Normalized before the branch or after the sum.</summary>
    private static string Residual(OnnxCall c, string x, string norm, Func<string, string> branch)
    {
        string Norm(string value) => NormalizationRows.Layer(c, value, norm + ".", (float)c.Number("layer_norm_eps"));
        return c.Flag("norm_first") ? c.Add("Add", [x, branch(Norm(x))]) : Norm(c.Add("Add", [x, branch(x)]));
    }

    private static string FeedForward(OnnxCall c, string x)
    {
        var inner = LinearRows.Map(c, x, "linear1");
        return LinearRows.Map(c, c.Word("activation") == "gelu" ? ActivationRows.Gelu(c, inner, tanh: false) : c.Add("Relu", [inner]), "linear2");
    }
}
