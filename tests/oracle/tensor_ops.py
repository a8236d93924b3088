#!/usr/bin/env python3
"""Writes what PyTorch computes for the operations that Nnet.LibTorch.Tests checks, one case a line:
its inputs, its outputs, and the gradients of a weighted sum of its outputs. Run: /usr/bin/python3 tests/oracle/tensor_ops.py"""
import json
import pathlib

import torch

torch.manual_seed(20)
TARGET = pathlib.Path(__file__).resolve().parent.parent / "Nnet.LibTorch.Tests/Oracle/tensor_ops.jsonl"


def real(*shape, low=-2.0, high=2.0):
    return (torch.rand(*shape) * (high - low) + low).mul(1024).round().div(1024)


def whole(*shape, low=0, high=5):
    return torch.randint(low, high, shape)


def flags(*shape):
    return torch.rand(*shape) < 0.5


a, b, row, column = real(3, 4), real(3, 4), real(4), real(3, 1)
positive, unit, one = real(3, 4, low=0.1, high=3), real(3, 4, low=-0.9, high=0.9), real(1)
square, batch, wide, image = real(4, 4), real(2, 3, 4), real(1, 5), real(2, 3, 5, 7)
spd = square @ square.T + 4 * torch.eye(4)
i, j, mask = whole(3, 4, low=-4, high=9), whole(3, 4, low=1, high=6), flags(3, 4)

CASES = {
    # arithmetic
    "add": ([a, b], lambda x, y: x + y), "add_broadcast": ([a, row], lambda x, y: x + y), "add_column": ([a, column], lambda x, y: x + y),
    "add_alpha": ([a, b], lambda x, y: x.add(y, alpha=0.5)), "add_number": ([a], lambda x: x + 1.5), "number_minus": ([a], lambda x: 2 - x),
    "sub": ([a, b], lambda x, y: x - y), "sub_number": ([a], lambda x: x - 3), "mul": ([a, column], lambda x, y: x * y), "mul_number": ([a], lambda x: 2.5 * x),
    "div": ([a, positive], lambda x, y: x / y), "div_number": ([a], lambda x: x / 3), "number_div": ([positive], lambda x: 2 / x),
    "div_floor": ([a, positive], lambda x, y: x.div(y, rounding_mode="floor")), "div_trunc": ([a, positive], lambda x, y: x.div(y, rounding_mode="trunc")),
    "floor_divide": ([i, j], lambda x, y: x // y), "remainder": ([i, j], lambda x, y: x % y), "remainder_number": ([a], lambda x: x % 0.75),
    "fmod": ([i, j], lambda x, y: x.fmod(y)), "int_div": ([i, j], lambda x, y: x / y), "neg": ([a], lambda x: -x),
    "pow_number": ([positive], lambda x: x ** 2.5), "pow_square": ([a], lambda x: x ** 2), "pow_tensor": ([positive, b], lambda x, y: x ** y),
    "addcmul": ([a, b, positive], lambda x, y, z: x.addcmul(y, z, value=0.5)), "addcdiv": ([a, b, positive], lambda x, y, z: x.addcdiv(y, z, value=2)),
    "lerp": ([a, b, positive], lambda x, y, z: x.lerp(y, z)), "maximum": ([a, b], torch.maximum), "minimum": ([a, b], torch.minimum),
    "hypot": ([a, b], torch.hypot), "copysign": ([a, b], torch.copysign), "logaddexp": ([a, b], torch.logaddexp), "xlogy": ([a, positive], torch.xlogy),
    # pointwise
    "abs": ([a], torch.abs), "ceil": ([a], torch.ceil), "floor": ([a], torch.floor), "round": ([a], torch.round), "trunc": ([a], torch.trunc),
    "sign": ([a], torch.sign), "sqrt": ([positive], torch.sqrt), "rsqrt": ([positive], torch.rsqrt), "square": ([a], torch.square),
    "reciprocal": ([positive], torch.reciprocal), "exp": ([a], torch.exp), "expm1": ([a], torch.expm1), "log": ([positive], torch.log),
    "log2": ([positive], torch.log2), "log10": ([positive], torch.log10), "log1p": ([positive], torch.log1p), "erf": ([a], torch.erf),
    "erfinv": ([unit], torch.erfinv), "lgamma": ([positive], torch.lgamma), "digamma": ([positive], torch.digamma), "logit": ([unit], lambda x: x.abs().logit()),
    "clamp": ([a], lambda x: x.clamp(-0.5, 1)), "clamp_min": ([a], lambda x: x.clamp(min=0.25)), "clamp_max": ([a], lambda x: x.clamp(max=0.25)),
    "clamp_tensor": ([a, unit, positive], lambda x, y, z: x.clamp(y, y + z)), "nan_to_num": ([a], lambda x: (x / (x > 0)).nan_to_num(0, 9, -9)),
    "sin": ([a], torch.sin), "cos": ([a], torch.cos), "tan": ([unit], torch.tan), "asin": ([unit], torch.asin), "acos": ([unit], torch.acos),
    "atan": ([a], torch.atan), "atan2": ([a, b], torch.atan2), "sinh": ([a], torch.sinh), "cosh": ([a], torch.cosh), "tanh": ([a], torch.tanh),
    "asinh": ([a], torch.asinh), "atanh": ([unit], torch.atanh), "frac": ([a], torch.frac), "deg2rad": ([a], torch.deg2rad),
    # activations
    "relu": ([a], torch.relu), "relu6": ([a], lambda x: torch.nn.functional.relu6(4 * x)), "leaky_relu": ([a], lambda x: torch.nn.functional.leaky_relu(x, 0.1)),
    "elu": ([a], lambda x: torch.nn.functional.elu(x, 0.7)), "selu": ([a], torch.selu), "celu": ([a], lambda x: torch.celu(x, 1.5)),
    "gelu": ([a], torch.nn.functional.gelu), "silu": ([a], torch.nn.functional.silu), "sigmoid": ([a], torch.sigmoid),
    "log_sigmoid": ([a], torch.nn.functional.logsigmoid), "hardsigmoid": ([a], torch.nn.functional.hardsigmoid), "hardswish": ([a], torch.nn.functional.hardswish),
    "hardtanh": ([a], lambda x: torch.nn.functional.hardtanh(x, -1, 0.5)), "softplus": ([a], lambda x: torch.nn.functional.softplus(x, 2)),
    "threshold": ([a], lambda x: torch.nn.functional.threshold(x, 0.5, -1)), "glu": ([batch], lambda x: torch.nn.functional.glu(x, 2)),
    "prelu": ([a, one], lambda x, w: torch.prelu(x, w)), "softmax": ([batch], lambda x: x.softmax(1)), "log_softmax": ([batch], lambda x: x.log_softmax(-1)),
    # comparison and choice
    "eq": ([i, j], torch.eq), "ne": ([i, j], torch.ne), "lt": ([a, b], torch.lt), "le": ([a, b], torch.le), "gt": ([a, b], torch.gt), "ge_number": ([a], lambda x: x >= 0.5),
    "isclose": ([a, b], lambda x, y: torch.isclose(x, y, 0.5, 0.5)), "isnan": ([a], lambda x: torch.isnan(x / (x > 0))), "isinf": ([a], lambda x: torch.isinf(x / (x > 0))),
    "where": ([mask, a, b], torch.where), "masked_fill": ([a, mask], lambda x, m: x.masked_fill(m, -3)), "masked_select": ([a, mask], torch.masked_select),
    "logical_and": ([mask, i], torch.logical_and), "logical_xor": ([mask, i], torch.logical_xor), "logical_not": ([mask], torch.logical_not),
    "bitwise_and": ([i, j], lambda x, y: x & y), "bitwise_or": ([i, j], lambda x, y: x | y), "bitwise_xor": ([i, j], lambda x, y: x ^ y), "bitwise_not": ([i], lambda x: ~x),
    # reductions
    "sum": ([batch], torch.sum), "sum_dim": ([batch], lambda x: x.sum(1)), "sum_dims": ([batch], lambda x: x.sum((0, 2), keepdim=True)),
    "sum_type": ([i], lambda x: x.sum(dtype=torch.float64)), "sum_bool": ([mask], torch.sum), "mean": ([batch], torch.mean),
    "mean_dims": ([batch], lambda x: x.mean((0, 2))), "mean_type": ([i], lambda x: x.mean((0,), dtype=torch.float32)), "prod": ([positive], torch.prod),
    "prod_dim": ([a], lambda x: x.prod(1, True)), "max": ([batch], torch.max), "max_dim": ([batch], lambda x: x.max(2, True)), "min_dim": ([batch], lambda x: x.min(0)),
    "amax": ([batch], lambda x: x.amax((0, 2))), "amin": ([batch], lambda x: x.amin((1,), True)), "argmax": ([batch], torch.argmax), "argmax_dim": ([batch], lambda x: x.argmax(1)),
    "argmin_dim": ([batch], lambda x: x.argmin(-1, True)), "all": ([mask], lambda x: x.all(1)), "any": ([mask], lambda x: x.any(0, True)),
    "std": ([batch], torch.std), "std_dim": ([batch], lambda x: x.std(1)), "std_biased": ([batch], lambda x: x.std((0, 2), unbiased=False, keepdim=True)),
    "var": ([batch], lambda x: x.var(unbiased=False)), "var_dim": ([batch], lambda x: x.var(2)), "var_mean": ([batch], lambda x: torch.var_mean(x, (0, 1))),
    "median": ([wide], torch.median), "mode": ([i], lambda x: x.mode(1)), "norm": ([a], torch.norm), "norm_dim": ([a], lambda x: x.norm(1, 1)), "logsumexp": ([batch], lambda x: x.logsumexp(1)),
    "count_nonzero": ([i], torch.count_nonzero), "quantile": ([wide], lambda x: x.quantile(torch.tensor([0.25, 0.9]), 1)), "kthvalue": ([wide], lambda x: x.kthvalue(2, 1)),
    "cumsum": ([batch], lambda x: x.cumsum(1)), "cumprod": ([a], lambda x: x.cumprod(0)), "cummax": ([a], lambda x: x.cummax(1)), "logcumsumexp": ([a], lambda x: x.logcumsumexp(1)),
    "diff": ([a], torch.diff), "bincount": ([j], lambda x: x.flatten().bincount(minlength=8)), "histc": ([a], lambda x: x.histc(4, -2, 2)), "trace": ([square], torch.trace),
    # linear algebra
    "matmul": ([batch, square], torch.matmul), "matmul_vector": ([a, row], torch.matmul), "mm": ([a, square], torch.mm), "bmm": ([batch, batch.transpose(1, 2).contiguous()], torch.bmm),
    "mv": ([square, row], torch.mv), "dot": ([row, row * 2], torch.dot), "outer": ([row, one], torch.outer), "addmm": ([row, a, square], lambda c, x, y: torch.addmm(c, x, y, beta=0.5, alpha=2)),
    "baddbmm": ([batch, batch, real(2, 4, 4)], lambda c, x, y: torch.baddbmm(c, x, y, beta=2)), "einsum": ([batch, square], lambda x, y: torch.einsum("bij,jk->bki", x, y)),
    "einsum_trace": ([square], lambda x: torch.einsum("ii->i", x)), "tensordot": ([batch, real(3, 4, 2)], lambda x, y: torch.tensordot(x, y, 2)), "kron": ([row, one], torch.kron),
    "det": ([spd], torch.det), "slogdet": ([spd], torch.slogdet), "inverse": ([spd], torch.inverse), "cdist": ([a, b], lambda x, y: torch.cdist(x, y, 2.0)),
    "matrix_power": ([square], lambda x: x.matrix_power(3)), "matrix_exp": ([square / 4], torch.matrix_exp),
    # indexing
    "gather": ([a, whole(3, 2, high=4)], lambda x, k: x.gather(1, k)), "scatter": ([a, whole(3, 2, high=4), real(3, 2)], lambda x, k, y: x.scatter(1, torch.tensor([[0, 1], [2, 3], [1, 0]]), y) + 0 * k.sum()),
    "scatter_add": ([a, whole(3, 2, high=4), real(3, 2)], lambda x, k, y: x.scatter_add(1, k, y)), "index_select": ([a, whole(5, high=3)], lambda x, k: x.index_select(0, k)),
    "index_add": ([a, whole(3, high=4), real(3, 3)], lambda x, k, y: x.index_add(1, k, y, alpha=2)), "index_fill": ([a, whole(2, high=3)], lambda x, k: x.index_fill(0, k, 9)),
    "index_copy": ([a, torch.tensor([2, 0]), real(2, 4)], lambda x, k, y: x.index_copy(0, k, y)), "take": ([a, whole(2, 3, high=12)], torch.take), "select": ([batch], lambda x: x.select(1, -1)),
    "narrow": ([batch], lambda x: x.narrow(2, 1, 2)), "nonzero": ([i], torch.nonzero), "take_along_dim": ([a, whole(3, 1, high=4)], lambda x, k: x.take_along_dim(k, 1)),
    "bucketize": ([a, torch.tensor([-1.0, 0.0, 1.0])], torch.bucketize), "searchsorted": ([torch.tensor([-1.0, 0.0, 1.0]), a], torch.searchsorted),
    "subscript_number": ([batch], lambda x: x[1]), "subscript_numbers": ([batch], lambda x: x[1, -2]), "subscript_range": ([batch], lambda x: x[:, 1:3]), "subscript_ellipsis": ([batch], lambda x: x[..., 0]),
    "subscript_step": ([batch], lambda x: x[:, :, 0:4:2]), "subscript_none": ([a], lambda x: x[:, None]), "subscript_tensor": ([batch, whole(4, high=3)], lambda x, k: x[:, k]), "subscript_mask": ([a, mask], lambda x, m: x[m]),
    "subscript_mixed": ([batch, torch.tensor([2, 0])], lambda x, k: x[1, k, 1:3]), "subscript_tail": ([batch], lambda x: x[-1, :2, -1]), "subscript_two": ([a, torch.tensor([2, 0]), torch.tensor([1, 3])], lambda x, k, l: x[k, l]),
    # shapes
    "reshape": ([batch], lambda x: x.reshape(4, -1)), "view": ([batch], lambda x: x.view(6, 4)), "permute": ([batch], lambda x: x.permute(2, 0, 1)), "transpose": ([batch], lambda x: x.transpose(0, 2)), "t": ([a], lambda x: x.t()),
    "squeeze": ([column], torch.squeeze), "squeeze_dim": ([column], lambda x: x.squeeze(1)), "unsqueeze": ([a], lambda x: x.unsqueeze(1)), "flatten": ([image], lambda x: x.flatten(1, 2)), "unflatten": ([a], lambda x: x.unflatten(1, (2, 2))),
    "expand": ([column], lambda x: x.expand(3, 4)), "broadcast_to": ([row], lambda x: x.broadcast_to(2, 4)), "repeat": ([row], lambda x: x.repeat(2, 3)), "repeat_interleave": ([a], lambda x: x.repeat_interleave(2, 1)), "tile": ([a], lambda x: x.tile((2,))),
    "flip": ([batch], lambda x: x.flip(0, 2)), "roll": ([a], lambda x: x.roll(1, 1)), "roll_dims": ([a], lambda x: x.roll((1, -1), (0, 1))), "rot90": ([a], torch.rot90), "tril": ([square], lambda x: x.tril(1)), "triu": ([square], lambda x: x.triu(-1)),
    "diag": ([row], torch.diag), "diagonal": ([square], torch.diagonal), "diag_embed": ([a], torch.diag_embed), "unfold": ([row], lambda x: x.unfold(0, 2, 1)), "movedim": ([batch], lambda x: x.movedim((0,), (2,))), "swapaxes": ([batch], lambda x: x.swapaxes(0, 1)),
    # joining and order
    "cat": ([a, b], lambda x, y: torch.cat((x, y), 1)), "stack": ([a, b], lambda x, y: torch.stack((x, y), -1)), "hstack": ([a, b], lambda x, y: torch.hstack((x, y))), "vstack": ([a, b], lambda x, y: torch.vstack((x, y))),
    "chunk": ([image], lambda x: x.chunk(3, 3)), "split": ([image], lambda x: x.split(2, 2)), "split_sizes": ([image], lambda x: x.split((4, 3), 3)), "unbind": ([batch], lambda x: x.unbind(1)), "tensor_split": ([wide], lambda x: x.tensor_split(2, 1)),
    "meshgrid": ([row, one], lambda x, y: torch.meshgrid(x, y, indexing="ij")), "sort": ([a], lambda x: x.sort(1, True)), "argsort": ([a], lambda x: x.argsort(0)), "topk": ([a], lambda x: x.topk(2, 1)), "unique": ([j], lambda x: torch.unique(x, return_inverse=True, return_counts=True)),
    # types
    "to_int": ([a], lambda x: x.to(torch.int32)), "to_double": ([a], lambda x: x.double()), "to_bfloat16": ([a], lambda x: x.bfloat16().float()), "to_half": ([a], lambda x: x.half().float()), "to_bool": ([i], lambda x: x.bool()),
    "promote": ([a, i], lambda x, y: x + y), "matmul_double": ([a, square], lambda x, y: x.double() @ y.double()),
    # decompositions, spectra, special functions
    "linalg_norm": ([a], torch.linalg.norm), "linalg_vector_norm": ([batch], lambda x: torch.linalg.vector_norm(x, 3, (1,))), "linalg_matrix_norm": ([batch], torch.linalg.matrix_norm),
    "linalg_nuc": ([a], lambda x: torch.linalg.norm(x, "nuc")), "linalg_inv": ([spd], torch.linalg.inv), "linalg_solve": ([spd, a.t()], torch.linalg.solve), "linalg_cholesky": ([spd], torch.linalg.cholesky),
    "linalg_svdvals": ([a], torch.linalg.svdvals), "linalg_eigvalsh": ([spd], torch.linalg.eigvalsh), "linalg_pinv": ([a], torch.linalg.pinv), "linalg_lstsq": ([a.t(), row[:, None]], lambda x, y: torch.linalg.lstsq(x, y).solution),
    "linalg_multi_dot": ([a, square, row], lambda x, y, z: torch.linalg.multi_dot([x, y, z])), "linalg_rank": ([a], torch.linalg.matrix_rank), "linalg_qr": ([square], lambda x: torch.linalg.qr(x).R.abs()),
    "rfft": ([a], lambda x: torch.view_as_real(torch.fft.rfft(x))), "fft_ortho": ([a], lambda x: torch.view_as_real(torch.fft.fft(x, norm="ortho"))), "irfft2": ([a], lambda x: torch.fft.irfft2(torch.fft.rfft2(x), s=(3, 4))),
    "fftshift": ([a], torch.fft.fftshift), "stft": ([real(2, 32)], lambda x: torch.stft(x, 8, 4, window=torch.hann_window(8), return_complex=False)),
    "istft": ([real(32)], lambda x: torch.istft(torch.stft(x, 8, 4, window=torch.hann_window(8), return_complex=True), 8, 4, window=torch.hann_window(8))),
    "special_entr": ([positive], torch.special.entr), "special_ndtr": ([a], torch.special.ndtr), "special_xlog1py": ([a, positive], torch.special.xlog1py), "special_i0e": ([a], torch.special.i0e),
    "special_gammaln": ([positive], torch.special.gammaln), "special_expit": ([a], torch.special.expit), "special_polygamma": ([positive], lambda x: torch.special.polygamma(1, x)), "gelu_tanh": ([a], lambda x: torch.nn.functional.gelu(x, approximate="tanh")),
    "sparse": ([a, square], lambda x, y: torch.mm(x.detach().to_sparse(), y)), "slice_scatter": ([a, real(3, 2)], lambda x, y: x.slice_scatter(y, 1, 0, 4, 2)), "mT": ([batch], lambda x: x.mT), "polar_real": ([positive, a], lambda x, y: torch.polar(x, y).real),
    # single elements and batch 1
    "one_softmax": ([one], lambda x: x.softmax(0)), "one_matmul": ([wide], lambda x: x @ x.t()), "one_var": ([wide], lambda x: x.var(1)),
}


def packed(tensor):
    flat = tensor.detach().flatten()
    if tensor.dtype == torch.bool:
        values = flat.int().tolist()
    elif tensor.is_floating_point():
        values = [float(f"{value:.8g}") if value == value and abs(value) != float("inf") else str(value) for value in flat.tolist()]
    else:
        values = flat.tolist()
    return {"type": str(tensor.dtype)[6:], "shape": list(tensor.shape), "values": values}


def case(name, inputs, operation):
    leaves = [x.clone().requires_grad_(x.is_floating_point()) for x in inputs]
    outputs = operation(*leaves)
    outputs = [outputs] if isinstance(outputs, torch.Tensor) else list(outputs)
    recorded = [y for y in outputs if y.requires_grad]
    gradients = []
    if recorded:
        weighted = sum((y * (torch.arange(y.numel()).reshape(y.shape) % 7 + 1).to(y.dtype) / 4).sum() for y in recorded)
        leaves_in = [x for x in leaves if x.requires_grad]
        gradients = [g if g is not None else torch.zeros_like(x) for g, x in zip(torch.autograd.grad(weighted, leaves_in, allow_unused=True), leaves_in)]
    return {"name": name, "inputs": [packed(x) for x in leaves], "outputs": [packed(y) for y in outputs], "gradients": [packed(g) for g in gradients]}


TARGET.parent.mkdir(exist_ok=True)
with TARGET.open("w") as file:
    for name, (inputs, operation) in CASES.items():
        file.write(json.dumps(case(name, inputs, operation), separators=(",", ":")) + "\n")
