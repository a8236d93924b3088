"""The examples' recipes in PyTorch as its users write them: a Dataset, a DataLoader, a loop with validation and logging. Prints the seconds of each epoch.
Run: OMP_NUM_THREADS=1 python3 pytorch_loops.py NAME DATA_FOLDER EPOCHS [WORKERS]"""
import csv
import gzip
import math
import sys
import time

import numpy
import torch
from torch import nn
from torch.nn import functional as F
from torch.utils.data import DataLoader, Dataset, TensorDataset

from pytorch_generative import gan, vae
from pytorch_pictures import distillation, pretraining, resnet
from pytorch_tables import housing, sentiment

torch.manual_seed(1)


class Augmented(Dataset):
    """Samples that pass through a transformation each time."""

    def __init__(self, images, labels, transform):
        self.images, self.labels, self.transform = images, labels, transform

    def __len__(self):
        return len(self.images)

    def __getitem__(self, i):
        return self.transform(self.images[i]), self.labels[i]


def unit(inputs, outputs):
    return [nn.Conv2d(inputs, outputs, 3, padding=1, bias=False), nn.BatchNorm2d(outputs), nn.ReLU()]


def split(count, *shares):
    order = torch.randperm(count)
    bounds = [0] + [round(count * sum(shares[:i + 1])) for i in range(len(shares))]
    return [order[a:b] for a, b in zip(bounds, bounds[1:])]


def digits(folder):
    from torchvision import transforms
    table = torch.tensor(numpy.loadtxt(f"{folder}/tabular/digits.csv.gz", delimiter=","), dtype=torch.float32)
    images, labels = table[:, :64].reshape(-1, 1, 8, 8) / 16, table[:, 64].long()
    train, validation = split(len(images), 0.7, 0.15)
    moved = transforms.RandomAffine(degrees=10, translate=(1 / 8, 1 / 8), interpolation=transforms.InterpolationMode.BILINEAR)
    network = nn.Sequential(*unit(1, 32), *unit(32, 64), nn.MaxPool2d(2), nn.Flatten(), nn.Dropout(0.3), nn.Linear(1024, 10))
    optimizer = torch.optim.AdamW(network.parameters(), lr=3e-3, weight_decay=1e-2)
    return network, optimizer, Augmented(images[train], labels[train], moved), TensorDataset(images[validation], labels[validation]), 32, F.cross_entropy, 1.0


def fashion(folder):
    def read(name, skip):
        with gzip.open(f"{folder}/fashion-mnist/{name}.gz") as file:
            return torch.from_numpy(numpy.frombuffer(file.read(), numpy.uint8, offset=skip).copy())
    images, labels = read("train-images-idx3-ubyte", 16).reshape(-1, 1, 28, 28), read("train-labels-idx1-ubyte", 8).long()
    train, validation = split(len(images), 0.95, 0.05)
    scaled = lambda image: (image / 255 - 0.286) / 0.353
    network = nn.Sequential(
        *unit(1, 32), nn.MaxPool2d(2), *unit(32, 64), nn.MaxPool2d(2), nn.Flatten(),
        nn.Dropout(0.4), nn.Linear(3136, 128), nn.ReLU(), nn.Dropout(0.4), nn.Linear(128, 10))
    optimizer = torch.optim.AdamW(network.parameters(), lr=1e-3, weight_decay=1e-2)
    return network, optimizer, Augmented(images[train], labels[train], scaled), Augmented(images[validation], labels[validation], scaled), 64, F.cross_entropy, None


class Forecaster(nn.Module):
    def __init__(self):
        super().__init__()
        self.lstm, self.head = nn.LSTM(7, 32, 2, batch_first=True, dropout=0.1), nn.Linear(32, 6)

    def forward(self, past):
        return past[:, -1, 6:7] + self.head(self.lstm(past)[0][:, -1])


class Windows(Dataset):
    def __init__(self, series, starts):
        self.series, self.starts = series, starts

    def __len__(self):
        return len(self.starts)

    def __getitem__(self, i):
        start = self.starts[i]
        return self.series[start:start + 48], self.series[start + 48:start + 54, 6]


def forecast(folder):
    with open(f"{folder}/timeseries/ETTh1.csv", encoding="utf-8") as file:
        series = torch.tensor([[float(value) for value in row[1:]] for row in list(csv.reader(file))[1:]])
    count = len(series) - 53
    train = round(0.7 * count)
    series = (series - series[:train].mean(0)) / series[:train].std(0)
    network = Forecaster()
    optimizer = torch.optim.Adam(network.parameters(), lr=1e-3)
    return network, optimizer, Windows(series, range(train)), Windows(series, range(train, round(0.85 * count))), 128, F.huber_loss, 1.0


class Earner(nn.Module):
    SIZES = [(9, 4), (7, 4), (15, 6), (6, 4), (2, 2)]

    def __init__(self):
        super().__init__()
        self.tables = nn.ModuleList(nn.Embedding(*size) for size in self.SIZES)
        width = 6 + sum(size for _, size in self.SIZES)
        self.body = nn.Sequential(
            nn.Linear(width, 64, bias=False), nn.BatchNorm1d(64), nn.ReLU(), nn.Dropout(0.2),
            nn.Linear(64, 64, bias=False), nn.BatchNorm1d(64), nn.ReLU(), nn.Dropout(0.2), nn.Linear(64, 2))

    def forward(self, numbers, categories):
        return self.body(torch.cat([numbers] + [table(categories[:, i]) for i, table in enumerate(self.tables)], 1))


class People(Dataset):
    def __init__(self, numbers, categories, labels, rows):
        self.numbers, self.categories, self.labels = numbers[rows], categories[rows], labels[rows]

    def __len__(self):
        return len(self.labels)

    def __getitem__(self, i):
        return self.numbers[i], self.categories[i], self.labels[i]


def income(folder):
    with open(f"{folder}/tabular/adult-train.csv", encoding="utf-8") as file:
        rows = [[cell.strip() for cell in row] for row in csv.reader(file) if row]
    numbers = torch.tensor([[float(row[i]) for i in (0, 2, 4, 10, 11, 12)] for row in rows])
    numbers = (numbers - numbers.mean(0)) / numbers.std(0)
    names = {i: {name: place for place, name in enumerate(sorted({row[i] for row in rows}))} for i in (1, 5, 6, 7, 9, 14)}
    categories = torch.tensor([[names[i][row[i]] for i in (1, 5, 6, 7, 9)] for row in rows])
    labels = torch.tensor([names[14][row[14]] for row in rows])
    train, validation = split(len(rows), 0.7, 0.15)
    network = Earner()
    optimizer = torch.optim.AdamW(network.parameters(), lr=2e-3, weight_decay=1e-2)
    return network, optimizer, People(numbers, categories, labels, train), People(numbers, categories, labels, validation), 256, F.cross_entropy, None


def loop(network, optimizer, train, validation, batch, criterion, clip, epochs, workers):
    loader, checks = DataLoader(train, batch, shuffle=True, num_workers=workers, persistent_workers=workers > 0), DataLoader(validation, batch)
    steps = len(loader) * epochs
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda step: (1 + math.cos(math.pi * step / steps)) / 2)
    for epoch in range(epochs):
        start, total, seen = time.time(), 0.0, 0
        network.train()
        for *inputs, target in loader:
            optimizer.zero_grad(set_to_none=True)
            loss = criterion(network(*inputs), target)
            loss.backward()
            if clip:
                nn.utils.clip_grad_norm_(network.parameters(), clip)
            optimizer.step()
            schedule.step()
            total, seen = total + loss.item() * len(target), seen + len(target)
        network.eval()
        with torch.no_grad():
            results = [(network(*inputs), target) for *inputs, target in checks]
            validated = sum(criterion(output, target).item() * len(target) for output, target in results) / len(validation)
        print(f"epoch={epoch + 1} train_loss={total / seen:.5f} val_loss={validated:.5f} seconds={time.time() - start:.4f}", flush=True)


def cora(folder, epochs, _):
    rows = [line.split() for line in open(f"{folder}/graph/cora/cora.content", encoding="utf-8")]
    places = {row[0]: i for i, row in enumerate(rows)}
    topics = sorted({row[-1] for row in rows})
    words = torch.tensor([[float(value) for value in row[1:-1]] for row in rows])
    words, labels = words / words.sum(1, keepdim=True), torch.tensor([topics.index(row[-1]) for row in rows])
    edges = torch.tensor([[places[name] for name in line.split()] for line in open(f"{folder}/graph/cora/cora.cites", encoding="utf-8")]).t()
    edges = torch.cat([edges, edges.flip(0), torch.arange(len(rows)).repeat(2, 1)], 1).unique(dim=1)
    degree = torch.bincount(edges[0]).float()
    graph = torch.sparse_coo_tensor(edges, 1 / (degree[edges[0]] * degree[edges[1]]).sqrt(), (len(rows), len(rows))).coalesce()
    first, second = nn.Linear(1433, 16), nn.Linear(16, 7)
    order = torch.randperm(len(rows))
    train, validation = order[:140], order[140:640]
    parameters = [*first.parameters(), *second.parameters()]
    optimizer = torch.optim.Adam(parameters, lr=0.01, weight_decay=5e-4)

    def network(training):
        hidden = torch.relu(torch.sparse.mm(graph, first(F.dropout(words, 0.5, training))))
        return torch.sparse.mm(graph, second(F.dropout(hidden, 0.5, training)))

    for epoch in range(epochs):
        start = time.time()
        optimizer.zero_grad(set_to_none=True)
        loss = F.cross_entropy(network(True)[train], labels[train])
        loss.backward()
        optimizer.step()
        with torch.no_grad():
            output = network(False)[validation]
            validated, accuracy = F.cross_entropy(output, labels[validation]).item(), (output.argmax(1) == labels[validation]).float().mean().item()
        print(f"epoch={epoch + 1} train_loss={loss.item():.5f} val_loss={validated:.5f} val_accuracy={accuracy:.4f} seconds={time.time() - start:.4f}", flush=True)


ALONE = {"cora": cora, "gan": gan, "vae": vae}
USUAL = {
    "digits": digits, "fashion": fashion, "forecast": forecast, "income": income, "housing": housing, "sentiment": sentiment,
    "distillation": distillation, "pretraining": pretraining, "resnet": resnet,
}

if __name__ == "__main__":
    name, folder, epochs, workers = sys.argv[1], sys.argv[2], int(sys.argv[3]), int(sys.argv[4]) if len(sys.argv) > 4 else 0
    if name in ALONE:
        ALONE[name](folder, epochs, workers)
    else:
        loop(*USUAL[name](folder), epochs, workers)
