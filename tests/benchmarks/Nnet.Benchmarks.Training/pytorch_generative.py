"""The recipes of the examples that make pictures in PyTorch: loops of their own. See pytorch_loops.py."""
import time

import torch
from torch import nn
from torch.nn import functional as F
from torch.utils.data import DataLoader

from pytorch_pictures import Pictures, idx


def images(folder):
    return idx(f"{folder}/fashion-mnist/train-images-idx3-ubyte.gz", 16).reshape(-1, 1, 28, 28)


def vae(folder, epochs, workers):
    order = torch.randperm(60000)
    pictures = images(folder)
    nothing = torch.zeros(60000)
    loader = DataLoader(Pictures(pictures[order[:57000]], nothing), 128, shuffle=True, num_workers=workers, persistent_workers=workers > 0)
    checks = DataLoader(Pictures(pictures[order[57000:]], nothing), 128)
    encoder = nn.Sequential(nn.Flatten(), nn.Linear(784, 400), nn.ReLU())
    mean, spread = nn.Linear(400, 16), nn.Linear(400, 16)
    decoder = nn.Sequential(nn.Linear(16, 400), nn.ReLU(), nn.Linear(400, 784))
    optimizer = torch.optim.Adam([p for module in (encoder, mean, spread, decoder) for p in module.parameters()], lr=1e-3)

    def loss_of(image):
        h = encoder(image)
        m, v = mean(h), spread(h)
        z = m + torch.exp(0.5 * v) * torch.randn(len(image), 16)
        divergence = -0.5 * (1 + v - m ** 2 - v.exp()).sum() / len(image)
        return F.binary_cross_entropy_with_logits(decoder(z), image.flatten(1), reduction="sum") / len(image) + divergence

    for epoch in range(epochs):
        start, total = time.time(), 0.0
        for image, _ in loader:
            optimizer.zero_grad(set_to_none=True)
            loss = loss_of(image)
            loss.backward()
            optimizer.step()
            total += loss.item() * len(image)
        with torch.no_grad():
            validated = sum(loss_of(image).item() * len(image) for image, _ in checks) / 3000
        print(f"epoch={epoch + 1} train_loss={total / 57000:.5f} val_loss={validated:.5f} seconds={time.time() - start:.4f}", flush=True)


def gan(folder, epochs, workers):
    pictures = images(folder)[torch.randperm(60000)[:12000]]
    loader = DataLoader(Pictures(pictures, torch.zeros(12000)), 64, shuffle=True, num_workers=workers, persistent_workers=workers > 0)
    painter = nn.Sequential(
        nn.Linear(64, 1568, bias=False), nn.BatchNorm1d(1568), nn.ReLU(), nn.Unflatten(1, (32, 7, 7)),
        nn.ConvTranspose2d(32, 16, 4, 2, 1, bias=False), nn.BatchNorm2d(16), nn.ReLU(), nn.ConvTranspose2d(16, 1, 4, 2, 1), nn.Sigmoid())
    judge = nn.Sequential(
        nn.Conv2d(1, 16, 4, 2, 1), nn.LeakyReLU(0.2), nn.Conv2d(16, 32, 4, 2, 1, bias=False), nn.BatchNorm2d(32), nn.LeakyReLU(0.2), nn.Flatten(), nn.Linear(1568, 1))
    critic = torch.optim.Adam(judge.parameters(), lr=2e-4, betas=(0.5, 0.999))
    artist = torch.optim.Adam(painter.parameters(), lr=2e-4, betas=(0.5, 0.999))
    bce = F.binary_cross_entropy_with_logits
    for epoch in range(epochs):
        start, told, made = time.time(), 0.0, 0.0
        for image, _ in loader:
            ones, zeros = torch.ones(len(image), 1), torch.zeros(len(image), 1)
            critic.zero_grad(set_to_none=True)
            loss = bce(judge(image), ones) + bce(judge(painter(torch.randn(len(image), 64)).detach()), zeros)
            loss.backward()
            critic.step()
            told += loss.item()
            artist.zero_grad(set_to_none=True)
            for parameter in judge.parameters():
                parameter.requires_grad_(False)
            loss = bce(judge(painter(torch.randn(len(image), 64))), ones)
            loss.backward()
            for parameter in judge.parameters():
                parameter.requires_grad_(True)
            artist.step()
            made += loss.item()
        print(f"epoch={epoch + 1} critic={told / len(loader):.5f} artist={made / len(loader):.5f} seconds={time.time() - start:.4f}", flush=True)
