#!/usr/bin/env python3
"""The PyTorch side of Nnet.Benchmarks.Models: eager, as PyTorch's users write it. Usage: pytorch_models.py MODEL STEPS THREADS; prints milliseconds per step, the median."""
import sys
import time

import torch
from torch import nn
from torch.nn import functional as F


class LeNet(nn.Module):
    def __init__(self):
        super().__init__()
        self.first, self.second = nn.Conv2d(1, 6, 5, padding=2), nn.Conv2d(6, 16, 5)
        self.third, self.fourth, self.last = nn.Linear(400, 120), nn.Linear(120, 84), nn.Linear(84, 10)

    def forward(self, x):
        x = F.max_pool2d(self.first(x).relu(), 2)
        x = F.max_pool2d(self.second(x).relu(), 2).flatten(1)
        return self.last(self.fourth(self.third(x).relu()).relu())


class CharTransformer(nn.Module):
    def __init__(self):
        super().__init__()
        self.characters, self.positions = nn.Embedding(65, 128), nn.Embedding(128, 128)
        self.layers = nn.TransformerEncoder(nn.TransformerEncoderLayer(128, 4, 512, 0.0, "gelu"), 4)
        self.last = nn.Linear(128, 65)
        self.register_buffer("places", torch.arange(128).unsqueeze(1))
        self.register_buffer("mask", torch.full((128, 128), float("-inf")).triu(1))

    def forward(self, x):
        return self.last(self.layers(self.characters(x) + self.positions(self.places), self.mask))


class CharLstm(nn.Module):
    def __init__(self):
        super().__init__()
        self.characters, self.layers, self.last = nn.Embedding(65, 128), nn.LSTM(128, 128, 2), nn.Linear(128, 65)

    def forward(self, x):
        return self.last(self.layers(self.characters(x))[0])


class Block(nn.Module):
    def __init__(self, inputs, outputs, stride):
        super().__init__()
        self.first, self.first_norm = nn.Conv2d(inputs, outputs, 3, stride, 1, bias=False), nn.BatchNorm2d(outputs)
        self.second, self.second_norm = nn.Conv2d(outputs, outputs, 3, padding=1, bias=False), nn.BatchNorm2d(outputs)
        self.shortcut = nn.Sequential(nn.Conv2d(inputs, outputs, 1, stride, bias=False), nn.BatchNorm2d(outputs)) if stride != 1 else None

    def forward(self, x):
        y = self.second_norm(self.second(self.first_norm(self.first(x)).relu_()))
        return y.add_(x if self.shortcut is None else self.shortcut(x)).relu_()


class ResNet18(nn.Module):
    def __init__(self):
        super().__init__()
        self.stem, self.norm = nn.Conv2d(3, 64, 3, padding=1, bias=False), nn.BatchNorm2d(64)
        sizes = [(64, 64, 1), (64, 64, 1), (64, 128, 2), (128, 128, 1), (128, 256, 2), (256, 256, 1), (256, 512, 2), (512, 512, 1)]
        self.blocks, self.last = nn.Sequential(*(Block(*size) for size in sizes)), nn.Linear(512, 10)

    def forward(self, x):
        return self.last(self.blocks(self.norm(self.stem(x)).relu_()).mean((2, 3)))


def mlp():
    return nn.Sequential(nn.Linear(64, 128), nn.ReLU(), nn.Linear(128, 128), nn.ReLU(), nn.Linear(128, 10))


def adam(model):
    return torch.optim.Adam(model.parameters())


def sgd(rate):
    return lambda model: torch.optim.SGD(model.parameters(), rate, 0.9)


CASES = {
    "mlp": (mlp, adam, lambda: (torch.randn(32, 64), torch.randint(10, (32,)))),
    "lenet": (LeNet, sgd(0.01), lambda: (torch.randn(64, 1, 28, 28), torch.randint(10, (64,)))),
    "transformer": (CharTransformer, lambda model: torch.optim.AdamW(model.parameters(), 1e-3), lambda: (torch.randint(65, (128, 16)), torch.randint(65, (2048,)))),
    "lstm": (CharLstm, adam, lambda: (torch.randint(65, (64, 32)), torch.randint(65, (2048,)))),
    "resnet18": (ResNet18, sgd(0.1), lambda: (torch.randn(64, 3, 32, 32), torch.randint(10, (64,)))),
}


def main(name, steps, threads):
    torch.set_num_threads(threads)
    torch.manual_seed(1)
    make, optimize, data = CASES[name]
    model = make()
    optimizer = optimize(model)
    x, y = data()
    times = []
    for step in range(-(steps // 5), steps):
        start = time.perf_counter()
        optimizer.zero_grad()
        logits = model(x)
        F.cross_entropy(logits.reshape(-1, logits.shape[-1]), y).backward()
        optimizer.step()
        if step >= 0:
            times.append(time.perf_counter() - start)
    print(sorted(times)[steps // 2] * 1e3)


main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]))
