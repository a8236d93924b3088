"""The recipes of the examples with pictures in PyTorch: see pytorch_loops.py."""
import gzip

import numpy
import torch
from torch import nn
from torch.nn import functional as F
from torch.utils.data import Dataset


def idx(path, skip):
    with gzip.open(path) as file:
        return torch.from_numpy(numpy.frombuffer(file.read(), numpy.uint8, offset=skip).copy())


class Pictures(Dataset):
    """Bytes that become numbers when they are asked for."""

    def __init__(self, images, labels, transform=lambda image: image / 255):
        self.images, self.labels, self.transform = images, labels, transform

    def __len__(self):
        return len(self.images)

    def __getitem__(self, i):
        return self.transform(self.images[i]), self.labels[i]


def unit(inputs, outputs, stride=1, kernel=3):
    return [nn.Conv2d(inputs, outputs, kernel, stride, kernel // 2, bias=False), nn.BatchNorm2d(outputs)]


def body(width):
    return [*unit(1, width), nn.ReLU(), nn.MaxPool2d(2), *unit(width, 2 * width), nn.ReLU(), nn.MaxPool2d(2), nn.Flatten()]


class Residual(nn.Module):
    def __init__(self, inputs, width, stride):
        super().__init__()
        self.main = nn.Sequential(*unit(inputs, width, stride), nn.ReLU(), *unit(width, width))
        self.skip = nn.Sequential(*unit(inputs, width, stride, 1)) if stride > 1 or inputs != width else nn.Identity()

    def forward(self, x):
        return F.relu(self.main(x) + self.skip(x))


def resnet(folder):
    from torchvision import transforms
    raw = torch.from_numpy(numpy.fromfile(f"{folder}/cifar10/data_batch_1.bin", numpy.uint8).reshape(-1, 3073).copy())
    images, labels = raw[:, 1:].reshape(-1, 3, 32, 32), raw[:, 0].long()
    order = torch.randperm(len(images))
    train, validation = order[:9500], order[9500:]
    seen = images[train].float() / 255
    scale = transforms.Normalize(seen.mean((0, 2, 3)), seen.std((0, 2, 3)))
    moved = transforms.Compose([transforms.RandomCrop(32, padding=4), transforms.RandomHorizontalFlip(), lambda image: scale(image / 255)])
    widths = [(16, 16, 1), (16, 16, 1), (16, 32, 2), (32, 32, 1), (32, 64, 2), (64, 64, 1)]
    network = nn.Sequential(*unit(3, 16), nn.ReLU(), *(Residual(*w) for w in widths), nn.AdaptiveAvgPool2d(1), nn.Flatten(), nn.Linear(64, 10))
    optimizer = torch.optim.SGD(network.parameters(), lr=0.1, momentum=0.9, nesterov=True, weight_decay=5e-4)
    return network, optimizer, Pictures(images[train], labels[train], moved), Pictures(images[validation], labels[validation], lambda image: scale(image / 255)), 128, F.cross_entropy, None


def garments(folder, count):
    images = idx(f"{folder}/fashion-mnist/train-images-idx3-ubyte.gz", 16).reshape(-1, 1, 28, 28)
    labels = idx(f"{folder}/fashion-mnist/train-labels-idx1-ubyte.gz", 8).long()
    order = torch.randperm(len(images))
    train, validation = order[:54000][:count], order[54000:]
    return Pictures(images[train], labels[train]), Pictures(images[validation], labels[validation])


class Distilled(nn.Module):
    """A student whose teacher sees the same pictures while it learns."""

    def __init__(self):
        super().__init__()
        self.student = nn.Sequential(*body(4), nn.Linear(392, 10))
        self.teacher = [nn.Sequential(*body(32), nn.Dropout(0.5), nn.Linear(3136, 128), nn.ReLU(), nn.Linear(128, 10)).eval()]

    def forward(self, image):
        with torch.no_grad():
            told = self.teacher[0](image)
        return self.student(image), told


def distilled(scores, label):
    logits, told = scores
    return 0.7 * 16 * F.kl_div(F.log_softmax(logits / 4, 1), F.softmax(told / 4, 1), reduction="batchmean") + 0.3 * F.cross_entropy(logits, label)


def distillation(folder):
    network = Distilled()
    optimizer = torch.optim.AdamW(network.student.parameters(), lr=1e-3, weight_decay=1e-2)
    return network, optimizer, *garments(folder, 2000), 32, distilled, None


def pretraining(folder):
    images = idx(f"{folder}/mnist/train-images-idx3-ubyte.gz", 16).reshape(-1, 1, 28, 28)
    labels = idx(f"{folder}/mnist/train-labels-idx1-ubyte.gz", 8).long()
    order = torch.randperm(len(images))
    train, validation = order[:54000][:20000], order[54000:]
    network = nn.Sequential(*body(16), nn.Linear(1568, 64), nn.ReLU(), nn.Linear(64, 10))
    optimizer = torch.optim.AdamW(network.parameters(), lr=2e-3, weight_decay=1e-2)
    return network, optimizer, Pictures(images[train], labels[train]), Pictures(images[validation], labels[validation]), 64, F.cross_entropy, None
