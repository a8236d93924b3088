#!/usr/bin/env python3
"""Writes how PyTorch's optimizers move three parameters over 100 steps, and how its schedules move the learning rate, one case a line.
The loss is sum(k (p - t)^2 / 2 + cos(3 p) / 4) with fixed k and t, so that its gradient is easy to write down elsewhere.
Run: /usr/bin/python3 tests/oracle/optimizers.py"""
import json
import pathlib

import torch
from torch.optim import lr_scheduler as schedules

FOLDER = pathlib.Path(__file__).resolve().parent.parent / "Nnet.LibTorch.Tests/Oracle"
SHAPES, SHOWN, STEPS = [(3, 5), (7,), (1,)], (1, 2, 10, 50, 100), 100


def start():
    return [torch.nn.Parameter(torch.arange(1, 1 + torch.Size(s).numel(), dtype=torch.float32).reshape(s) / 8 - 0.7) for s in SHAPES]


def loss(parameters):
    total = 0
    for p in parameters:
        k = torch.arange(1, 1 + p.numel(), dtype=torch.float32).reshape(p.shape)
        total = total + (k / 4 * (p - 0.3).square() / 2 + torch.cos(3 * p) / 4).sum()
    return total


def numbers(tensor):
    return [float(f"{value:.9g}") for value in tensor.detach().flatten().tolist()]


def trajectory(optimizer, parameters, maximize=False):
    shown = {}
    for step in range(1, STEPS + 1):
        optimizer.zero_grad()
        value = loss(parameters)
        (-value if maximize else value).backward()
        optimizer.step()
        if step in SHOWN:
            shown[str(step)] = [numbers(p) for p in parameters]
    return shown


O = torch.optim
OPTIMIZERS = {
    "SGD": lambda p: O.SGD(p, 0.05), "SGD_decay": lambda p: O.SGD(p, 0.05, weight_decay=0.1), "SGD_momentum": lambda p: O.SGD(p, 0.02, momentum=0.9),
    "SGD_dampening": lambda p: O.SGD(p, 0.02, momentum=0.8, dampening=0.3, weight_decay=0.01), "SGD_nesterov": lambda p: O.SGD(p, 0.02, momentum=0.9, nesterov=True, weight_decay=0.02),
    "SGD_maximize": lambda p: O.SGD(p, 0.02, momentum=0.9, maximize=True),
    "Adam": lambda p: O.Adam(p), "Adam_options": lambda p: O.Adam(p, 0.05, (0.8, 0.95), 1e-6, 0.1), "Adam_amsgrad": lambda p: O.Adam(p, 0.05, amsgrad=True),
    "Adam_maximize": lambda p: O.Adam(p, 0.05, maximize=True),
    "AdamW": lambda p: O.AdamW(p, weight_decay=0), "AdamW_options": lambda p: O.AdamW(p, 0.05, (0.8, 0.95), 1e-6, 0.1), "AdamW_amsgrad": lambda p: O.AdamW(p, 0.05, weight_decay=0.02, amsgrad=True),
    "Adamax": lambda p: O.Adamax(p), "Adamax_options": lambda p: O.Adamax(p, 0.05, (0.8, 0.95), 1e-6, 0.1),
    "NAdam": lambda p: O.NAdam(p), "NAdam_options": lambda p: O.NAdam(p, 0.05, (0.8, 0.95), 1e-6, 0.1, 0.01),
    "RAdam": lambda p: O.RAdam(p, 0.002), "RAdam_options": lambda p: O.RAdam(p, 0.05, (0.8, 0.99), 1e-6, 0.1),
    "Adagrad": lambda p: O.Adagrad(p), "Adagrad_options": lambda p: O.Adagrad(p, 0.1, 0.05, 0.1, 0.5, 1e-8),
    "Adadelta": lambda p: O.Adadelta(p), "Adadelta_options": lambda p: O.Adadelta(p, 0.5, 0.8, 1e-5, 0.1),
    "RMSProp": lambda p: O.RMSprop(p), "RMSProp_momentum": lambda p: O.RMSprop(p, 0.01, 0.9, 1e-6, 0.1, 0.9), "RMSProp_centered": lambda p: O.RMSprop(p, 0.01, centered=True, momentum=0.5),
    "Rprop": lambda p: O.Rprop(p), "Rprop_options": lambda p: O.Rprop(p, 0.02, (0.4, 1.3), (1e-5, 0.5)),
    "ASGD": lambda p: O.ASGD(p, 0.01), "ASGD_options": lambda p: O.ASGD(p, 0.05, 0.01, 0.7, 20, 0.1),
    "groups": lambda p: O.SGD([{"params": p[:1], "lr": 0.01, "momentum": 0.5}, {"params": p[1:]}], 0.05, weight_decay=0.1),
}

S = schedules
SCHEDULES = {
    "LambdaLR": lambda o: S.LambdaLR(o, lambda epoch: 0.95 ** epoch), "MultiplicativeLR": lambda o: S.MultiplicativeLR(o, lambda epoch: 1 - 1 / (epoch + 10)),
    "StepLR": lambda o: S.StepLR(o, 30, 0.5), "MultiStepLR": lambda o: S.MultiStepLR(o, [10, 40, 40, 80], 0.3), "ExponentialLR": lambda o: S.ExponentialLR(o, 0.97),
    "ConstantLR": lambda o: S.ConstantLR(o, 0.25, 20), "LinearLR": lambda o: S.LinearLR(o, 0.1, 0.9, 30), "PolynomialLR": lambda o: S.PolynomialLR(o, 80, 2.0),
    "CosineAnnealingLR": lambda o: S.CosineAnnealingLR(o, 100, 0.001), "CosineAnnealingLR_again": lambda o: S.CosineAnnealingLR(o, 30),
    "SequentialLR": lambda o: S.SequentialLR(o, [S.LinearLR(o, 0.1, 1.0, 10), S.CosineAnnealingLR(o, 50), S.ExponentialLR(o, 0.9)], [10, 60]),
    "ChainedLR": lambda o: S.ChainedScheduler([S.ConstantLR(o, 0.5, 10), S.ExponentialLR(o, 0.95)]),
    "CyclicLR": lambda o: S.CyclicLR(o, 0.01, 0.2, 12, 20), "CyclicLR_triangular2": lambda o: S.CyclicLR(o, 0.01, 0.2, 10, mode="triangular2", base_momentum=0.7, max_momentum=0.95),
    "CyclicLR_exp_range": lambda o: S.CyclicLR(o, 0.01, 0.2, 10, mode="exp_range", gamma=0.98, cycle_momentum=False),
    "OneCycleLR": lambda o: S.OneCycleLR(o, 0.5, 101), "OneCycleLR_linear": lambda o: S.OneCycleLR(o, 0.5, epochs=11, steps_per_epoch=10, anneal_strategy="linear", pct_start=0.4, div_factor=10, final_div_factor=100),
    "OneCycleLR_three": lambda o: S.OneCycleLR(o, 0.5, 101, three_phase=True, cycle_momentum=False),
    "ReduceLROnPlateau": lambda o: S.ReduceLROnPlateau(o, factor=0.5, patience=3, cooldown=2, threshold=0.01),
    "ReduceLROnPlateau_max": lambda o: S.ReduceLROnPlateau(o, "max", 0.7, 2, 0.05, "abs", min_lr=0.02),
}


def rates(make):
    optimizer = torch.optim.SGD([{"params": start()[:1]}, {"params": start()[1:], "lr": 0.03}], 0.1, momentum=0.9)
    schedule, shown = make(optimizer), []
    for step in range(STEPS):
        optimizer.step()
        shown.append([float(f"{value:.12g}") for g in optimizer.param_groups for value in (g["lr"], g["momentum"])])
        if isinstance(schedule, S.ReduceLROnPlateau):
            schedule.step(1 / (1 + step // 4 % 9) + step * 0.001)
        else:
            schedule.step()
    return shown


def write(name, lines):
    with (FOLDER / name).open("w") as file:
        for line in lines:
            file.write(json.dumps(line, separators=(",", ":")) + "\n")


def optimizer_case(name, make):
    parameters = start()
    return {"name": name, "steps": trajectory(make(parameters), parameters, name.endswith("maximize"))}


write("optimizers.jsonl", [optimizer_case(name, make) for name, make in OPTIMIZERS.items()])
write("schedules.jsonl", [{"name": name, "rates": rates(make)} for name, make in SCHEDULES.items()])
