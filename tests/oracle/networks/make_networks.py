#!/usr/bin/env python3
"""Random networks over the catalogue, and the shape and the number of parameters that PyTorch gives them.

    python3 tests/oracle/networks/make_networks.py > tests/oracle/networks/networks.jsonl

One JSON object a line: x (the type of the input), body (one statement a line, from v0 on), out (the type of the last
value, or "error" where PyTorch refuses the last statement) and p (trained parameters). Written with PyTorch 1.13.
"""
import json
import random
import sys
import warnings

import torch
import torch.nn as nn
import torch.nn.functional as F
import torchvision

warnings.filterwarnings("ignore")
random.seed(3)
torch.manual_seed(3)
R = random.randint
COUNT = 1200


def coin(p=0.5):
    return random.random() < p


def text(value):
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, (tuple, list)):
        return "(" + ", ".join(map(text, value)) + ")"
    return str(value)


def call(name, positional=(), **options):
    parts = [text(p) for p in positional] + [f"{k}: {text(v)}" for k, v in options.items()]
    return f"{name}({', '.join(parts)})" if parts else name


def layer(name, positional, module, **options):
    """A stage of a pipe, and what it is in PyTorch."""
    return "pipe", call(name, positional, **options), module


def pair(low, high):
    return R(low, high) if coin(0.7) else (R(low, high), R(low, high))


def convolution(shape, spatial):
    groups = random.choice([1, 1, 1, 2, shape[1]])
    out = groups * R(1, 3) if coin(0.9) else R(1, 5)
    kernel, stride, padding = (pair(1, 4), pair(1, 3), pair(0, 2)) if spatial == 2 else (R(1, 4), R(1, 3), R(0, 2))
    options = {"kernel": kernel, "stride": stride, "padding": padding, "groups": groups, "bias": coin()}
    make = {1: nn.Conv1d, 2: nn.Conv2d, 3: nn.Conv3d}[spatial]
    return layer(f"Conv{spatial}d", (out,), make(shape[1], out, kernel, stride, padding, 1, groups, options["bias"]), **options)


def transposed(shape, spatial):
    out, kernel, stride = R(1, 5), R(1, 4), R(1, 3)
    padding, extra = R(0, min(1, kernel - 1)), R(0, 1)
    make = {1: nn.ConvTranspose1d, 2: nn.ConvTranspose2d}[spatial]
    return layer(f"ConvTranspose{spatial}d", (out,), make(shape[1], out, kernel, stride, padding, extra), kernel=kernel, stride=stride, padding=padding, output_padding=extra)


def pooling(shape, spatial):
    kind = random.choice(["Max", "Avg"])
    kernel = R(1, 3)
    options = {"kernel": kernel, "stride": R(1, 3), "padding": R(0, kernel // 2), "ceil_mode": coin(0.3)}
    make = getattr(nn, f"{kind}Pool{spatial}d")
    return layer(f"{kind}Pool{spatial}d", (), make(kernel, options["stride"], options["padding"], ceil_mode=options["ceil_mode"]), **options)


def group_norm(channels):
    groups = random.choice([1, channels])
    return layer("GroupNorm", (groups,), nn.GroupNorm(groups, channels))


def images(shape):
    n, c, h, w = shape
    size = (R(1, 4), R(1, 4))
    return random.choice([
        lambda: convolution(shape, 2), lambda: convolution(shape, 2), lambda: convolution(shape, 2), lambda: transposed(shape, 2), lambda: pooling(shape, 2), lambda: pooling(shape, 2),
        lambda: layer("BatchNorm2d", (), nn.BatchNorm2d(c)),
        lambda: group_norm(c),
        lambda: layer("AdaptiveAvgPool2d", (size,), nn.AdaptiveAvgPool2d(size)),
        lambda: layer("AdaptiveMaxPool2d", (size,), nn.AdaptiveMaxPool2d(size)),
        lambda: layer("Upsample", (), lambda x: F.interpolate(x, scale_factor=2), scale_factor=2),
        lambda: layer("ZeroPad2d", ((1, 0, 2, 1),), nn.ZeroPad2d((1, 0, 2, 1))),
        lambda: layer("PixelShuffle", (2,), nn.PixelShuffle(2)) if c % 4 == 0 else layer("LocalResponseNorm", (3,), nn.LocalResponseNorm(3)),
        lambda: layer("SqueezeExcite", (), torchvision.ops.SqueezeExcitation(c, c // 2), reduction=2) if c > 1 else layer("SiLU", (), nn.SiLU()),
        lambda: layer("Dropout2d", (0.2,), nn.Dropout2d(0.2)),
        lambda: layer("PReLU", (c,), nn.PReLU(c)),
        lambda: layer("Flatten", (), nn.Flatten()),
        lambda: layer("Flatten", (2,), nn.Flatten(2)),
        lambda: layer("GlobalAvgPool", (), lambda x: x.mean((2, 3))),
        lambda: layer("Permute", (0, 2, 3, 1), lambda x: x.permute(0, 2, 3, 1)),
        lambda: layer("Reshape", (n, -1, w), lambda x: x.reshape(n, -1, w)),
        lambda: ("text", "{0}[:, 0]", lambda x: x[:, 0]),
        lambda: ("text", "{0}[:, :, ::2]", lambda x: x[:, :, ::2]),
        lambda: ("text", "Concat(({0}, {0}), dim: 1)", lambda x: torch.cat((x, x), 1)),
    ])()


def sequences(shape):
    n, t, d = shape
    hidden = R(1, 6)
    heads = random.choice([h for h in range(1, d + 1) if d % h == 0])
    return random.choice([
        lambda: layer("Linear", (hidden,), nn.Linear(d, hidden)), lambda: layer("Linear", (hidden,), nn.Linear(d, hidden)),
        lambda: layer("LayerNorm", (), nn.LayerNorm(d)), lambda: convolution(shape, 1), lambda: convolution(shape, 1), lambda: transposed(shape, 1), lambda: pooling(shape, 1),
        lambda: layer("BatchNorm1d", (), nn.BatchNorm1d(t)),
        lambda: layer("TransformerEncoderLayer", (heads,), nn.TransformerEncoderLayer(d, heads, hidden, batch_first=True), dim_feedforward=hidden),
        lambda: layer("MultiheadAttention", (heads,), Alone(nn.MultiheadAttention(d, heads, batch_first=True))),
        lambda: ("several", call("GRU", (hidden,), bidirectional=True), First(nn.GRU(d, hidden, batch_first=True, bidirectional=True))),
        lambda: ("several", call("RNN", (hidden,), num_layers=2), First(nn.RNN(d, hidden, 2, batch_first=True))),
        lambda: ("cell", call("LSTM", (hidden,)), First(nn.LSTM(d, hidden, batch_first=True))),
        lambda: layer("Transpose", (1, 2), lambda x: x.transpose(1, 2)),
        lambda: layer("Mean", (), lambda x: x.mean(1), dim=1), lambda: layer("Max", (), lambda x: x.amax(2), dim=-1),
        lambda: layer("Unsqueeze", (1,), lambda x: x.unsqueeze(1)),
        lambda: layer("Cumsum", (), lambda x: x.cumsum(1), dim=1),
        lambda: ("text", "{0}[:, -1]", lambda x: x[:, -1]),
        lambda: ("text", "{0} @ Transpose({0}, 1, 2)", lambda x: x @ x.transpose(1, 2)),
        lambda: ("text", "ScaledDotProductAttention({0}, {0}, {0})", lambda x: (x @ x.transpose(1, 2)).softmax(-1) @ x),
        lambda: ("text", 'Einsum(({0}, {0}), "ntd,nsd->nts")', lambda x: torch.einsum("ntd,nsd->nts", x, x)),
        lambda: ("text", "Stack(({0}, {0}), dim: 1)", lambda x: torch.stack((x, x), 1)),
    ])()


def vectors(shape):
    n, d = shape
    hidden = R(1, 8)
    return random.choice([
        lambda: layer("Linear", (hidden,), nn.Linear(d, hidden)), lambda: layer("Linear", (hidden,), nn.Linear(d, hidden, bias=False), bias=False),
        lambda: layer("BatchNorm1d", (), nn.BatchNorm1d(d)), lambda: layer("LayerNorm", (), nn.LayerNorm(d)),
        lambda: layer("GLU", (), nn.GLU()) if d % 2 == 0 or coin(0.2) else layer("Tanh", (), nn.Tanh()),
        lambda: layer("Softmax", (), nn.Softmax(-1)), lambda: layer("Dropout", (0.1,), nn.Dropout(0.1)),
        lambda: layer("Unsqueeze", (-1,), lambda x: x.unsqueeze(-1)),
        lambda: layer("Reshape", (n, d, 1, 1), lambda x: x.reshape(n, d, 1, 1)),
        lambda: ("text", "Bilinear({0}, {0}, 3)", Twice(nn.Bilinear(d, d, 3))),
        lambda: ("text", "Max({0}, 2 * {0})", lambda x: torch.maximum(x, 2 * x)),
        lambda: ("text", "Concat(({0}, {0} * 0.5), dim: 1)", lambda x: torch.cat((x, x), 1)),
    ])()


def anything(shape):
    name, module = random.choice([("ReLU", nn.ReLU()), ("GELU", nn.GELU()), ("Sigmoid", nn.Sigmoid()), ("Mish", nn.Mish()), ("ELU", nn.ELU()), ("Hardswish", nn.Hardswish())])
    residual = nn.Linear(shape[-1], shape[-1])
    return random.choice([
        lambda: layer(name, (), module), lambda: layer(name, (), module),
        lambda: ("text", "{0} + Sqrt(Abs({0}))", lambda x: x + x.abs().sqrt()),
        lambda: ("text", f"{{0}} + ({{0}} |> Linear({shape[-1]}) |> ReLU)", Residual(residual)),
        lambda: ("text", "Exp(-{0} ** 2)", lambda x: torch.exp(-x ** 2)),
        lambda: ("text", "Where({0} > 0.5, {0}, 1.0)", lambda x: torch.where(x > 0.5, x, torch.ones_like(x))),
    ])()


class Alone(nn.Module):
    def __init__(self, inner):
        super().__init__()
        self.inner = inner

    def forward(self, x):
        return self.inner(x, x, x)[0]


class First(Alone):
    def forward(self, x):
        return self.inner(x)[0]


class Twice(Alone):
    def forward(self, x):
        return self.inner(x, x)


class Residual(Alone):
    def forward(self, x):
        return x + self.inner(x).relu()


def grow():
    shape = random.choice([[R(2, 3), R(1, 6), R(4, 16), R(4, 16)], [R(2, 3), R(1, 6), R(4, 16), R(4, 16)], [R(2, 3), R(2, 8), R(1, 8)], [R(2, 3), R(1, 12)]])
    x = torch.rand(shape)
    record = {"x": f"float[{', '.join(map(str, shape))}]", "body": []}
    parameters = 0
    for step in range(1, R(2, 9)):
        kinds = {4: [images, images, anything], 3: [sequences, sequences, anything], 2: [vectors, vectors, anything]}.get(x.dim())
        if kinds is None:
            break
        try:
            kind, words, run = random.choice(kinds)(list(x.shape))
        except ValueError:
            continue  # a layer that PyTorch does not construct (groups)
        at = len(record["body"])
        before, after = f"v{at}", f"v{at + 1}"
        record["body"].append({
            "pipe": f"let {after} = {before} |> {words}", "text": f"let {after} = {words.format(before)}",
            "several": f"let ({after}, _h{at}) = {before} |> {words}", "cell": f"let ({after}, (_h{at}, _c{at})) = {before} |> {words}",
        }[kind])
        try:
            with torch.no_grad():
                x = run(x)
        except (RuntimeError, ValueError, IndexError):
            record["out"] = "error"
            break
        if 0 in x.shape:
            record["out"] = "error"
            break
        if x.numel() > 200_000:
            break
        if isinstance(run, nn.Module):
            parameters += sum(p.numel() for p in run.parameters())
    if "out" not in record:
        record["out"] = f"float[{', '.join(map(str, x.shape))}]"
        record["p"] = parameters
    return record if record["body"] else None


made = 0
while made < COUNT:
    network = grow()
    if network:
        print(json.dumps(network, separators=(",", ":")))
        made += 1
print(f"PyTorch {torch.__version__}", file=sys.stderr)
