"""The recipes of the examples with tables and sentences in PyTorch: see pytorch_loops.py."""
import collections
import csv

import torch
from torch import nn
from torch.nn import functional as F
from torch.utils.data import Dataset


class Rows(Dataset):
    def __init__(self, *columns, change=None):
        self.columns, self.change = columns, change

    def __len__(self):
        return len(self.columns[0])

    def __getitem__(self, i):
        first, *rest = (column[i] for column in self.columns)
        return (self.change(first) if self.change else first, *rest)


class Appraiser(nn.Module):
    def __init__(self):
        super().__init__()
        self.place, self.first, self.last = nn.Embedding(5, 4), nn.Linear(12, 96), nn.Linear(96, 1)
        self.blocks = nn.ModuleList(nn.Sequential(nn.LayerNorm(96), nn.Linear(96, 96), nn.ReLU(), nn.Dropout(0.05)) for _ in range(3))

    def forward(self, numbers, ocean):
        x = F.relu(self.first(torch.cat([numbers, self.place(ocean)], 1)))
        for block in self.blocks:
            x = x + block(x)
        return self.last(x).squeeze(-1)


def housing(folder):
    with open(f"{folder}/tabular/california_housing.csv", encoding="utf-8") as file:
        rows = list(csv.reader(file))[1:]
    numbers = torch.tensor([[float(cell or "nan") for cell in row[:8]] for row in rows])
    numbers = torch.where(numbers.isnan(), torch.nanmean(numbers, 0), numbers)
    numbers = (numbers - numbers.mean(0)) / numbers.std(0)
    names = sorted({row[9] for row in rows})
    ocean, value = torch.tensor([names.index(row[9]) for row in rows]), torch.tensor([float(row[8]) for row in rows])
    value = (value - value.mean()) / value.std()
    order = torch.randperm(len(rows))
    parts = [Rows(numbers[part], ocean[part], value[part]) for part in (order[len(rows) // 5:], order[:len(rows) // 5])]
    network = Appraiser()
    return network, torch.optim.AdamW(network.parameters(), lr=3e-3, weight_decay=1e-2), *parts, 128, F.mse_loss, None


class Reader(nn.Module):
    def __init__(self):
        super().__init__()
        self.words, self.last = nn.Embedding(8000, 64, padding_idx=0), nn.Linear(192, 2)
        self.filters = nn.ModuleList(nn.Conv1d(64, 64, size) for size in (2, 3, 5))

    def forward(self, words):
        x = self.words(words).transpose(1, 2)
        return self.last(F.dropout(torch.cat([F.relu(layer(x)).amax(2) for layer in self.filters], 1), 0.4, self.training))


def sentiment(folder):
    parts = []
    for name in ("train", "dev"):
        with open(f"{folder}/text/sst2-{name}.tsv", encoding="utf-8") as file:
            parts.append([line.rstrip("\n").split("\t") for line in file])
    counts = collections.Counter(word for sentence, _ in parts[0] for word in sentence.split())
    places = {word: i + 2 for i, (word, _) in enumerate(counts.most_common(7998))}

    def tokens(sentence):
        found = [places.get(word, 1) for word in sentence.split()][:40]
        return found + [0] * (40 - len(found))

    def dropped(sentence):
        return torch.where((torch.rand(40) < 0.1) & (sentence > 0), torch.ones_like(sentence), sentence)

    read = [(torch.tensor([tokens(sentence) for sentence, _ in part]), torch.tensor([int(label) for _, label in part])) for part in parts]
    network = Reader()
    return network, torch.optim.AdamW(network.parameters(), lr=3e-3, weight_decay=1e-2), Rows(*read[0], change=dropped), Rows(*read[1]), 64, F.cross_entropy, None
