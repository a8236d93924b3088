#!/usr/bin/env python3
"""Expected values for the layers and functions of Nnet.Runtime (Nnet.Layers), one case a line: the state, the inputs, the outputs, and the gradients
of a weighted sum of the outputs for inputs and parameters. PyTorch's and torchvision's own modules where they have them; RMSNorm (Zhang and
Sennrich 2019), GraphConv (Kipf and Welling 2017, D^-1/2 (A + I) D^-1/2 X W + b) and GraphAttention (Velickovic et al. 2018) from the papers'
formulas over dense adjacency matrices.
Written with PyTorch 1.13 and torchvision 0.14. Run: /usr/bin/python3 tests/oracle/runtime_layers.py"""
import json
import pathlib

import torch
import torchvision
from torch import nn
from torch.nn import functional as F

torch.manual_seed(17)
TARGET = pathlib.Path(__file__).resolve().parent.parent / "Nnet.Runtime.Tests/Layers/layers.jsonl"
EDGES = torch.tensor([[0, 1, 2, 3, 3, 4, 1, 2], [1, 0, 1, 2, 4, 3, 1, 0]])


def real(*shape, low=-2.0, high=2.0):
    return (torch.rand(*shape) * (high - low) + low).mul(1024).round().div(1024)


class RMSNorm(nn.Module):
    def __init__(self, *shape, eps=1.1920928955078125e-07):
        super().__init__()
        self.weight, self.eps, self.axes = nn.Parameter(torch.ones(*shape)), eps, tuple(range(-len(shape), 0))

    def forward(self, x):
        return x / torch.sqrt((x * x).mean(self.axes, keepdim=True) + self.eps) * self.weight


class GraphConv(nn.Module):
    """Entry (target, source) of the matrix is the edge's weight; a node has one loop, its own where an edge gives one."""

    def __init__(self, inner, outer, bias=True, loops=True, normalize=True):
        super().__init__()
        self.lin, self.loops, self.normalize = nn.Linear(inner, outer, bias=False), loops, normalize
        self.bias = nn.Parameter(torch.zeros(outer)) if bias else None

    def forward(self, x, edges, weights=None):
        n = x.shape[0]
        weights = torch.ones(edges.shape[1]) if weights is None else weights
        a = torch.zeros(n, n).index_put((edges[1], edges[0]), weights, accumulate=True)
        if self.loops:
            a = a + torch.diag((torch.diagonal(a) == 0).float())
        if self.normalize:
            root = a.sum(1).pow(-0.5)
            a = root[:, None] * a * root[None, :]
        y = a @ self.lin(x)
        return y if self.bias is None else y + self.bias


class GraphAttention(nn.Module):
    def __init__(self, inner, outer, heads, concat=True):
        super().__init__()
        self.lin = nn.Linear(inner, heads * outer, bias=False)
        self.att_src, self.att_dst = nn.Parameter(torch.zeros(1, heads, outer)), nn.Parameter(torch.zeros(1, heads, outer))
        self.bias = nn.Parameter(torch.zeros(heads * outer if concat else outer))
        self.heads, self.outer, self.concat = heads, outer, concat

    def forward(self, x, edges):
        n = x.shape[0]
        there = torch.eye(n, dtype=torch.bool)
        there[edges[1], edges[0]] = True
        h = self.lin(x).reshape(n, self.heads, self.outer)
        scores = F.leaky_relu((h * self.att_dst).sum(-1)[:, None, :] + (h * self.att_src).sum(-1)[None, :, :], 0.2)
        attention = scores.masked_fill(~there[:, :, None], float("-inf")).softmax(1)
        y = torch.einsum("tsh,sho->tho", attention, h)
        return (y.flatten(1) if self.concat else y.mean(1)) + self.bias


class Call(nn.Module):
    def __init__(self, function):
        super().__init__()
        self.function = function

    def forward(self, *inputs):
        return self.function(*inputs)


class Attention(nn.Module):
    def __init__(self, inner, weights=False, **masks):
        super().__init__()
        self.inner, self.weights, self.masks = inner, weights, masks

    def forward(self, *inputs):
        q, k, v = (inputs * 3)[:3] if len(inputs) == 1 else inputs
        attended, weights = self.inner(q, k, v, **self.masks)
        return (attended, weights) if self.weights else attended


def masked(layer, *names):
    """A Transformer layer that gets its masks behind its tensors."""
    count = {nn.TransformerEncoderLayer: 1, nn.TransformerDecoderLayer: 2}[type(layer)]
    call = Call(lambda *inputs: layer(*inputs[:count], **dict(zip(names, inputs[count:]))))
    call.inner = layer
    return call


CAUSAL = torch.ones(4, 4, dtype=torch.bool).triu(1)
PADDED = torch.tensor([[False, False, False, True], [False, True, True, True]])
LABELS, BINARY = torch.tensor([2, 0, 1]), torch.tensor([[1.0, 0.0], [0.0, 1.0], [1.0, 1.0]])
KL, Q = real(3, 4).log_softmax(1).mul(1024).round().div(1024), real(3, 4).softmax(1)

CASES = {
    "RMSNorm": (RMSNorm(6), [real(2, 3, 6)]),
    "RMSNorm_two_axes": (RMSNorm(3, 4, eps=1e-3), [real(2, 3, 4)]),
    "SqueezeExcite": (torchvision.ops.SqueezeExcitation(8, 2), [real(2, 8, 3, 5)]),
    "MultiheadAttention": (Attention(nn.MultiheadAttention(8, 2, batch_first=True)), [real(2, 4, 8)]),
    "MultiheadAttention_other_sizes": (Attention(nn.MultiheadAttention(8, 4, kdim=6, vdim=5, batch_first=True)), [real(2, 3, 8), real(2, 4, 6), real(2, 4, 5)]),
    "MultiheadAttention_bias_kv": (Attention(nn.MultiheadAttention(8, 2, add_bias_kv=True, add_zero_attn=True, batch_first=True)), [real(2, 4, 8)]),
    "MultiheadAttention_masked": (Attention(nn.MultiheadAttention(8, 2, batch_first=True), key_padding_mask=PADDED, attn_mask=CAUSAL), [real(2, 4, 8)]),
    "MultiheadAttention_sequence_first": (Attention(nn.MultiheadAttention(8, 2, bias=False)), [real(4, 2, 8)]),
    "MultiheadAttentionWithWeights": (Attention(nn.MultiheadAttention(8, 2, batch_first=True), weights=True), [real(2, 3, 8), real(2, 4, 8), real(2, 4, 8)]),
    "TransformerEncoderLayer": (nn.TransformerEncoderLayer(8, 2, 12, 0.0, batch_first=True), [real(2, 4, 8)]),
    "TransformerEncoderLayer_norm_first": (nn.TransformerEncoderLayer(8, 2, 12, 0.0, activation="gelu", layer_norm_eps=1e-3, batch_first=True, norm_first=True), [real(2, 4, 8)]),
    "TransformerEncoderLayer_masked": (masked(nn.TransformerEncoderLayer(8, 2, 12, 0.0, batch_first=True), "src_mask", "src_key_padding_mask"), [real(2, 4, 8), CAUSAL, PADDED]),
    "TransformerDecoderLayer": (nn.TransformerDecoderLayer(8, 2, 12, 0.0, batch_first=True), [real(2, 4, 8), real(2, 3, 8)]),
    "TransformerDecoderLayer_norm_first": (masked(nn.TransformerDecoderLayer(8, 2, 12, 0.0, activation="gelu", batch_first=True, norm_first=True), "tgt_mask"), [real(2, 4, 8), real(2, 3, 8), CAUSAL]),
    "GraphConv": (GraphConv(3, 4), [real(5, 3), EDGES]),
    "GraphConv_plain": (GraphConv(3, 4, bias=False, loops=False, normalize=False), [real(5, 3), EDGES]),
    "GraphConv_weighted": (GraphConv(3, 4), [real(5, 3), EDGES, real(8, low=0.25, high=2.0)]),
    "GraphAttention": (GraphAttention(3, 4, 2), [real(5, 3), EDGES]),
    "GraphAttention_averaged": (GraphAttention(3, 4, 3, concat=False), [real(5, 3), EDGES]),
    "hinge_loss": (Call(lambda x, y: F.relu(1 - y * x).mean()), [real(3, 2), BINARY * 2 - 1]),
    "hinge_loss_classes": (Call(F.multi_margin_loss), [real(3, 4), LABELS]),
    "focal_loss": (Call(lambda x, y: torchvision.ops.sigmoid_focal_loss(x, y, reduction="mean")), [real(3, 2), BINARY]),
    "focal_loss_unweighted": (Call(lambda x, y: torchvision.ops.sigmoid_focal_loss(x, y, alpha=-1, gamma=1.5, reduction="sum")), [real(3, 2), BINARY]),
    "focal_loss_classes": (Call(lambda x, y: ((1 - x.softmax(1).gather(1, y[:, None])[:, 0]) ** 2 * F.cross_entropy(x, y, reduction="none")).mean()), [real(3, 4), LABELS]),
    "kl_div_batchmean": (Call(lambda x, y: F.kl_div(x, y, reduction="batchmean")), [KL, Q]),
    "l1_penalty": (Call(lambda *x: sum(y.abs().sum() for y in x)), [real(3, 2), real(4)]),
    "l2_penalty": (Call(lambda *x: sum(y.square().sum() for y in x)), [real(3, 2), real(4)]),
}


def packed(x):
    return {"shape": list(x.shape), "type": {torch.float32: "float", torch.int64: "int", torch.bool: "bool"}[x.dtype], "values": x.detach().double().flatten().tolist()}


def case(name, layer, inputs):
    owner = getattr(layer, "inner", layer)
    with torch.no_grad():
        for parameter in owner.parameters():
            parameter.copy_(real(*parameter.shape, low=-0.9, high=0.9))
    layer.train()
    leaves = [x.clone().requires_grad_() if x.is_floating_point() else x for x in inputs]
    outputs = layer(*leaves)
    outputs = outputs if isinstance(outputs, tuple) else (outputs,)
    sum((y * (torch.arange(y.numel()).reshape(y.shape) % 7 + 1) / 4).sum() for y in outputs).backward()
    zero = lambda x: packed(torch.zeros_like(x) if x.grad is None else x.grad)
    return {
        "name": name, "state": {key: packed(value) for key, value in owner.state_dict().items()}, "inputs": [packed(x) for x in leaves], "outputs": [packed(y) for y in outputs],
        "inputGradients": [zero(x) for x in leaves if x.requires_grad], "gradients": {key: zero(value) for key, value in owner.named_parameters()},
    }


with TARGET.open("w") as file:
    for name, (layer, inputs) in CASES.items():
        file.write(json.dumps(case(name, layer, inputs), separators=(",", ":")) + "\n")
