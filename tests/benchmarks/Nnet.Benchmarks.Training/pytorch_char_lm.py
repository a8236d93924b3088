"""The recipe of examples/CharTransformer in PyTorch: the same network, initialization, windows, batches, optimizer, schedule and number of steps.
Run: OMP_NUM_THREADS=1 python3 pytorch_char_lm.py DATA_FOLDER [EPOCHS] [SEED]
Prints the training and validation loss of each epoch; compare with the lines of: nnet train examples/CharTransformer --epochs EPOCHS"""
import math
import sys
import time

import torch
from torch import nn
from torch.nn import functional as F

CONTEXT, BATCH, WIDTH, HEADS, DEPTH, DROPOUT = 128, 16, 128, 4, 4, 0.1


class Layer(nn.Module):
    def __init__(self):
        super().__init__()
        self.norm1, self.norm2 = nn.LayerNorm(WIDTH), nn.LayerNorm(WIDTH)
        self.qkv, self.out = nn.Linear(WIDTH, 3 * WIDTH), nn.Linear(WIDTH, WIDTH)
        self.up, self.down = nn.Linear(WIDTH, 4 * WIDTH), nn.Linear(4 * WIDTH, WIDTH)
        self.register_buffer("mask", torch.ones(CONTEXT, CONTEXT, dtype=torch.bool).triu(1))

    def forward(self, x):
        n, t, d = x.shape
        q, k, v = self.qkv(self.norm1(x)).reshape(n, t, 3, HEADS, d // HEADS).permute(2, 0, 3, 1, 4)
        scores = (q @ k.transpose(-2, -1) / math.sqrt(d // HEADS)).masked_fill(self.mask[:t, :t], -math.inf)
        y = (scores.softmax(-1) @ v).transpose(1, 2).reshape(n, t, d)
        x = x + F.dropout(self.out(y), DROPOUT, self.training)
        return x + F.dropout(self.down(F.gelu(self.up(self.norm2(x)))), DROPOUT, self.training)


class CharLM(nn.Module):
    def __init__(self):
        super().__init__()
        self.tokens, self.places = nn.Embedding(65, WIDTH), nn.Embedding(CONTEXT, WIDTH)
        self.layers = nn.Sequential(*[Layer() for _ in range(DEPTH)])
        self.norm, self.head = nn.LayerNorm(WIDTH), nn.Linear(WIDTH, 65)
        for module in self.modules():
            if isinstance(module, (nn.Linear, nn.Embedding)):
                nn.init.normal_(module.weight, std=0.02)

    def forward(self, tokens):
        return self.head(self.norm(self.layers(self.tokens(tokens) + self.places(torch.arange(tokens.shape[1])))))


def windows(folder):
    text = open(f"{folder}/text/tinyshakespeare.txt", encoding="utf-8").read()
    places = {character: i for i, character in enumerate(sorted(set(text)))}
    tokens = torch.tensor([places[character] for character in text])
    count = (len(tokens) - CONTEXT - 1) // CONTEXT + 1
    return torch.stack([tokens[i * CONTEXT:i * CONTEXT + CONTEXT + 1] for i in range(count)])


def rate(step, steps):
    warm = round(0.05 * steps)
    return 2e-3 * (step + 1) / warm if step < warm else 1e-4 + (2e-3 - 1e-4) * (1 + math.cos(math.pi * (step - warm) / (steps - warm))) / 2


def loss_of(network, rows):
    return F.cross_entropy(network(rows[:, :-1]).reshape(-1, 65), rows[:, 1:].reshape(-1))


def main(folder, epochs, seed):
    torch.manual_seed(seed)
    data = windows(folder)
    train, validation = data[:round(0.9 * len(data))], data[round(0.9 * len(data)):]
    network = CharLM()
    plain = [p for m in network.modules() if isinstance(m, nn.Linear) for name, p in m.named_parameters(recurse=False) if name == "weight"]
    rest = [p for p in network.parameters() if all(p is not q for q in plain)]
    optimizer = torch.optim.AdamW([{"params": plain, "weight_decay": 0.1}, {"params": rest, "weight_decay": 0.0}], lr=2e-3, betas=(0.9, 0.99))
    per_epoch = math.ceil(len(train) / BATCH)
    print(f"{sum(p.numel() for p in network.parameters())} weights, {len(train)} training windows, {per_epoch} steps in each of {epochs} epochs", flush=True)
    step = 0
    for epoch in range(epochs):
        start, total = time.time(), 0.0
        network.train()
        for rows in train[torch.randperm(len(train))].split(BATCH):
            for group in optimizer.param_groups:
                group["lr"] = rate(step, per_epoch * epochs)
            optimizer.zero_grad(set_to_none=True)
            loss = loss_of(network, rows)
            loss.backward()
            nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimizer.step()
            total, step = total + loss.item() * len(rows), step + 1
        network.eval()
        with torch.no_grad():
            validated = sum(loss_of(network, rows).item() * len(rows) for rows in validation.split(BATCH)) / len(validation)
        print(f"epoch={epoch + 1} train_loss={total / len(train):.5f} val_loss={validated:.5f} seconds={time.time() - start:.1f}", flush=True)


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 3, int(sys.argv[3]) if len(sys.argv) > 3 else 1337)
