#!/usr/bin/env python3
"""Writes what PyTorch's layers and losses make of small inputs, one case a line: the state, the inputs, the outputs, the gradients of a weighted sum
of the outputs for inputs and parameters, and the buffers after. Odd sizes, batches of one, several options each.
Run: /usr/bin/python3 tests/oracle/layers.py"""
import json
import pathlib

import torch
from torch import nn
from torch.nn import functional as F

torch.manual_seed(4)
FOLDER = pathlib.Path(__file__).resolve().parent.parent / "Nnet.LibTorch.Tests/Oracle"


def real(*shape, low=-2.0, high=2.0):
    return (torch.rand(*shape) * (high - low) + low).mul(1024).round().div(1024)


def whole(*shape, low=0, high=5):
    return torch.randint(low, high, shape)


class Fixed:
    """An input that gets no gradient."""

    def __init__(self, tensor):
        self.tensor = tensor


class Call(nn.Module):
    """A function as a layer."""

    def __init__(self, function):
        super().__init__()
        self.function = function

    def forward(self, *inputs):
        return self.function(*inputs)


def evaluating(layer):
    return layer.eval()


signal, image, volume = real(2, 4, 7), real(2, 4, 6, 5), real(1, 2, 5, 4, 3)
table, sequence, one = real(3, 5), real(5, 3, 4), real(1, 5)
triangle = torch.triu(torch.ones(5, 5), 1).bool()
padding = torch.tensor([[False] * 5, [False] * 3 + [True] * 2, [False] * 4 + [True]])

LINEAR = {
    "Linear": (nn.Linear(5, 3), [table]), "Linear_one": (nn.Linear(5, 1), [one]), "Linear_no_bias": (nn.Linear(5, 2, bias=False), [real(2, 3, 5)]),
    "Bilinear": (nn.Bilinear(5, 3, 2), [table, real(3, 3)]), "Bilinear_no_bias": (nn.Bilinear(2, 1, 3, bias=False), [real(1, 2), real(1, 1)]),
    "Embedding": (nn.Embedding(6, 3), [whole(2, 5)]), "Embedding_padding": (nn.Embedding(6, 3, padding_idx=2), [whole(1, 7)]), "Embedding_norm": (nn.Embedding(5, 3, max_norm=1.0), [whole(4)]),
    "EmbeddingBag": (nn.EmbeddingBag(6, 3), [whole(3, 4)]), "EmbeddingBag_sum": (nn.EmbeddingBag(6, 3, mode="sum"), [whole(7), torch.tensor([0, 2, 5])]),
    "EmbeddingBag_max": (nn.EmbeddingBag(6, 3, mode="max"), [whole(1, 4)]), "EmbeddingBag_weights": (nn.EmbeddingBag(6, 3, mode="sum"), [whole(2, 3), None, real(2, 3)]),
}
CONVOLUTION = {
    "Conv1d": (nn.Conv1d(4, 3, 3), [signal]), "Conv1d_options": (nn.Conv1d(4, 6, 2, 2, 1, 2, 2, False), [signal]), "Conv1d_same": (nn.Conv1d(4, 2, 4, padding="same"), [signal]),
    "Conv1d_circular": (nn.Conv1d(4, 2, 3, padding=2, padding_mode="circular"), [real(1, 4, 5)]),
    "Conv2d": (nn.Conv2d(4, 3, 3), [image]), "Conv2d_options": (nn.Conv2d(4, 6, (3, 2), (2, 1), (1, 2), (1, 2), 2), [image]), "Conv2d_depthwise": (nn.Conv2d(4, 8, 3, 1, 1, groups=4, bias=False), [image]),
    "Conv2d_same": (nn.Conv2d(4, 2, (2, 3), padding="same", dilation=2), [image]), "Conv2d_reflect": (nn.Conv2d(4, 2, 3, padding=(1, 2), padding_mode="reflect"), [image]),
    "Conv2d_replicate": (nn.Conv2d(4, 2, 3, padding=1, padding_mode="replicate"), [real(1, 4, 3, 3)]), "Conv2d_one": (nn.Conv2d(1, 1, 1), [real(1, 1, 1, 1)]), "Conv2d_single": (nn.Conv2d(4, 2, 3), [real(4, 5, 5)]),
    "Conv3d": (nn.Conv3d(2, 3, 2), [volume]), "Conv3d_options": (nn.Conv3d(2, 2, (2, 3, 1), (2, 1, 1), (1, 1, 0), 1, 2, False), [volume]), "Conv3d_same": (nn.Conv3d(2, 1, 3, padding="same"), [volume]),
    "ConvTranspose1d": (nn.ConvTranspose1d(4, 3, 3), [signal]), "ConvTranspose1d_options": (nn.ConvTranspose1d(4, 2, 3, 2, 1, 1, 2, False, 2), [signal]),
    "ConvTranspose2d": (nn.ConvTranspose2d(4, 3, 3), [image]), "ConvTranspose2d_options": (nn.ConvTranspose2d(4, 2, (3, 2), (2, 3), (1, 0), (1, 2), 2, False), [image]),
    "ConvTranspose2d_size": (nn.ConvTranspose2d(4, 2, 3, 2), [real(1, 4, 3, 3)]), "ConvTranspose3d": (nn.ConvTranspose3d(2, 2, 2, (1, 2, 2)), [volume]),
    "Unfold": (nn.Unfold((2, 3), 1, 1, 2), [image]), "Fold": (nn.Fold((5, 4), 2, 1, 0, 1), [real(1, 8, 12)]),
}
NORMALIZATION = {
    "BatchNorm1d": (nn.BatchNorm1d(5), [table]), "BatchNorm1d_signal": (nn.BatchNorm1d(4, 1e-3, 0.3), [signal]), "BatchNorm1d_eval": (evaluating(nn.BatchNorm1d(5)), [one]),
    "BatchNorm2d": (nn.BatchNorm2d(4), [image]), "BatchNorm2d_plain": (nn.BatchNorm2d(4, affine=False, track_running_stats=False), [image]), "BatchNorm2d_eval": (evaluating(nn.BatchNorm2d(4)), [image]),
    "BatchNorm3d": (nn.BatchNorm3d(2), [volume]), "InstanceNorm1d": (nn.InstanceNorm1d(4), [signal]), "InstanceNorm2d": (nn.InstanceNorm2d(4, affine=True), [image]),
    "InstanceNorm2d_running": (nn.InstanceNorm2d(4, affine=True, track_running_stats=True), [image]), "InstanceNorm2d_single": (nn.InstanceNorm2d(4), [real(4, 3, 3)]), "InstanceNorm3d": (nn.InstanceNorm3d(2), [volume]),
    "LayerNorm": (nn.LayerNorm(5), [table]), "LayerNorm_two": (nn.LayerNorm([6, 5], 1e-3), [image]), "LayerNorm_plain": (nn.LayerNorm(7, elementwise_affine=False), [signal]),
    "GroupNorm": (nn.GroupNorm(2, 4), [image]), "GroupNorm_plain": (nn.GroupNorm(4, 4, 1e-3, False), [real(1, 4, 3)]), "LocalResponseNorm": (nn.LocalResponseNorm(3, 0.1, 0.5, 2.0), [image]),
    "LocalResponseNorm_even": (nn.LocalResponseNorm(2), [signal]), "normalize": (Call(lambda x: F.normalize(x, 3.0, 2)), [image]),
}
POOLING = {
    "MaxPool1d": (nn.MaxPool1d(3), [signal]), "MaxPool1d_options": (nn.MaxPool1d(3, 2, 1, 2, ceil_mode=True), [signal]), "MaxPool2d": (nn.MaxPool2d(2), [image]),
    "MaxPool2d_options": (nn.MaxPool2d((3, 2), (1, 2), (1, 0), 1, ceil_mode=True), [image]), "MaxPool3d": (nn.MaxPool3d(2, 1), [volume]), "MaxPool2d_indices": (nn.MaxPool2d(2, return_indices=True), [image]),
    "AvgPool1d": (nn.AvgPool1d(2), [signal]), "AvgPool1d_options": (nn.AvgPool1d(3, 2, 1, True, False), [signal]), "AvgPool2d": (nn.AvgPool2d(2), [image]),
    "AvgPool2d_options": (nn.AvgPool2d((3, 2), 1, (1, 0), True, False), [image]), "AvgPool2d_divisor": (nn.AvgPool2d(2, divisor_override=3), [image]), "AvgPool3d": (nn.AvgPool3d(2, 1), [volume]),
    "AdaptiveAvgPool1d": (nn.AdaptiveAvgPool1d(3), [signal]), "AdaptiveAvgPool2d": (nn.AdaptiveAvgPool2d((4, 3)), [image]), "AdaptiveAvgPool2d_one": (nn.AdaptiveAvgPool2d(1), [image]),
    "AdaptiveAvgPool3d": (nn.AdaptiveAvgPool3d(2), [volume]), "AdaptiveMaxPool1d": (nn.AdaptiveMaxPool1d(3), [signal]), "AdaptiveMaxPool2d": (nn.AdaptiveMaxPool2d((2, 3)), [image]),
    "AdaptiveMaxPool3d": (nn.AdaptiveMaxPool3d((2, 2, 1)), [volume]), "LPPool1d": (nn.LPPool1d(2, 3), [signal.abs()]), "LPPool2d": (nn.LPPool2d(3, (2, 1), ceil_mode=True), [image.abs()]),
    "MaxUnpool2d": (Call(lambda x: F.max_unpool2d(*F.max_pool2d(x, 2, return_indices=True), 2, output_size=(6, 5))), [image]),
    "MaxUnpool1d": (Call(lambda x: F.max_unpool1d(*F.max_pool1d(x, 2, return_indices=True), 2)), [real(1, 2, 6)]),
}
ACTIVATIONS = {name: (layer, [table]) for name, layer in {
    "CELU": nn.CELU(0.7), "ELU": nn.ELU(1.3), "GELU": nn.GELU(), "GELU_tanh": nn.GELU("tanh"), "Hardshrink": nn.Hardshrink(0.4), "Hardsigmoid": nn.Hardsigmoid(), "Hardswish": nn.Hardswish(),
    "Hardtanh": nn.Hardtanh(-0.5, 1.5), "LeakyReLU": nn.LeakyReLU(0.2), "LogSigmoid": nn.LogSigmoid(), "LogSoftmax": nn.LogSoftmax(-1), "Mish": nn.Mish(), "PReLU": nn.PReLU(5), "PReLU_one": nn.PReLU(),
    "ReLU": nn.ReLU(), "ReLU6": nn.ReLU6(), "RReLU": evaluating(nn.RReLU(0.1, 0.4)), "SELU": nn.SELU(), "SiLU": nn.SiLU(), "Sigmoid": nn.Sigmoid(), "Softmax": nn.Softmax(0), "Softmin": nn.Softmin(1),
    "Softplus": nn.Softplus(2.0, 3.0), "Softshrink": nn.Softshrink(0.3), "Softsign": nn.Softsign(), "Tanh": nn.Tanh(), "Tanhshrink": nn.Tanhshrink(), "Threshold": nn.Threshold(0.2, -1.0), "Identity": nn.Identity(),
}.items()}
ACTIVATIONS |= {"GLU": (nn.GLU(1), [signal]), "Softmax2d": (nn.Softmax2d(), [image])}
SHAPES = {
    "Flatten": (nn.Flatten(), [image]), "Flatten_part": (nn.Flatten(0, 2), [image]), "Unflatten": (nn.Unflatten(1, (2, 2)), [image]), "PixelShuffle": (nn.PixelShuffle(2), [image]),
    "PixelUnshuffle": (nn.PixelUnshuffle(2), [real(1, 1, 4, 6)]), "ChannelShuffle": (nn.ChannelShuffle(2), [Fixed(image)]), "Upsample_nearest": (nn.Upsample(scale_factor=2), [signal]),
    "Upsample_size": (nn.Upsample(size=(9, 8)), [image]), "Upsample_bilinear": (nn.Upsample(scale_factor=(1.5, 2.0), mode="bilinear"), [image]),
    "Upsample_aligned": (nn.Upsample(size=(9, 8), mode="bilinear", align_corners=True), [image]), "Upsample_bicubic": (nn.Upsample(size=(7, 4), mode="bicubic"), [image]),
    "Upsample_linear": (nn.Upsample(size=5, mode="linear"), [signal]), "Upsample_trilinear": (nn.Upsample(scale_factor=2, mode="trilinear"), [volume]),
    "interpolate_area": (Call(lambda x: F.interpolate(x, size=(3, 2), mode="area")), [image]), "interpolate_exact": (Call(lambda x: F.interpolate(x, size=(4, 7), mode="nearest-exact")), [image]),
    "interpolate_recompute": (Call(lambda x: F.interpolate(x, scale_factor=1.7, mode="bilinear", recompute_scale_factor=True)), [image]),
    "interpolate_antialias": (Call(lambda x: F.interpolate(x, size=(3, 3), mode="bilinear", antialias=True)), [image]),
    "ConstantPad1d": (nn.ConstantPad1d((1, 2), 0.5), [signal]), "ConstantPad2d": (nn.ConstantPad2d((1, 0, 2, 1), -1.0), [image]), "ConstantPad3d": (nn.ConstantPad3d(1, 2.0), [volume]),
    "ReflectionPad1d": (nn.ReflectionPad1d(2), [signal]), "ReflectionPad2d": (nn.ReflectionPad2d((1, 2, 0, 1)), [image]), "ReplicationPad1d": (nn.ReplicationPad1d((0, 3)), [signal]),
    "ReplicationPad2d": (nn.ReplicationPad2d(1), [image]), "ReplicationPad3d": (nn.ReplicationPad3d(1), [volume]), "ZeroPad2d": (nn.ZeroPad2d((1, 0, 0, 2)), [image]),
    "pad_circular": (Call(lambda x: F.pad(x, (2, 1), "circular")), [signal]), "CosineSimilarity": (nn.CosineSimilarity(), [table, real(3, 5)]), "PairwiseDistance": (nn.PairwiseDistance(3.0, keepdim=True), [table, real(3, 5)]),
    "grid_sample": (Call(lambda x, t: F.grid_sample(x, F.affine_grid(t, [2, 4, 3, 4], False), align_corners=False)), [image, real(2, 2, 3)]),
    "grid_sample_options": (Call(lambda x, g: F.grid_sample(x, g, "nearest", "reflection", True)), [image, Fixed(real(2, 3, 2, 2))]), "one_hot": (Call(lambda x: F.one_hot(x, 6)), [whole(2, 3)]),
}
RECURRENT = {
    "RNN": (nn.RNN(4, 3), [sequence]), "RNN_relu": (nn.RNN(4, 3, 2, nonlinearity="relu", bias=False), [sequence]), "RNN_state": (nn.RNN(4, 3, batch_first=True), [real(1, 5, 4), real(1, 1, 3)]),
    "RNN_both": (nn.RNN(4, 3, 2, bidirectional=True), [sequence]), "RNN_single": (nn.RNN(4, 3), [real(5, 4)]), "LSTM": (nn.LSTM(4, 3), [sequence]), "LSTM_layers": (nn.LSTM(4, 3, 2, batch_first=True), [real(2, 5, 4)]),
    "LSTM_both": (nn.LSTM(4, 3, 2, bidirectional=True, bias=False), [sequence]), "LSTM_state": (Call(lambda x, h, c: LSTM_STATE(x, (h, c))), [sequence, real(1, 3, 3), real(1, 3, 3)]),
    "GRU": (nn.GRU(4, 3), [sequence]), "GRU_both": (nn.GRU(4, 3, 2, batch_first=True, bidirectional=True), [real(1, 5, 4)]), "GRU_state": (nn.GRU(4, 3), [sequence, real(1, 3, 3)]),
    "RNNCell": (nn.RNNCell(4, 3), [real(2, 4)]), "RNNCell_relu": (nn.RNNCell(4, 3, False, "relu"), [real(2, 4), real(2, 3)]), "LSTMCell": (nn.LSTMCell(4, 3), [real(2, 4)]),
    "GRUCell": (nn.GRUCell(4, 3), [real(1, 4), real(1, 3)]),
    "LSTM_packed": (Call(lambda x: packed_lstm(x)), [sequence]),
}
LSTM_STATE = nn.LSTM(4, 3)
LSTM_PACKED = nn.LSTM(4, 3)
RECURRENT["LSTM_state"][0].inner = LSTM_STATE
RECURRENT["LSTM_packed"][0].inner = LSTM_PACKED


def packed_lstm(x):
    packed_sequence = nn.utils.rnn.pack_padded_sequence(x, torch.tensor([3, 5, 2]), enforce_sorted=False)
    output, (h, c) = LSTM_PACKED(packed_sequence)
    return nn.utils.rnn.pad_packed_sequence(output)[0], h, c


def attention(layer, **options):
    call = Call(lambda q, k, v: layer(q, k, v, **options))
    call.inner = layer
    return call


def layered(layer, function):
    call = Call(lambda *x: function(layer, *x))
    call.inner = layer
    return call


ATTENTION = {
    "MultiheadAttention": (nn.MultiheadAttention(4, 2), [sequence, real(2, 3, 4), real(2, 3, 4)]),
    "MultiheadAttention_self": (layered(nn.MultiheadAttention(4, 2, bias=False), lambda a, x: a(x, x, x)), [sequence]),
    "MultiheadAttention_widths": (nn.MultiheadAttention(4, 1, kdim=3, vdim=2), [sequence, real(2, 3, 3), real(2, 3, 2)]),
    "MultiheadAttention_extra": (nn.MultiheadAttention(4, 2, add_bias_kv=True, add_zero_attn=True), [sequence, real(2, 3, 4), real(2, 3, 4)]),
    "MultiheadAttention_masks": (layered(nn.MultiheadAttention(4, 2), lambda a, x: a(x, x, x, key_padding_mask=padding, attn_mask=triangle)), [sequence]),
    "MultiheadAttention_added": (layered(nn.MultiheadAttention(4, 2), lambda a, x, m: a(x, x, x, attn_mask=m)), [sequence, real(5, 5)]),
    "TransformerEncoderLayer": (nn.TransformerEncoderLayer(4, 2, 6, 0.0), [sequence]), "TransformerEncoderLayer_gelu": (nn.TransformerEncoderLayer(4, 1, 5, 0.0, "gelu"), [real(3, 1, 4), Fixed(real(3, 3))]),
    "TransformerDecoderLayer": (nn.TransformerDecoderLayer(4, 2, 6, 0.0), [sequence, real(2, 3, 4)]),
    "TransformerEncoder": (nn.TransformerEncoder(nn.TransformerEncoderLayer(4, 2, 5, 0.0), 2), [sequence]), "TransformerDecoder": (nn.TransformerDecoder(nn.TransformerDecoderLayer(4, 2, 5, 0.0), 2), [sequence, real(2, 3, 4)]),
    "Transformer": (nn.Transformer(4, 2, 1, 2, 5, 0.0), [sequence, real(2, 3, 4)]),
}
classes, probabilities, signs = whole(3), real(3, 5, low=0.05, high=0.95), whole(3, 5, high=2) * 2.0 - 1
LOSSES = {
    "CrossEntropyLoss": (nn.CrossEntropyLoss(), [table, classes]), "CrossEntropyLoss_one": (nn.CrossEntropyLoss(), [one, whole(1)]), "CrossEntropyLoss_image": (nn.CrossEntropyLoss(reduction="sum"), [image, whole(2, 6, 5, high=4)]),
    "CrossEntropyLoss_options": (Call(lambda x, y: F.cross_entropy(x, y, torch.arange(1, 6).float(), ignore_index=3, label_smoothing=0.1)), [table, classes]),
    "CrossEntropyLoss_probabilities": (nn.CrossEntropyLoss(reduction="none"), [table, Fixed(probabilities / probabilities.sum(1, True))]),
    "NLLLoss": (nn.NLLLoss(), [table.log_softmax(1), classes]), "NLLLoss_weights": (Call(lambda x, y: F.nll_loss(x, y, torch.arange(1, 6).float(), reduction="sum")), [table, classes]),
    "BCELoss": (nn.BCELoss(), [probabilities, Fixed((signs + 1) / 2)]), "BCELoss_weights": (Call(lambda x, y: F.binary_cross_entropy(x, y, torch.arange(1, 6).float())), [probabilities, Fixed((signs + 1) / 2)]),
    "BCEWithLogitsLoss": (nn.BCEWithLogitsLoss(), [table, Fixed((signs + 1) / 2)]),
    "BCEWithLogitsLoss_weights": (Call(lambda x, y: F.binary_cross_entropy_with_logits(x, y, torch.arange(1, 6).float(), pos_weight=torch.arange(2, 7).float() / 2)), [table, Fixed((signs + 1) / 2)]),
    "MSELoss": (nn.MSELoss(), [table, real(3, 5)]), "MSELoss_sum": (nn.MSELoss(reduction="sum"), [one, real(1, 5)]), "MSELoss_none": (nn.MSELoss(reduction="none"), [table, real(3, 5)]), "L1Loss": (nn.L1Loss(), [table, real(3, 5)]),
    "SmoothL1Loss": (nn.SmoothL1Loss(beta=0.5), [table, real(3, 5)]), "HuberLoss": (nn.HuberLoss(delta=0.7), [table, real(3, 5)]), "KLDivLoss": (nn.KLDivLoss(), [table, Fixed(probabilities)]),
    "KLDivLoss_log": (nn.KLDivLoss(reduction="sum", log_target=True), [table, Fixed(probabilities.log())]), "CosineEmbeddingLoss": (nn.CosineEmbeddingLoss(0.2), [table, real(3, 5), torch.tensor([1, -1, 1])]),
    "TripletMarginLoss": (nn.TripletMarginLoss(0.5, 3, swap=True), [table, real(3, 5), real(3, 5)]), "TripletMarginWithDistanceLoss": (nn.TripletMarginWithDistanceLoss(swap=True), [table, real(3, 5), real(3, 5)]),
    "HingeEmbeddingLoss": (nn.HingeEmbeddingLoss(0.8), [table, Fixed(signs)]), "MarginRankingLoss": (nn.MarginRankingLoss(0.3), [table, real(3, 5), Fixed(signs)]), "SoftMarginLoss": (nn.SoftMarginLoss(), [table, Fixed(signs)]),
    "MultiMarginLoss": (nn.MultiMarginLoss(2, 0.7), [table, classes]), "MultiLabelMarginLoss": (nn.MultiLabelMarginLoss(), [table, torch.tensor([[1, 3, -1, 0, 0], [0, -1, 0, 0, 0], [4, 2, 1, -1, 0]])]),
    "MultiLabelSoftMarginLoss": (nn.MultiLabelSoftMarginLoss(), [table, Fixed((signs + 1) / 2)]), "PoissonNLLLoss": (nn.PoissonNLLLoss(full=True), [table, Fixed(whole(3, 5).float())]),
    "PoissonNLLLoss_plain": (nn.PoissonNLLLoss(log_input=False), [probabilities, Fixed(whole(3, 5).float())]), "GaussianNLLLoss": (nn.GaussianNLLLoss(full=True), [table, real(3, 5), probabilities]),
    "CTCLoss": (nn.CTCLoss(), [real(6, 2, 4).log_softmax(2), whole(2, 3, low=1, high=4), torch.tensor([6, 5]), torch.tensor([3, 2])]),
    "CTCLoss_options": (nn.CTCLoss(1, "sum", True), [real(4, 1, 3).log_softmax(2), torch.tensor([0, 2, 2]), torch.tensor([4]), torch.tensor([3])]),
}
RANDOM = {
    "Dropout": (nn.Dropout(0.3), [image]), "Dropout_eval": (evaluating(nn.Dropout(0.3)), [table]), "Dropout1d": (nn.Dropout1d(0.4), [signal]), "Dropout2d": (nn.Dropout2d(0.4), [image]),
    "Dropout3d": (nn.Dropout3d(0.4), [volume]), "AlphaDropout": (nn.AlphaDropout(0.3), [table]), "FeatureAlphaDropout": (nn.FeatureAlphaDropout(0.4), [image]),
    "LSTM_dropout": (nn.LSTM(4, 3, 2, dropout=0.5), [sequence]), "MultiheadAttention_dropout": (nn.MultiheadAttention(4, 2, dropout=0.3), [sequence, real(2, 3, 4), real(2, 3, 4)]),
}


def packed(tensor):
    flat = tensor.detach().flatten()
    if tensor.dtype == torch.bool:
        values = flat.int().tolist()
    elif tensor.is_floating_point():
        values = [float(f"{value:.8g}") if value == value and abs(value) != float("inf") else str(value) for value in flat.tolist()]
    else:
        values = flat.tolist()
    return {"type": str(tensor.dtype)[6:], "shape": list(tensor.shape), "values": values}


def flattened(outputs):
    if isinstance(outputs, torch.Tensor):
        return [outputs]
    return [tensor for output in outputs if output is not None for tensor in flattened(output)]


def randomize(layer):
    with torch.no_grad():
        for parameter in layer.parameters():
            parameter.copy_(real(*parameter.shape, low=-0.9, high=0.9) if parameter.dim() else real(1)[0])
        for name, buffer in layer.named_buffers():
            if buffer.is_floating_point():
                buffer.copy_(real(*buffer.shape, low=0.3, high=1.5))


def case(name, layer, inputs):
    owner = getattr(layer, "inner", layer)
    randomize(owner)
    state = {key: packed(value) for key, value in owner.state_dict().items()}
    tensors = [x.tensor if isinstance(x, Fixed) else x for x in inputs]
    fixed = [i for i, x in enumerate(inputs) if isinstance(x, Fixed)]
    leaves = [None if x is None else x.detach().clone().requires_grad_(x.is_floating_point() and i not in fixed) for i, x in enumerate(tensors)]
    torch.manual_seed(9)
    outputs = flattened(layer(*leaves, output_size=[8, 7]) if name == "ConvTranspose2d_size" else layer(*leaves))
    recorded = [y for y in outputs if y.requires_grad]
    if recorded:
        sum((y * (torch.arange(y.numel()).reshape(y.shape) % 7 + 1).to(y.dtype) / 4).sum() for y in recorded).backward()
    zero = lambda x: packed(torch.zeros_like(x) if x.grad is None else x.grad)
    return {
        "name": name, "count": sum(p.numel() for p in owner.parameters()), "state": state, "inputs": [None if x is None else packed(x) for x in leaves], "fixed": fixed,
        "outputs": [packed(y) for y in outputs], "inputGradients": [zero(x) for x in leaves if x is not None and x.requires_grad],
        "gradients": {key: zero(value) for key, value in owner.named_parameters()}, "buffers": {key: packed(value) for key, value in owner.named_buffers()},
    }


for file_name, groups in {"layers": [LINEAR, CONVOLUTION, NORMALIZATION, POOLING, ACTIVATIONS, SHAPES, RECURRENT, ATTENTION, RANDOM], "losses": [LOSSES]}.items():
    with (FOLDER / f"{file_name}.jsonl").open("w") as file:
        for group in groups:
            for name, (layer, inputs) in group.items():
                file.write(json.dumps(case(name, layer, inputs), separators=(",", ":")) + "\n")
