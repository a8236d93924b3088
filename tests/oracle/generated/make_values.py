"""What PyTorch computes for networks that nnet generates: outputs and gradients. Run: python3 make_values.py (PyTorch 1.13, torchvision), writes into the tests.

Weights and inputs are not stored: both sides make them from a formula over the key (see `formula`), so that the same network gets the same numbers.
Every network is written by hand here, against PyTorch alone, and asks for its weights by the keys that nnet's rules give them. Stored are
the keys with their shapes, and of each output and gradient its largest magnitude and some of its elements.
"""
import json
import math
import pathlib

import torch
import torch.nn.functional as F
import torchvision

torch.manual_seed(0)
torch.set_num_threads(1)
SAMPLES = 24


def fnv(text):
    value = 2166136261
    for byte in text.encode():
        value = ((value ^ byte) * 16777619) & 0xFFFFFFFF
    return value


def uniform(key, count):
    """float32 in [-0.5, 0.5), exact: element i is the top 24 bits of a hash of key and i."""
    i = torch.arange(count, dtype=torch.int64)
    x = (i * 2654435761 + fnv(key)) & 0xFFFFFFFF
    x = ((x ^ (x >> 15)) * 2246822519) & 0xFFFFFFFF
    x = ((x ^ (x >> 13)) * 3266489917) & 0xFFFFFFFF
    x = x ^ (x >> 16)
    return (x >> 8).float() / 2**24 - 0.5


def formula(key, shape):
    """A weight: uniform, divided by a power of two near the root of its fan-in; variances positive, scales of normalizations near one."""
    shape = tuple(shape)
    count = math.prod(shape)
    values = uniform(key, count).reshape(shape)
    name = key.rsplit(".", 1)[-1]
    if name == "num_batches_tracked":
        return torch.zeros(shape, dtype=torch.int64)
    if name == "running_var":
        return 1 + values.abs()
    if len(shape) == 1:
        return 1 + values / 2 if name == "weight" else values / 4
    fan_in, scale = count // shape[0], 1
    while scale * scale < fan_in:
        scale *= 2
    return values * 2 / scale


INPUTS = []


def numbers(key, *shape):
    INPUTS.append({"name": key, "shape": shape, "below": None})
    return uniform(key, math.prod(shape)).reshape(shape) * 2


def tokens(key, vocabulary, *shape):
    INPUTS.append({"name": key, "shape": shape, "below": vocabulary})
    return ((uniform(key, math.prod(shape)) + 0.5) * vocabulary).long().reshape(shape)


class Weights:
    """Weights by key, made when they are first asked for."""

    def __init__(self):
        self.made = {}

    def __call__(self, key, *shape):
        if key not in self.made:
            value = formula(key, shape)
            self.made[key] = value.requires_grad_() if value.is_floating_point() and "running_" not in key else value
        return self.made[key]

    def load(self, module, prefix=""):
        """Fills a PyTorch module by its own keys."""
        with torch.no_grad():
            for key, value in module.state_dict(keep_vars=True).items():
                value.copy_(formula(prefix + key, value.shape))
                self.made[prefix + key] = value
        return module.eval()

    def conv(self, x, key, width, kernel, bias=True, **options):
        groups = options.get("groups", 1)
        weight = self(f"{key}.weight", width, x.shape[1] // groups, kernel, kernel)
        return F.conv2d(x, weight, self(f"{key}.bias", width) if bias else None, **options)

    def up(self, x, key, width, kernel, bias=True, **options):
        weight = self(f"{key}.weight", x.shape[1], width, kernel, kernel)
        return F.conv_transpose2d(x, weight, self(f"{key}.bias", width) if bias else None, **options)

    def batch_norm(self, x, key):
        n = x.shape[1]
        self(f"{key}.num_batches_tracked")
        return F.batch_norm(x, self(f"{key}.running_mean", n), self(f"{key}.running_var", n), self(f"{key}.weight", n), self(f"{key}.bias", n))

    def linear(self, x, key, width, bias=True):
        return F.linear(x, self(f"{key}.weight", width, x.shape[-1]), self(f"{key}.bias", width) if bias else None)

    def layer_norm(self, x, key):
        n = x.shape[-1]
        return F.layer_norm(x, (n,), self(f"{key}.weight", n), self(f"{key}.bias", n))


def attention(q, k, v):
    """Causal, written out as in the paper."""
    scores = q @ k.transpose(-2, -1) / math.sqrt(q.shape[-1])
    t = q.shape[-2]
    scores = scores.masked_fill(torch.ones(t, t).triu(1).bool(), float("-inf"))
    return scores.softmax(-1) @ v


def lenet(w):
    x = numbers("image", 3, 1, 28, 28)
    x = F.max_pool2d(w.conv(x, "conv1", 6, 5, padding=2).relu(), 2)
    x = F.max_pool2d(w.conv(x, "conv2", 16, 5).relu(), 2).flatten(1)
    x = w.linear(w.linear(x, "linear1", 120).relu(), "linear2", 84).relu()
    return [w.linear(x, "linear3", 10)]


def resnet18(w):
    return [w.load(torchvision.models.resnet18(num_classes=1000))(numbers("image", 2, 3, 64, 48))]


def mobilenet(w):
    return [w.load(torchvision.models.mobilenet_v2(num_classes=1000))(numbers("image", 2, 3, 64, 48))]


def unet(w):
    def twice(x, key, width):
        x = w.batch_norm(w.conv(x, f"{key}.conv1", width, 3, bias=False, padding=1), f"{key}.norm1").relu()
        return w.batch_norm(w.conv(x, f"{key}.conv2", width, 3, bias=False, padding=1), f"{key}.norm2").relu()

    first = twice(numbers("image", 2, 3, 20, 12), "down1", 8)
    second = twice(F.max_pool2d(first, 2), "down2", 16)
    deep = twice(F.max_pool2d(second, 2), "bottom", 32)
    middle = twice(torch.cat([second, w.up(deep, "up2", 16, 2, stride=2)], 1), "merge2", 16)
    top = twice(torch.cat([first, w.up(middle, "up1", 8, 2, stride=2)], 1), "merge1", 8)
    return [w.conv(top, "head", 4, 1)]


def gpt2(w):
    x = numbers("x", 2, 9, 768)
    q, k, v = w.linear(w.layer_norm(x, "ln_1"), "attn.c_attn", 3 * 768).reshape(2, 9, 3, 12, 64).permute(2, 0, 3, 1, 4)
    x = x + w.linear(attention(q, k, v).transpose(1, 2).reshape(2, 9, 768), "attn.c_proj", 768)
    h = w.linear(w.layer_norm(x, "ln_2"), "mlp.c_fc", 4 * 768)
    # PyTorch 1.13 has the tanh form of GELU under this name.
    return [x + w.linear(F.gelu(h, approximate="tanh"), "mlp.c_proj", 768)]


def char_lm(w):
    ids = tokens("tokens", 65, 2, 11)
    x = F.embedding(ids, w("embedding1.weight", 65, 128)) + F.embedding(torch.arange(11), w("embedding2.weight", 128, 128))
    for i in range(4):
        key = f"transformerLayer1.{i}"
        q, k, v = w.linear(w.layer_norm(x, f"{key}.norm1"), f"{key}.selfAttention1.linear1", 384).reshape(2, 11, 3, 4, 32).permute(2, 0, 3, 1, 4)
        x = x + w.linear(attention(q, k, v).transpose(1, 2).reshape(2, 11, 128), f"{key}.selfAttention1.linear2", 128)
        h = w.linear(w.layer_norm(x, f"{key}.norm2"), f"{key}.linear1", 512)
        x = x + w.linear(F.gelu(h), f"{key}.linear2", 128)
    return [w.linear(w.layer_norm(x, "norm1"), "linear1", 65)]


def forecaster(w):
    lstm = w.load(torch.nn.LSTM(1, 32, num_layers=2, batch_first=True), "lstm1.")
    states, _ = lstm(numbers("past", 3, 12, 1))
    return [w.linear(states[:, -1], "linear1", 1)]


def gcn(w):
    words, edges = numbers("words", 30, 1433), tokens("edges", 30, 2, 90)

    def convolve(x, key, width):
        # As PyTorch Geometric's GCNConv: a node's own loop once, whether the graph has it or not.
        loops = torch.arange(30)
        source, target = torch.cat([edges[:, edges[0] != edges[1]], torch.stack([loops, loops])], 1)
        degree = torch.zeros(30).scatter_add_(0, target, torch.ones(len(target)))
        share = degree[source].rsqrt() * degree[target].rsqrt()
        h = F.linear(x, w(f"{key}.lin.weight", width, x.shape[1]))
        return torch.zeros(30, width).index_add_(0, target, h[source] * share[:, None]) + w(f"{key}.bias", width)

    return [convolve(convolve(words, "conv1", 16).relu(), "conv2", 7)]


def generator(w):
    x = w.batch_norm(w.linear(numbers("z", 3, 32), "linear1", 3136, bias=False), "norm1").relu().reshape(3, 64, 7, 7)
    x = w.batch_norm(w.up(x, "conv1", 32, 4, bias=False, stride=2, padding=1), "norm2").relu()
    return [w.up(x, "conv2", 1, 4, stride=2, padding=1).sigmoid()]


def discriminator(w):
    x = F.leaky_relu(w.conv(numbers("image", 3, 1, 28, 28), "conv1", 32, 4, stride=2, padding=1), 0.2)
    x = F.leaky_relu(w.batch_norm(w.conv(x, "conv2", 64, 4, bias=False, stride=2, padding=1), "norm1"), 0.2)
    return [w.linear(x.flatten(1), "linear1", 1)]


def encoder(w):
    h = w.linear(numbers("image", 3, 1, 28, 28).flatten(1), "linear1", 256).relu()
    return [w.linear(h, "linear2", 16), w.linear(h, "linear3", 16)]


def decoder(w):
    return [w.linear(w.linear(numbers("z", 3, 32), "linear1", 256).relu(), "linear2", 784).reshape(3, 1, 28, 28)]


def translator(w):
    memory = w.load(torch.nn.TransformerEncoderLayer(32, 4, 64, 0.0, batch_first=True), "encoder.").train()(numbers("source", 2, 7, 32))
    return [w.load(torch.nn.TransformerDecoderLayer(32, 4, 64, 0.0, batch_first=True), "decoder.").train()(numbers("target", 2, 5, 32), memory)]


def reader(w):
    embedded = F.embedding(tokens("tokens", 50, 3, 8), w("embedding1.weight", 50, 16))
    states, _ = w.load(torch.nn.GRU(16, 24, batch_first=True, bidirectional=True), "gru1.")(embedded)
    return [w.linear(states.mean(1), "linear1", 3)]


def sampled(tensor):
    flat = tensor.detach().double().reshape(-1)
    step = max(1, len(flat) // SAMPLES)
    return {"max": float(flat.abs().max()), "step": step, "values": [float(f"{v:.9g}") for v in flat[::step][:SAMPLES]]}


NETWORKS = {
    "LeNet": lenet, "ResNet18": resnet18, "MobileNetV2": mobilenet, "UNet": unet, "Gpt2Layer": gpt2, "CharLM": char_lm, "Forecaster": forecaster, "Gcn": gcn,
    "Generator": generator, "Discriminator": discriminator, "Encoder": encoder, "Decoder": decoder, "Translator": translator, "Reader": reader,
}

target = pathlib.Path(__file__).resolve().parents[2] / "Nnet.Generator.Tests" / "Numerics" / "generated.jsonl"
with target.open("w") as file:
    for name, network in NETWORKS.items():
        w = Weights()
        INPUTS.clear()
        outputs = network(w)
        # A scalar in which every element of every output has a weight of its own.
        sum((output * uniform(f"direction{i}", output.numel()).reshape(output.shape)).sum() for i, output in enumerate(outputs)).backward()
        file.write(json.dumps({
            "network": name,
            "inputs": INPUTS,
            "keys": {key: list(value.shape) for key, value in w.made.items()},
            "outputs": [dict(sampled(output), shape=list(output.shape)) for output in outputs],
            "gradients": {key: sampled(value.grad) for key, value in w.made.items() if value.grad is not None},
        }) + "\n")
        print(name, sum(v.numel() for v in w.made.values() if v.requires_grad), [float(o.abs().max()) for o in outputs])
