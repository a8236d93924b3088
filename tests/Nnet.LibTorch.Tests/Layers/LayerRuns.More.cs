using TorchSharp;
using TorchSharp.Modules;
using static Nnet.LibTorch.Tests.Layers.LayerRun;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;
using F = TorchSharp.torch.nn.functional;

namespace Nnet.LibTorch.Tests.Layers;

internal static partial class LayerRuns
{
    private static Dictionary<string, Func<LayerRun>> Activations() => new()
    {
        ["CELU"] = () => Of(CELU(0.7)),
        ["ELU"] = () => Of(ELU(1.3)),
        ["GELU"] = () => Of(GELU()),
        ["GELU_tanh"] = () => Of(GELU(TorchSharp.Modules.GELU.Approximate.tanh)),
        ["Hardshrink"] = () => Of(Hardshrink(0.4)),
        ["Hardsigmoid"] = () => Of(Hardsigmoid()),
        ["Hardswish"] = () => Of(Hardswish()),
        ["Hardtanh"] = () => Of(Hardtanh(-0.5, 1.5)),
        ["LeakyReLU"] = () => Of(LeakyReLU(0.2)),
        ["LogSigmoid"] = () => Of(LogSigmoid()),
        ["LogSoftmax"] = () => Of(LogSoftmax(-1)),
        ["Mish"] = () => Of(Mish()),
        ["PReLU"] = () => Of(PReLU(5)),
        ["PReLU_one"] = () => Of(PReLU(1)),
        ["ReLU"] = () => Of(ReLU()),
        ["ReLU6"] = () => Of(ReLU6()),
        ["RReLU"] = () => Of(RReLU(0.1, 0.4)),
        ["SELU"] = () => Of(SELU()),
        ["SiLU"] = () => Of(SiLU()),
        ["Sigmoid"] = () => Of(Sigmoid()),
        ["Softmax"] = () => Of(Softmax(0)),
        ["Softmin"] = () => Of(Softmin(1)),
        ["Softplus"] = () => Of(Softplus(2, 3)),
        ["Softshrink"] = () => Of(Softshrink(0.3)),
        ["Softsign"] = () => Of(Softsign()),
        ["Tanh"] = () => Of(Tanh()),
        ["Tanhshrink"] = () => Of(Tanhshrink()),
        ["Threshold"] = () => Of(Threshold(0.2, -1)),
        ["Identity"] = () => Of(Identity()),
        ["GLU"] = () => Of(GLU(1)),
        ["Softmax2d"] = () => Of(Softmax2d()),
    };

    private static Dictionary<string, Func<LayerRun>> Shapes() => new()
    {
        ["Flatten"] = () => Of(Flatten()),
        ["Flatten_part"] = () => Of(Flatten(0, 2)),
        ["Unflatten"] = () => Of(Unflatten(1, [2, 2])),
        ["PixelShuffle"] = () => Of(PixelShuffle(2)),
        ["PixelUnshuffle"] = () => Of(PixelUnshuffle(2)),
        ["ChannelShuffle"] = () => Of(ChannelShuffle(2)),
        ["Upsample_nearest"] = () => Of(Upsample(scale_factor: [2])),
        ["Upsample_size"] = () => Of(Upsample([9, 8])),
        ["Upsample_bilinear"] = () => Of(Upsample(scale_factor: [1.5, 2], mode: UpsampleMode.Bilinear)),
        ["Upsample_aligned"] = () => Of(Upsample([9, 8], mode: UpsampleMode.Bilinear, align_corners: true)),
        ["Upsample_bicubic"] = () => Of(Upsample([7, 4], mode: UpsampleMode.Bicubic)),
        ["Upsample_linear"] = () => Of(Upsample([5], mode: UpsampleMode.Linear)),
        ["Upsample_trilinear"] = () => Of(Upsample(scale_factor: [2], mode: UpsampleMode.Trilinear)),
        ["interpolate_area"] = () => Of(x => F.interpolate(x[0], [3, 2], mode: InterpolationMode.Area)),
        ["interpolate_exact"] = () => Of(x => F.interpolate(x[0], [4, 7], mode: InterpolationMode.NearestExact)),
        ["interpolate_recompute"] = () => Of(x => F.interpolate(x[0], scale_factor: [1.7], mode: InterpolationMode.Bilinear, recompute_scale_factor: true)),
        ["interpolate_antialias"] = () => Of(x => F.interpolate(x[0], [3, 3], mode: InterpolationMode.Bilinear, antialias: true)),
        ["ConstantPad1d"] = () => Of(ConstantPad1d((1, 2), 0.5)),
        ["ConstantPad2d"] = () => Of(ConstantPad2d((1, 0, 2, 1), -1)),
        ["ConstantPad3d"] = () => Of(ConstantPad3d(1, 2)),
        ["ReflectionPad1d"] = () => Of(ReflectionPad1d(2)),
        ["ReflectionPad2d"] = () => Of(ReflectionPad2d((1, 2, 0, 1))),
        ["ReplicationPad1d"] = () => Of(ReplicationPad1d((0, 3))),
        ["ReplicationPad2d"] = () => Of(ReplicationPad2d(1)),
        ["ReplicationPad3d"] = () => Of(ReplicationPad3d(1)),
        ["ZeroPad2d"] = () => Of(ZeroPad2d((1, 0, 0, 2))),
        ["pad_circular"] = () => Of(x => F.pad(x[0], (2, 1), PaddingModes.Circular)),
        ["CosineSimilarity"] = () => Of(CosineSimilarity()),
        ["PairwiseDistance"] = () => Of(PairwiseDistance(3, keepdim: true)),
        ["grid_sample"] = () => Of(x => F.grid_sample(x[0], F.affine_grid(x[1], [2, 4, 3, 4]), align_corners: false)),
        ["grid_sample_options"] = () => Of(x => F.grid_sample(x[0], x[1], GridSampleMode.Nearest, GridSamplePaddingMode.Reflection, true)),
        ["one_hot"] = () => Of(x => F.one_hot(x[0], 6)),
    };

    private static Dictionary<string, Func<LayerRun>> Recurrent() => new()
    {
        ["RNN"] = () => Of(RNN(4, 3)),
        ["RNN_relu"] = () => Of(RNN(4, 3, 2, NonLinearities.ReLU, false)),
        ["RNN_state"] = () => Of(RNN(4, 3, batchFirst: true)),
        ["RNN_both"] = () => Of(RNN(4, 3, 2, bidirectional: true)),
        ["RNN_single"] = () => Of(RNN(4, 3)),
        ["LSTM"] = () => Of(LSTM(4, 3)),
        ["LSTM_layers"] = () => Of(LSTM(4, 3, 2, batchFirst: true)),
        ["LSTM_both"] = () => Of(LSTM(4, 3, 2, false, bidirectional: true)),
        ["LSTM_state"] = () => Of(LSTM(4, 3)),
        ["GRU"] = () => Of(GRU(4, 3)),
        ["GRU_both"] = () => Of(GRU(4, 3, 2, batchFirst: true, bidirectional: true)),
        ["GRU_state"] = () => Of(GRU(4, 3)),
        ["RNNCell"] = () => Of(RNNCell(4, 3)),
        ["RNNCell_relu"] = () => Of(RNNCell(4, 3, NonLinearities.ReLU, false)),
        ["LSTMCell"] = () => OfCell(LSTMCell(4, 3)),
        ["GRUCell"] = () => Of(GRUCell(4, 3)),
        ["LSTM_packed"] = () => Packed(LSTM(4, 3)),
    };

    private static LayerRun OfCell(LSTMCell cell) => new(cell, x => Two(cell.call(x[0])));

    private static LayerRun Packed(LSTM layer) => new(layer, x =>
    {
        var packed = nn.utils.rnn.pack_padded_sequence(x[0], tensor(new long[] { 3, 5, 2 }), enforce_sorted: false);
        var (output, state, cell) = layer.call(packed);
        return [nn.utils.rnn.pad_packed_sequence(output).Item1, state, cell];
    });

    private static Dictionary<string, Func<LayerRun>> Attention() => new()
    {
        ["MultiheadAttention"] = () => Heads(MultiheadAttention(4, 2), (a, x) => a.call(x[0], x[1], x[2])),
        ["MultiheadAttention_self"] = () => Heads(MultiheadAttention(4, 2, bias: false), (a, x) => a.call(x[0], x[0], x[0])),
        ["MultiheadAttention_widths"] = () => Heads(MultiheadAttention(4, 1, kdim: 3, vdim: 2), (a, x) => a.call(x[0], x[1], x[2])),
        ["MultiheadAttention_extra"] = () => Heads(MultiheadAttention(4, 2, add_bias_kv: true, add_zero_attn: true), (a, x) => a.call(x[0], x[1], x[2])),
        ["MultiheadAttention_masks"] = () => Heads(MultiheadAttention(4, 2), (a, x) => a.call(x[0], x[0], x[0], KeyPadding(), true, ones(5, 5).triu(1).to_type(ScalarType.Bool))),
        ["MultiheadAttention_added"] = () => Heads(MultiheadAttention(4, 2), (a, x) => a.call(x[0], x[0], x[0], attn_mask: x[1])),
        ["TransformerEncoderLayer"] = () => Of(TransformerEncoderLayer(4, 2, 6, 0)),
        ["TransformerEncoderLayer_gelu"] = () => Masked(TransformerEncoderLayer(4, 1, 5, 0, nn.Activations.GELU)),
        ["TransformerDecoderLayer"] = () => Decoder(TransformerDecoderLayer(4, 2, 6, 0)),
        ["TransformerEncoder"] = () => Encoder(TransformerEncoder(TransformerEncoderLayer(4, 2, 5, 0), 2)),
        ["TransformerDecoder"] = () => Decoders(TransformerDecoder(TransformerDecoderLayer(4, 2, 5, 0), 2)),
        ["Transformer"] = () => Of(Transformer(4, 2, 1, 2, 5, 0)),
    };

    private static Tensor KeyPadding() => tensor(new[] { false, false, false, false, false, false, false, false, true, true, false, false, false, false, true }).reshape(3, 5);

    private static LayerRun Heads(MultiheadAttention layer, Func<MultiheadAttention, Tensor[], Tuple<Tensor, Tensor>> call) => new(layer, x => Two(call(layer, x)));

    private static LayerRun Masked(TransformerEncoderLayer layer) => new(layer, x => [layer.call(x[0], x[1])]);

    private static LayerRun Encoder(TransformerEncoder layer) => new(layer, x => [layer.call(x[0])]);

    private static LayerRun Decoder(TransformerDecoderLayer layer) => new(layer, x => [layer.call(x[0], x[1])]);

    private static LayerRun Decoders(TransformerDecoder layer) => new(layer, x => [layer.call(x[0], x[1])]);

    private static Dictionary<string, Func<LayerRun>> Random() => new()
    {
        ["Dropout"] = () => Of(Dropout(0.3)),
        ["Dropout_eval"] = () => Of(Dropout(0.3)).Evaluating(),
        ["Dropout1d"] = () => Of(Dropout1d(0.4)),
        ["Dropout2d"] = () => Of(Dropout2d(0.4)),
        ["Dropout3d"] = () => Of(Dropout3d(0.4)),
        ["AlphaDropout"] = () => Of(AlphaDropout(0.3)),
        ["FeatureAlphaDropout"] = () => Of(FeatureAlphaDropout(0.4)),
        ["LSTM_dropout"] = () => Of(LSTM(4, 3, 2, dropout: 0.5)),
        ["MultiheadAttention_dropout"] = () => Heads(MultiheadAttention(4, 2, 0.3), (a, x) => a.call(x[0], x[1], x[2])),
    };
}
