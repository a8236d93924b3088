"""Small files that torch.save writes, for the reader of PyTorch's weights. Run: python3 make_weights.py (PyTorch 1.13), writes into the tests.

Every tensor holds 0, 1, 2, ... in row-major order, so that the tests know the values without Python.
"""
import collections
import pathlib

import torch

folder = pathlib.Path(__file__).resolve().parents[2] / "Nnet.Runtime.Tests" / "Checkpoints" / "Files"


def counted(*shape, dtype=torch.float32):
    number = 1
    for size in shape:
        number *= size
    return torch.arange(number).reshape(shape).to(dtype)


types = collections.OrderedDict()
for dtype in [torch.float64, torch.float32, torch.float16, torch.bfloat16, torch.int64, torch.int32, torch.int16, torch.int8, torch.uint8]:
    types[str(dtype).removeprefix("torch.")] = counted(2, 3, dtype=dtype)
types["bool"] = torch.tensor([[False, True], [True, False]])
types["single"] = torch.tensor(7, dtype=torch.int64)
types["empty"] = torch.zeros(0, 3)
storage = torch.arange(12, dtype=torch.float32)
types["transposed"] = counted(3, 2).t().contiguous().t()
types["shared"] = storage[4:10].reshape(2, 3)
torch.save(types, folder / "types.pth")
torch.save(types, folder / "types_before_1_6.pth", _use_new_zipfile_serialization=False)

layers = torch.nn.Sequential(torch.nn.Linear(3, 2), torch.nn.BatchNorm1d(2))
for tensor in layers.state_dict().values():
    tensor.copy_(counted(*tensor.shape, dtype=tensor.dtype))
torch.save({"state_dict": layers.state_dict()}, folder / "nested.pth")
torch.save({"weight": layers[0].weight}, folder / "parameter.pth")
torch.save(layers, folder / "whole_module.pth")
torch.save({"state_dict": layers.state_dict(), "epoch": 3}, folder / "with_epoch.pth")
torch.save({"weight": counted(2), "rate": 0.1}, folder / "with_number.pth")
