#!/usr/bin/env python3
"""Writes what PyTorch's nn.init functions and layers start from after torch.manual_seed(7), one case a line: values of small tensors, mean and deviation of large ones.
Run: /usr/bin/python3 tests/oracle/initialization.py"""
import json
import pathlib

import torch
from torch import nn
from torch.nn import init

FOLDER = pathlib.Path(__file__).resolve().parent.parent / "Nnet.LibTorch.Tests/Oracle"
FUNCTIONS = {
    "uniform_": ((3, 5), lambda t: init.uniform_(t, -0.5, 2.0)), "normal_": ((5, 7), lambda t: init.normal_(t, 0.5, 0.2)), "trunc_normal_": ((4, 5), lambda t: init.trunc_normal_(t, 0.1, 0.7, -1.0, 0.9)),
    "constant_": ((2, 3), lambda t: init.constant_(t, 0.3)), "ones_": ((3,), init.ones_), "zeros_": ((1, 2), init.zeros_), "eye_": ((3, 5), init.eye_), "dirac_": ((3, 2, 3), init.dirac_),
    "dirac_4": ((2, 3, 2, 3), init.dirac_), "xavier_uniform_": ((3, 5), lambda t: init.xavier_uniform_(t, 1.5)), "xavier_normal_": ((4, 3, 2, 2), init.xavier_normal_),
    "kaiming_uniform_": ((3, 5), lambda t: init.kaiming_uniform_(t, 0.2)), "kaiming_uniform_out": ((3, 2, 3), lambda t: init.kaiming_uniform_(t, mode="fan_out", nonlinearity="relu")),
    "kaiming_normal_": ((3, 5), init.kaiming_normal_), "kaiming_normal_out": ((4, 2, 3, 3), lambda t: init.kaiming_normal_(t, mode="fan_out", nonlinearity="relu")),
    "kaiming_normal_tanh": ((3, 7), lambda t: init.kaiming_normal_(t, nonlinearity="tanh")), "orthogonal_": ((3, 5), lambda t: init.orthogonal_(t, 2.0)), "orthogonal_tall": ((6, 2, 2), init.orthogonal_),
    "sparse_": ((7, 3), lambda t: init.sparse_(t, 0.4, 0.1)),
}
LAYERS = {
    "Linear": lambda: nn.Linear(5, 3), "Bilinear": lambda: nn.Bilinear(3, 2, 4), "Conv1d": lambda: nn.Conv1d(4, 6, 3, groups=2), "Conv2d": lambda: nn.Conv2d(3, 4, (2, 3)),
    "ConvTranspose2d": lambda: nn.ConvTranspose2d(4, 2, 3, groups=2), "Embedding": lambda: nn.Embedding(5, 3), "EmbeddingBag": lambda: nn.EmbeddingBag(4, 5), "BatchNorm2d": lambda: nn.BatchNorm2d(3),
    "LayerNorm": lambda: nn.LayerNorm(4), "PReLU": lambda: nn.PReLU(2, 0.1), "RNN": lambda: nn.RNN(3, 2, 2), "LSTM": lambda: nn.LSTM(3, 2, bidirectional=True), "GRUCell": lambda: nn.GRUCell(3, 2),
    "MultiheadAttention": lambda: nn.MultiheadAttention(4, 2, add_bias_kv=True), "TransformerEncoderLayer": lambda: nn.TransformerEncoderLayer(4, 2, 5), "Transformer": lambda: nn.Transformer(4, 2, 1, 1, 5),
}
LARGE = {"xavier_normal_large": lambda t: init.xavier_normal_(t), "kaiming_uniform_large": lambda t: init.kaiming_uniform_(t), "trunc_normal_large": lambda t: init.trunc_normal_(t, 0.5, 2.0, 0.0, 3.0)}


def packed(tensor):
    values = [float(f"{value:.8g}") for value in tensor.detach().flatten().tolist()] if tensor.is_floating_point() else tensor.flatten().tolist()
    return {"type": str(tensor.dtype)[6:], "shape": list(tensor.shape), "values": values}


def seeded(make):
    torch.manual_seed(7)
    return make()


lines = [{"name": name, "tensors": {"values": packed(seeded(lambda: function(torch.empty(shape))))}} for name, (shape, function) in FUNCTIONS.items()]
for name, function in LARGE.items():
    values = seeded(lambda: function(torch.empty(300, 200))).double()
    lines.append({"name": name, "tensors": {"values": packed(torch.stack([values.mean(), values.std(), values.min(), values.max()]))}})
lines += [{"name": name, "tensors": {key: packed(value) for key, value in seeded(make).state_dict().items()}} for name, make in LAYERS.items()]
with (FOLDER / "initialization.jsonl").open("w") as file:
    for line in lines:
        file.write(json.dumps(line, separators=(",", ":")) + "\n")
