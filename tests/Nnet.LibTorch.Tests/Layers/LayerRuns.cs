using TorchSharp;
using static Nnet.LibTorch.Tests.Layers.LayerRun;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;
using F = TorchSharp.torch.nn.functional;

namespace Nnet.LibTorch.Tests.Layers;

/// <summary>The layers of tests/oracle/layers.py, written against TorchSharp's API.</summary>
internal static partial class LayerRuns
{
    internal static readonly Dictionary<string, Func<LayerRun>> All = new(
        LinearMaps().Concat(Convolutions()).Concat(Normalizations()).Concat(Poolings()).Concat(Activations()).Concat(Shapes()).Concat(Recurrent()).Concat(Attention()).Concat(Random()));

    private static Dictionary<string, Func<LayerRun>> LinearMaps() => new()
    {
        ["Linear"] = () => Of(Linear(5, 3)),
        ["Linear_one"] = () => Of(Linear(5, 1)),
        ["Linear_no_bias"] = () => Of(Linear(5, 2, hasBias: false)),
        ["Bilinear"] = () => Of(Bilinear(5, 3, 2)),
        ["Bilinear_no_bias"] = () => Of(Bilinear(2, 1, 3, hasBias: false)),
        ["Embedding"] = () => Of(Embedding(6, 3)),
        ["Embedding_padding"] = () => Of(Embedding(6, 3, padding_idx: 2)),
        ["Embedding_norm"] = () => Of(Embedding(5, 3, max_norm: 1)),
        ["EmbeddingBag"] = () => Bag(EmbeddingBag(6, 3)),
        ["EmbeddingBag_sum"] = () => Bag(EmbeddingBag(6, 3, mode: EmbeddingBagMode.Sum)),
        ["EmbeddingBag_max"] = () => Bag(EmbeddingBag(6, 3, mode: EmbeddingBagMode.Max)),
        ["EmbeddingBag_weights"] = () => Bag(EmbeddingBag(6, 3, mode: EmbeddingBagMode.Sum)),
    };

    private static LayerRun Bag(TorchSharp.Modules.EmbeddingBag bag) => new(bag, x => [bag.call(x[0], x.ElementAtOrDefault(1), x.ElementAtOrDefault(2))]);

    private static Dictionary<string, Func<LayerRun>> Convolutions() => new()
    {
        ["Conv1d"] = () => Of(Conv1d(4, 3, 3)),
        ["Conv1d_options"] = () => Of(Conv1d(4, 6, 2, 2, 1, 2, groups: 2, bias: false)),
        ["Conv1d_same"] = () => Of(Conv1d(4, 2, 4, Padding.Same)),
        ["Conv1d_circular"] = () => Of(Conv1d(4, 2, 3, padding: 2, padding_mode: PaddingModes.Circular)),
        ["Conv2d"] = () => Of(Conv2d(4, 3, 3)),
        ["Conv2d_options"] = () => Of(Conv2d(4, 6, (3, 2), (2, 1), (1, 2), (1, 2), groups: 2)),
        ["Conv2d_depthwise"] = () => Of(Conv2d(4, 8, 3, 1, 1, groups: 4, bias: false)),
        ["Conv2d_same"] = () => Of(Conv2d(4, 2, (2, 3), Padding.Same, dilation: (2, 2))),
        ["Conv2d_reflect"] = () => Of(Conv2d(4, 2, (3, 3), padding: (1, 2), padding_mode: PaddingModes.Reflect)),
        ["Conv2d_replicate"] = () => Of(Conv2d(4, 2, 3, padding: 1, padding_mode: PaddingModes.Replicate)),
        ["Conv2d_one"] = () => Of(Conv2d(1, 1, 1)),
        ["Conv2d_single"] = () => Of(Conv2d(4, 2, 3)),
        ["Conv3d"] = () => Of(Conv3d(2, 3, 2)),
        ["Conv3d_options"] = () => Of(Conv3d(2, 2, (2, 3, 1), (2, 1, 1), (1, 1, 0), groups: 2, bias: false)),
        ["Conv3d_same"] = () => Of(Conv3d(2, 1, 3, Padding.Same)),
        ["ConvTranspose1d"] = () => Of(ConvTranspose1d(4, 3, 3)),
        ["ConvTranspose1d_options"] = () => Of(ConvTranspose1d(4, 2, 3, 2, 1, 1, 2, groups: 2, bias: false)),
        ["ConvTranspose2d"] = () => Of(ConvTranspose2d(4, 3, 3)),
        ["ConvTranspose2d_options"] = () => Of(ConvTranspose2d(4, 2, (3, 2), (2, 3), (1, 0), (1, 2), groups: 2, bias: false)),
        ["ConvTranspose2d_size"] = () => Sized(ConvTranspose2d(4, 2, 3, 2), 8, 7),
        ["ConvTranspose3d"] = () => Of(ConvTranspose3d(2, 2, (2, 2, 2), (1, 2, 2))),
        ["Unfold"] = () => Of(Unfold((2, 3), (1, 1), (1, 1), (2, 2))),
        ["Fold"] = () => Of(Fold((5, 4), (2, 2))),
    };

    private static LayerRun Sized(TorchSharp.Modules.ConvTranspose2d layer, params long[] size) => new(layer, x => [layer.forward(x[0], size)]);

    private static Dictionary<string, Func<LayerRun>> Normalizations() => new()
    {
        ["BatchNorm1d"] = () => Of(BatchNorm1d(5)),
        ["BatchNorm1d_signal"] = () => Of(BatchNorm1d(4, 1e-3, 0.3)),
        ["BatchNorm1d_eval"] = () => Of(BatchNorm1d(5)).Evaluating(),
        ["BatchNorm2d"] = () => Of(BatchNorm2d(4)),
        ["BatchNorm2d_plain"] = () => Of(BatchNorm2d(4, affine: false, track_running_stats: false)),
        ["BatchNorm2d_eval"] = () => Of(BatchNorm2d(4)).Evaluating(),
        ["BatchNorm3d"] = () => Of(BatchNorm3d(2)),
        ["InstanceNorm1d"] = () => Of(InstanceNorm1d(4)),
        ["InstanceNorm2d"] = () => Of(InstanceNorm2d(4, affine: true)),
        ["InstanceNorm2d_running"] = () => Of(InstanceNorm2d(4, affine: true, track_running_stats: true)),
        ["InstanceNorm2d_single"] = () => Of(InstanceNorm2d(4)),
        ["InstanceNorm3d"] = () => Of(InstanceNorm3d(2)),
        ["LayerNorm"] = () => Of(LayerNorm(5)),
        ["LayerNorm_two"] = () => Of(LayerNorm([6, 5], 1e-3)),
        ["LayerNorm_plain"] = () => Of(LayerNorm(7, elementwise_affine: false)),
        ["GroupNorm"] = () => Of(GroupNorm(2, 4)),
        ["GroupNorm_plain"] = () => Of(GroupNorm(4, 4, 1e-3, false)),
        ["LocalResponseNorm"] = () => Of(LocalResponseNorm(3, 0.1, 0.5, 2)),
        ["LocalResponseNorm_even"] = () => Of(LocalResponseNorm(2)),
        ["normalize"] = () => Of(x => F.normalize(x[0], 3, 2)),
    };

    private static Dictionary<string, Func<LayerRun>> Poolings() => new()
    {
        ["MaxPool1d"] = () => Of(MaxPool1d(3)),
        ["MaxPool1d_options"] = () => Of(MaxPool1d(3, 2, 1, 2, true)),
        ["MaxPool2d"] = () => Of(MaxPool2d(2)),
        ["MaxPool2d_options"] = () => Of(MaxPool2d((3, 2), (1, 2), (1, 0), (1, 1), true)),
        ["MaxPool3d"] = () => Of(MaxPool3d(2, 1)),
        ["MaxPool2d_indices"] = () => Indexed(MaxPool2d(2)),
        ["AvgPool1d"] = () => Of(AvgPool1d(2)),
        ["AvgPool1d_options"] = () => Of(AvgPool1d(3, 2, 1, true, false)),
        ["AvgPool2d"] = () => Of(AvgPool2d(2)),
        ["AvgPool2d_options"] = () => Of(AvgPool2d((3, 2), (1, 1), (1, 0), true, false)),
        ["AvgPool2d_divisor"] = () => Of(AvgPool2d(2, divisor_override: 3)),
        ["AvgPool3d"] = () => Of(AvgPool3d(2, 1)),
        ["AdaptiveAvgPool1d"] = () => Of(AdaptiveAvgPool1d(3)),
        ["AdaptiveAvgPool2d"] = () => Of(AdaptiveAvgPool2d((4, 3))),
        ["AdaptiveAvgPool2d_one"] = () => Of(AdaptiveAvgPool2d(1)),
        ["AdaptiveAvgPool3d"] = () => Of(AdaptiveAvgPool3d(2)),
        ["AdaptiveMaxPool1d"] = () => Of(AdaptiveMaxPool1d(3)),
        ["AdaptiveMaxPool2d"] = () => Of(AdaptiveMaxPool2d([2, 3])),
        ["AdaptiveMaxPool3d"] = () => Of(AdaptiveMaxPool3d([2, 2, 1])),
        ["LPPool1d"] = () => Of(LPPool1d(2, 3)),
        ["LPPool2d"] = () => Of(LPPool2d(3, [2, 1], ceil_mode: true)),
        ["MaxUnpool2d"] = () => Of(x => Unpooled(F.max_pool2d_with_indices(x[0], [2, 2]))),
        ["MaxUnpool1d"] = () => Of(x => Unpooled1(F.max_pool1d_with_indices(x[0], 2))),
    };

    private static LayerRun Indexed(TorchSharp.Modules.MaxPool2d layer) => new(layer, x => Two(layer.forward_with_indices(x[0])));

    private static Tensor Unpooled((Tensor, Tensor) pooled) => MaxUnpool2d(2).call(pooled.Item1, pooled.Item2, [6, 5]);

    private static Tensor Unpooled1((Tensor, Tensor) pooled) => MaxUnpool1d(2).call(pooled.Item1, pooled.Item2);
}
