#!/usr/bin/env python3
"""Random calls of every row of the operation table, and what PyTorch makes of them.

    python3 tests/oracle/ops/make_cases.py > tests/oracle/ops/cases.jsonl

One JSON object a line: op, in (input types as the language writes them, null for one that is not given, a list for
a list), args, out (result types) or "error" where PyTorch refuses, and w (weights by name, buffers in parentheses).
Written with PyTorch 1.13 and torchvision 0.14. Calls that the language refuses on purpose although PyTorch runs
them (unbatched images, targets that broadcast, squeezing an axis that is not 1) are not drawn here; an empty result
counts as refused.
"""
import json
import random
import sys
import warnings

import torch
import torch.nn as nn
import torch.nn.functional as F
import torchvision

warnings.filterwarnings("ignore")
random.seed(20)
torch.manual_seed(20)
R = random.randint
PER_ROW = 9


def coin(p=0.5):
    return random.random() < p


def tensor(spec):
    if spec is None:
        return None
    if isinstance(spec, list):
        return [tensor(s) for s in spec]
    element, shape = spec.split("[")
    dims = [int(d) for d in shape[:-1].split(",") if d.strip()]
    if element == "float":
        return torch.rand(dims)
    if element == "bool":
        return torch.rand(dims) > 0.5
    if element == "int":
        return torch.zeros(dims, dtype=torch.int64)
    return torch.randint(0, int(element[element.index("(") + 1:-1]), dims)


def f(*dims):
    return f"float[{', '.join(map(str, dims))}]"


def typed(element, *dims):
    return f"{element}[{', '.join(map(str, dims))}]"


NAMES = {torch.float32: "float", torch.int64: "int", torch.bool: "bool"}


def flat(value):
    if isinstance(value, torch.Tensor):
        return [f"{NAMES[value.dtype]}[{', '.join(map(str, value.shape))}]"]
    return [t for v in value for t in flat(v)]


def weights(module):
    shape = lambda t: ",".join(map(str, t.shape))
    trained = [f"{n}:{shape(p)}" for n, p in module.named_parameters()]
    return ";".join(trained + [f"({n}:{shape(b)})" for n, b in module.named_buffers()])


def emit(op, inputs, args, call, module=False):
    record = {"op": op, "in": inputs, "args": args}
    try:
        tensors = [tensor(i) for i in inputs]
        made = call()
        if module:
            with torch.no_grad():
                record["out"] = flat(made(*tensors))
            record["w"] = weights(made)
        else:
            with torch.no_grad():
                record["out"] = flat(made(*tensors))
    except (RuntimeError, ValueError, IndexError, AssertionError, TypeError, NotImplementedError):
        record["out"] = "error"
    if any("[0" in out or " 0" in out for out in record["out"] if record["out"] != "error"):
        record["out"] = "error"
    print(json.dumps(record, separators=(",", ":")))


def spread(n, low, high):
    """One number for all axes, or one for each."""
    return R(low, high) if coin() else [R(low, high) for _ in range(n)]


def as_tuple(v):
    return tuple(v) if isinstance(v, list) else v


def image(spatial, low=1, high=9, channels=None):
    return [R(1, 3), channels or R(1, 6)] + [R(low, high) for _ in range(spatial)]


# Layers

def linear():
    dims = [R(1, 4) for _ in range(R(0, 3))] + [R(1, 8)]
    out, bias = R(1, 8), coin()
    emit("Linear", [f(*dims)], {"out_features": out, "bias": bias}, lambda: nn.Linear(dims[-1], out, bias), True)


def bilinear():
    lead = [R(1, 4) for _ in range(R(0, 2))]
    a, b, out, bias = R(1, 5), R(1, 5), R(1, 5), coin()
    other = list(lead) if coin(0.8) else [d + 1 for d in lead]
    emit("Bilinear", [f(*lead, a), f(*other, b)], {"out_features": out, "bias": bias}, lambda: nn.Bilinear(a, b, out, bias), True)


def convolution(spatial, transposed):
    make = getattr(nn, f"Conv{'Transpose' if transposed else ''}{spatial}d")
    dims = image(spatial, 1, 8, R(1, 6))
    groups = random.choice([1, 1, 1, 2, 3, dims[1]])
    out = random.choice([groups, 2 * groups, R(1, 6)])
    args = {"out_channels": out, "kernel": spread(spatial, 1, 4), "bias": coin(), "groups": groups}
    if coin():
        args["stride"] = spread(spatial, 1, 3)
    if coin():
        args["padding"] = spread(spatial, 0, 2)
    if coin(0.3):
        args["dilation"] = spread(spatial, 1, 3)
    if transposed and coin(0.4):
        args["output_padding"] = spread(spatial, 0, 2)
    if not transposed and coin(0.2):
        args["padding"] = random.choice(["same", "valid"])
    keywords = {("kernel_size" if k == "kernel" else k): as_tuple(v) for k, v in args.items() if k != "out_channels"}
    emit(make.__name__, [f(*dims)], args, lambda: make(dims[1], out, **keywords), True)


def pooling(spatial, kind):
    name = f"{kind}Pool{spatial}d"
    args = {"kernel": spread(spatial, 1, 4)}
    if coin():
        args["stride"] = spread(spatial, 1, 4)
    if coin():
        args["padding"] = spread(spatial, 0, 2)
    if kind == "Max" and coin(0.3):
        args["dilation"] = spread(spatial, 1, 2)
    if coin(0.4):
        args["ceil_mode"] = True
    keywords = {("kernel_size" if k == "kernel" else k): as_tuple(v) for k, v in args.items()}
    emit(name, [f(*image(spatial, 1, 8))], args, lambda: getattr(nn, name)(**keywords))


def adaptive(name, spatial):
    size = spread(spatial, 1, 5)
    emit(name, [f(*image(spatial))], {"output_size": size}, lambda: getattr(nn, name)(as_tuple(size)))


def batch_norm(spatial):
    dims = [R(2, 4), R(1, 6)] + [R(2, 5) for _ in range(random.choice([0, 1]) if spatial == 1 else random.choice([spatial, spatial, spatial, spatial - 1]))]
    args = {"affine": coin(), "track_running_stats": coin()}
    emit(f"BatchNorm{spatial}d", [f(*dims)], args, lambda: getattr(nn, f"BatchNorm{spatial}d")(dims[1], **args), True)


def instance_norm(spatial):
    dims = [R(1, 3), R(1, 5)] + [R(1, 4) for _ in range(spatial)]
    args = {"affine": coin(), "track_running_stats": coin()}
    emit(f"InstanceNorm{spatial}d", [f(*dims)], args, lambda: getattr(nn, f"InstanceNorm{spatial}d")(dims[1], **args), True)


def layer_norm():
    dims = [R(1, 5) for _ in range(R(1, 4))]
    axes, affine = R(1, len(dims)), coin()
    emit("LayerNorm", [f(*dims)], {"elementwise_affine": affine, "axes": axes}, lambda: nn.LayerNorm(dims[-axes:], elementwise_affine=affine), True)


def group_norm():
    dims = image(R(0, 2), 2, 5)
    groups, affine = R(1, 4), coin()
    if dims[0] == 1 and all(d == 1 for d in dims[2:]):
        dims[0] = 2
    emit("GroupNorm", [f(*dims)], {"num_groups": groups, "affine": affine}, lambda: nn.GroupNorm(groups, dims[1], affine=affine), True)


def local_response_norm():
    dims = [R(1, 4) for _ in range(R(2, 4))]
    size = R(1, 5)
    emit("LocalResponseNorm", [f(*dims)], {"size": size}, lambda: nn.LocalResponseNorm(size))


def dropout(name):
    dims = [R(1, 4) for _ in range(R(3, 4) if name == "Dropout2d" else R(1, 4))]
    emit(name, [f(*dims)], {"p": 0.25}, lambda: getattr(nn, name)(0.25))


def embedding():
    rows, width = R(1, 20), R(1, 6)
    values = rows if coin(0.7) else R(1, 30)
    dims = [64] + [R(1, 4) for _ in range(R(0, 2))]
    element = random.choice([f"token({values})", f"class({values})", "float" if coin(0.3) else f"token({values})"])
    record = typed(element, *dims)
    if element != "float" and values > rows:
        # PyTorch fails only when a value beyond the table comes; the type says that one can.
        print(json.dumps({"op": "Embedding", "in": [record], "args": {"num_embeddings": rows, "embedding_dim": width}, "out": "error"}, separators=(",", ":")))
        return
    emit("Embedding", [record], {"num_embeddings": rows, "embedding_dim": width}, lambda: nn.Embedding(rows, width), True)


def embedding_bag():
    rows, width, mode = R(2, 20), R(1, 6), random.choice(["mean", "sum", "max"])
    args = {"num_embeddings": rows, "embedding_dim": width, "mode": mode}
    if coin():
        emit("EmbeddingBag", [typed(f"token({rows})", R(1, 4), R(1, 4))], args, lambda: nn.EmbeddingBag(rows, width, mode=mode), True)
    else:
        emit("EmbeddingBag", [typed(f"token({rows})", R(2, 6)), typed("int", R(1, 3))], args, lambda: nn.EmbeddingBag(rows, width, mode=mode), True)


def recurrent(name):
    hidden, layers, both, bias, first = R(1, 5), R(1, 3), coin(), coin(), coin(0.8)
    dims = [R(1, 4), R(1, 4), R(1, 5)]
    args = {"hidden_size": hidden, "num_layers": layers, "bidirectional": both, "bias": bias, "batch_first": first}
    state = [layers * (2 if both else 1), dims[0 if first else 1], hidden]
    if coin(0.25):
        state[R(0, 2)] += 1
    inputs = [f(*dims)]
    if coin():
        inputs.append([f(*state), f(*state)] if name == "LSTM" else f(*state))
    emit(name, inputs, args, lambda: getattr(nn, name)(dims[-1], hidden, layers, bias=bias, batch_first=first, bidirectional=both), True)


def multihead():
    heads = R(1, 4)
    width = heads * R(1, 4) if coin(0.8) else R(1, 9)
    n, l, s, kd, vd = R(1, 3), R(1, 4), R(1, 4), R(1, 6), R(1, 6)
    need, bias, bias_kv, zero = coin(0.4), coin(), coin(0.3), coin(0.3)
    args = {"num_heads": heads, "bias": bias, "add_bias_kv": bias_kv, "add_zero_attn": zero, "need_weights": need}
    alone = coin()
    inputs = [f(n, l, width)] if alone else [f(n, l, width), f(n if coin(0.9) else n + 1, s, kd), f(n, s, vd)]
    keys = l if alone else s

    def call():
        module = nn.MultiheadAttention(width, heads, bias=bias, add_bias_kv=bias_kv, add_zero_attn=zero, batch_first=True,
                                       kdim=None if alone else kd, vdim=None if alone else vd)

        class Wrapped(nn.Module):
            def forward(self, q, k=None, v=None, padding=None, mask=None):
                k = q if k is None else k
                out = module(q, k, k if v is None else v, key_padding_mask=padding, attn_mask=mask, need_weights=need)
                return out if need else out[0]
        wrapped = Wrapped()
        wrapped.__dict__["named_parameters"] = module.named_parameters
        return wrapped
    if alone and coin(0.4):
        inputs += [None, None, typed("bool", n, keys) if coin() else None, typed("bool", l, keys if coin(0.8) else keys + 1)]
    emit("MultiheadAttention", inputs, args, call, True)


def attention():
    lead = [R(1, 3) for _ in range(R(1, 2))]
    l, s, e, v = R(1, 4), R(1, 4), R(1, 5), R(1, 5)
    shapes = [f(*lead, l, e), f(*lead, s, e if coin(0.85) else e + 1), f(*lead, s if coin(0.85) else s + 1, v)]

    def call(q, k, w, mask=None):
        scores = q @ k.transpose(-2, -1) / e ** 0.5
        if mask is not None:
            scores = scores.masked_fill(~mask, float("-inf"))
        return scores.softmax(-1) @ w
    if coin(0.3):
        shapes.append(typed("bool", l, s if coin(0.8) else s + 1))
    emit("ScaledDotProductAttention", shapes, {}, lambda: call)


def transformer(decoder):
    heads = R(1, 3)
    width = heads * R(1, 3) if coin(0.8) else R(1, 7)
    inner, n, t, s = R(1, 8), R(1, 3), R(1, 4), R(1, 4)
    args = {"nhead": heads, "dim_feedforward": inner, "norm_first": coin(), "activation": random.choice(["relu", "gelu"]), "dropout": 0.0}
    inputs = [f(n, t, width)] + ([f(n if coin(0.85) else n + 1, s, width)] if decoder else [])
    kind = nn.TransformerDecoderLayer if decoder else nn.TransformerEncoderLayer
    emit(kind.__name__, inputs, args, lambda: kind(width, heads, inner, dropout=0.0, activation=args["activation"], norm_first=args["norm_first"], batch_first=True), True)


def squeeze_excite():
    dims = image(2, 1, 4, R(2, 12))
    reduction = R(1, dims[1])
    emit("SqueezeExcite", [f(*dims)], {"reduction": reduction}, lambda: torchvision.ops.SqueezeExcitation(dims[1], dims[1] // reduction), True)


def resize(name):
    spatial = R(1, 3)
    mode = random.choice(["nearest", {1: "linear", 2: "bilinear", 3: "trilinear"}[spatial], "bicubic" if coin(0.2) else "nearest"])
    args = {"mode": mode}
    if coin(0.6):
        args["scale_factor"] = random.choice([2, 3, 0.5, 1.5, 2.0, 0.25, 0.3])
    else:
        args["size"] = R(1, 9) if coin() else [R(1, 9) for _ in range(spatial)]
    emit(name, [f(*image(spatial, 1, 9))], args, lambda: lambda x: F.interpolate(x, **args))


def pixel_shuffle():
    r = R(1, 3)
    dims = [R(1, 3), r * r * R(1, 3) if coin(0.8) else R(1, 9), R(1, 4), R(1, 4)]
    emit("PixelShuffle", [f(*dims)], {"upscale_factor": r}, lambda: nn.PixelShuffle(r))


def padding():
    spatial = R(1, 3)
    mode = random.choice(["constant", "constant", "reflect", "replicate", "circular"])
    dims = image(spatial, 2, 5)
    amounts = [R(-1 if mode == "constant" else 0, 3) for _ in range(2 * (spatial if mode != "constant" else R(1, spatial)))]
    emit("Pad", [f(*dims)], {"pad": amounts, "mode": mode}, lambda: lambda x: F.pad(x, amounts, mode))


def zero_pad():
    amounts = R(0, 3) if coin() else [R(-1, 3) for _ in range(4)]
    emit("ZeroPad2d", [f(*image(2, 2, 5))], {"padding": amounts}, lambda: nn.ZeroPad2d(as_tuple(amounts)))


def prelu():
    dims = [R(1, 3), R(1, 5), R(1, 3)]
    count = random.choice([1, dims[1], R(2, 4)])
    emit("PReLU", [f(*dims)], {"num_parameters": count}, lambda: nn.PReLU(count), True)


def activation(name):
    emit(name, [f(*[R(1, 4) for _ in range(R(0, 3))])], {}, lambda: getattr(nn, name)())


def softmax(name):
    dims = [R(1, 4) for _ in range(R(1, 3))]
    dim = R(-4, 3)
    emit(name, [f(*dims)], {"dim": dim}, lambda: getattr(nn, name)(dim))


def glu():
    dims = [R(1, 6) for _ in range(R(1, 3))]
    dim = R(-len(dims), len(dims) - 1)
    emit("GLU", [f(*dims)], {"dim": dim}, lambda: nn.GLU(dim))


# Arrangement

def some(low=1, high=4, at_least=1, at_most=4):
    return [R(low, high) for _ in range(R(at_least, at_most))]


def flatten():
    dims, a, b = some(), R(-3, 3), R(-3, 3)
    emit("Flatten", [f(*dims)], {"start_dim": a, "end_dim": b}, lambda: lambda x: x.flatten(a, b))


def reshape(name):
    dims = some(1, 4, 2, 4)
    total = 1
    for d in dims:
        total *= d
    whole = total if name == "Reshape" else dims[1]
    first = random.choice([d for d in range(1, whole + 1) if whole % d == 0])
    target = random.choice([[first, whole // first], [first, -1], [-1], [first, whole // first + 1], [whole, 1], [-1, first + 1]])
    if name == "Reshape":
        emit(name, [f(*dims)], {"shape": target}, lambda: lambda x: x.reshape(target))
    else:
        emit(name, [f(*dims)], {"dim": 1, "sizes": target}, lambda: nn.Unflatten(1, tuple(target)))


def transpose():
    dims, a, b = some(), R(-4, 3), R(-4, 3)
    emit("Transpose", [f(*dims)], {"dim0": a, "dim1": b}, lambda: lambda x: x.transpose(a, b))


def permute():
    dims = some(1, 5, 2, 4)
    order = random.sample(range(len(dims)), len(dims))
    if coin(0.2):
        order[0] = order[1]
    if coin(0.15):
        order = order[1:]
    emit("Permute", [f(*dims)], {"dims": order}, lambda: lambda x: x.permute(order))


def squeeze():
    dims = some(1, 3, 1, 4)
    at = R(0, len(dims) - 1)
    dims[at] = 1
    dim = at if coin() else at - len(dims)
    if coin(0.7):
        emit("Squeeze", [f(*dims)], {"dim": dim}, lambda: lambda x: x.squeeze(dim))
    else:
        emit("Squeeze", [f(*dims)], {}, lambda: lambda x: x.squeeze())


def unsqueeze():
    dims, dim = some(), R(-6, 5)
    emit("Unsqueeze", [f(*dims)], {"dim": dim}, lambda: lambda x: x.unsqueeze(dim))


def expand():
    dims = some(1, 3, 1, 3)
    sizes = [R(1, 2) for _ in range(R(0, 1))] + [random.choice([d, -1, R(1, 4)]) for d in dims]
    emit("Expand", [f(*dims)], {"sizes": sizes}, lambda: lambda x: x.expand(sizes))


def repeat():
    dims = some(1, 3, 1, 3)
    times = some(1, 3, 1, 4)
    emit("Repeat", [f(*dims)], {"sizes": times}, lambda: lambda x: x.repeat(times))


def same_shape(name, call, **args):
    emit(name, [f(*some(1, 4, 0 if name in ("Abs",) else 2, 4))], args, call)


def roll():
    dims = some(1, 4, 2, 4)
    axes = [R(-len(dims) - 1, len(dims)) for _ in range(R(1, 2))]
    shifts = [R(-3, 3) for _ in axes]
    emit("Roll", [f(*dims)], {"shifts": shifts, "dims": axes}, lambda: lambda x: x.roll(shifts, axes))


def flip():
    dims = some(1, 4, 1, 4)
    axes = [R(-len(dims) - 1, len(dims)) for _ in range(R(1, 2))]
    emit("Flip", [f(*dims)], {"dims": axes}, lambda: lambda x: x.flip(axes))


def concat(name):
    dims, dim = some(1, 4, 1, 4), R(-4, 3)
    others = []
    for _ in range(R(0, 2)):
        other = list(dims)
        if coin(0.7) and -len(dims) <= dim < len(dims) and name == "Concat":
            other[dim] = R(1, 4)
        if coin(0.2):
            other[R(0, len(dims) - 1)] += 1
        others.append(f(*other))
    emit(name, [[f(*dims)] + others], {"dim": dim}, lambda: lambda x: (torch.cat if name == "Concat" else torch.stack)(x, dim))


def split():
    dims = some(2, 8, 1, 3)
    dim = R(-len(dims), len(dims) - 1)
    size = R(1, 5)
    if coin():
        emit("Split", [f(*dims)], {"split_size": size, "dim": dim}, lambda: lambda x: x.split(size, dim))
    else:
        parts = [R(1, dims[dim] - 1)]
        parts.append(dims[dim] - parts[0] + (1 if coin(0.3) else 0))
        emit("Split", [f(*dims)], {"split_size": parts, "dim": dim}, lambda: lambda x: x.split(parts, dim))


def chunk():
    dims = some(1, 9, 1, 3)
    dim, count = R(-len(dims), len(dims)), R(1, 4)
    emit("Chunk", [f(*dims)], {"chunks": count, "dim": dim}, lambda: lambda x: x.chunk(count, dim))


def gather():
    dims = some(1, 4, 1, 3)
    dim = R(-len(dims), len(dims) - 1)
    index = [max(1, d - R(0, 1)) for d in dims]
    index[dim] = R(1, 6)
    if coin(0.2):
        index[0] += 3
    emit("Gather", [f(*dims), typed("int", *index)], {"dim": dim}, lambda: lambda x, i: x.gather(dim, i))


def index_select():
    dims = some(1, 4, 1, 3)
    dim = R(-len(dims) - 1, len(dims))
    emit("IndexSelect", [f(*dims), typed("int", R(1, 5))], {"dim": dim}, lambda: lambda x, i: x.index_select(dim, i))


def broadcast_pair():
    dims = some(1, 4, 0, 4)
    other = [d if coin(0.6) else 1 for d in dims[R(0, len(dims)):]]
    if other and coin(0.2):
        other[0] += 1
    return (dims, other) if coin() else (other, dims)


def where():
    a, b = broadcast_pair()
    emit("Where", [typed("bool", *a), f(*b), f(*a)], {}, lambda: torch.where)


def masked_fill():
    a, b = broadcast_pair()
    emit("MaskedFill", [f(*a), typed("bool", *b)], {"value": 0.5}, lambda: lambda x, m: x.masked_fill(m, 0.5))


def binary(symbol, call):
    a, b = broadcast_pair()
    kinds = random.choice([("float", "float"), ("float", "int"), ("int", "int"), ("bool", "float"), ("int", "float"), ("bool", "bool"), ("bool", "int")])
    emit(symbol, [typed(kinds[0], *a), typed(kinds[1], *b)], {}, lambda: call)


def matmul():
    k = R(1, 4)
    lead, other = broadcast_pair()
    lead, other = lead[-2:], other[-2:]
    left = random.choice([[k], lead + [R(1, 4), k], lead + [R(1, 4), k]])
    right = random.choice([[k], other + [k, R(1, 4)], other + [k if coin(0.8) else k + 1, R(1, 4)]])
    emit("MatMul", [f(*left), f(*right)], {}, lambda: torch.matmul)


def einsum():
    sizes = {c: R(1, 4) for c in "abcd"}
    groups = ["".join(random.sample("abcd", R(1, 3))) for _ in range(R(1, 2))]
    letters = sorted(set("".join(groups)))
    result = "".join(random.sample(letters, R(0, len(letters))))
    equation = ",".join(groups) + ("->" + result if coin(0.8) else "")
    shapes = [[sizes[c] for c in g] for g in groups]
    if coin(0.2):
        shapes[0][0] += 1
    emit("Einsum", [[f(*s) for s in shapes]], {"equation": equation}, lambda: lambda x: torch.einsum(equation, *x))


def einsum_rest():
    """Axes behind "..." broadcast: they are matched from the last, a size of 1 stretches."""
    sizes = {c: R(1, 4) for c in "abc"}
    rest = some(2, 4, 0, 2)
    groups = ["".join(random.sample("abc", R(1, 2))) for _ in range(R(1, 2))]
    letters = sorted(set("".join(groups)))
    result = "".join(random.sample(letters, R(0, len(letters))))
    shapes, written = [], []
    for group in groups:
        own = [1 if coin(0.2) else size for size in rest[R(0, len(rest)):]] if coin(0.8) else None
        place = R(0, len(group))
        written.append(group if own is None else group[:place] + "..." + group[place:])
        shapes.append([sizes[c] for c in group] if own is None else [sizes[c] for c in group[:place]] + own + [sizes[c] for c in group[place:]])
    if coin(0.2):
        shapes[-1].append(R(2, 3))
    place = R(0, len(result))
    equation = ",".join(written) + ("->" + (result[:place] + "..." + result[place:] if any("..." in group for group in written) and coin(0.8) else result) if coin(0.8) else "")
    emit("Einsum", [[f(*s) for s in shapes]], {"equation": equation}, lambda: lambda x: torch.einsum(equation, *x))


def reduction(name, call):
    dims = some(2, 4, 1, 4)
    args = {}
    if coin(0.75):
        args = {"dim": sorted({R(-len(dims) - (1 if coin(0.2) else 0), len(dims) - 1) for _ in range(R(1, 2))}), "keepdim": coin()}
    emit(name, [f(*dims)], args, lambda: lambda x: call(x, args.get("dim"), args.get("keepdim", False)))


def position(name):
    dims = some(1, 4, 1, 4)
    args = {"dim": R(-len(dims) - 1, len(dims)), "keepdim": coin()} if coin(0.8) else {}
    emit(name, [f(*dims)], args, lambda: lambda x: getattr(x, name.lower())(**args))


def top_k():
    dims = some(1, 5, 1, 3)
    k, dim = R(1, 4), R(-len(dims), len(dims) - 1)
    emit("TopK", [f(*dims)], {"k": k, "dim": dim}, lambda: lambda x: tuple(x.topk(k, dim)))


def cumsum():
    dims = some(1, 4, 1, 3)
    dim = R(-len(dims) - 1, len(dims) - 1)
    emit("Cumsum", [typed(random.choice(["float", "int"]), *dims)], {"dim": dim}, lambda: lambda x: x.cumsum(dim))


def one_hot():
    k = R(1, 9)
    classes = k + R(0, 2)
    emit("OneHot", [typed(f"class({k})", *some(1, 4, 0, 3))], {"num_classes": classes}, lambda: lambda x: F.one_hot(x, classes))


def arange():
    a, b, step = R(-3, 5), R(-3, 12), R(1, 3)
    if coin():
        emit("Arange", [], {"bounds": [b]}, lambda: lambda: torch.arange(b)) if b > 0 else None
    elif b > a:
        emit("Arange", [], {"bounds": [a, b], "step": step}, lambda: lambda: torch.arange(a, b, step))


def filled(name, call):
    dims = some()
    args = {"shape": dims}
    if name == "Full":
        args["value"] = 0.5
    emit(name, [], args, lambda: lambda: call(dims))


def slice_function():
    dims = some(2, 8, 1, 3)
    dim = R(-len(dims), len(dims) - 1)
    size = dims[dim]
    start = R(-size, size - 1)
    front = start + size if start < 0 else start
    stop = R(front + 1, size)
    step = R(1, 3)
    emit("Slice", [f(*dims)], {"dim": dim, "start": start, "stop": stop if coin() or stop == size else stop - size, "step": step},
         lambda: lambda x: x.movedim(dim, 0)[start:stop:step].movedim(0, dim))


# Losses

def classes_loss(name, call):
    k = R(2, 5)
    rest = [R(1, 4) for _ in range(R(0, 2))]
    n = R(1, 4)
    reduction = random.choice(["mean", "sum", "none"])
    target = [n] + rest
    if coin(0.2):
        target[0] += 1
    inputs = [f(n, k, *rest), typed(f"class({k})", *target)]
    if coin(0.3):
        inputs.append(f(k if coin(0.7) else k + 1))
    emit(name, inputs, {"reduction": reduction}, lambda: lambda x, t, w=None: call(x, t, weight=w, reduction=reduction))


def element_loss(name, call):
    dims = some(1, 4, 1, 3)
    reduction = random.choice(["mean", "sum", "none"])
    emit(name, [f(*dims), f(*dims)], {"reduction": reduction}, lambda: lambda x, t: call(x, t, reduction=reduction))


def vector_losses():
    n, d = R(1, 4), R(1, 5)
    reduction = random.choice(["mean", "sum", "none"])
    emit("CosineEmbeddingLoss", [f(n, d), f(n, d), f(n)], {"reduction": reduction},
         lambda: lambda a, b, t: F.cosine_embedding_loss(a, b, torch.ones_like(t), reduction=reduction))
    emit("TripletMarginLoss", [f(n, d)] * 3, {"reduction": reduction}, lambda: lambda a, p, m: F.triplet_margin_loss(a, p, m, reduction=reduction))
    emit("GaussianNLL", [f(n, d)] * 3, {"reduction": reduction}, lambda: lambda x, t, v: F.gaussian_nll_loss(x, t, v + 0.1, reduction=reduction))
    k = R(2, 5)
    emit("HingeLoss", [f(n, k), typed(f"class({k})", n)], {"reduction": reduction}, lambda: lambda x, t: F.multi_margin_loss(x, t, reduction=reduction))
    t, s = R(4, 6), R(1, 2)
    emit("CTCLoss", [f(t, n, k), typed(f"class({k})", n, s), typed("int", n), typed("int", n)], {"reduction": reduction},
         lambda: lambda x, y, a, b: F.ctc_loss(x.log_softmax(-1), y.clamp(min=1), a + t, b + s, reduction=reduction))


SAME = {"Exp": torch.exp, "Log": torch.log, "Sqrt": torch.sqrt, "Sin": torch.sin, "Cos": torch.cos, "Abs": torch.abs, "Triu": torch.triu, "Tril": torch.tril,
        "Detach": torch.detach, "Identity": lambda x: x}
BINARY = {"+": torch.add, "-": torch.sub, "*": torch.mul, "/": torch.div, "**": torch.pow, "==": torch.eq, "!=": torch.ne, "<": torch.lt, "<=": torch.le, ">": torch.gt, ">=": torch.ge}
REDUCTIONS = {
    "Sum": lambda x, d, k: x.sum() if d is None else x.sum(d, k), "Mean": lambda x, d, k: x.mean() if d is None else x.mean(d, k),
    "Var": lambda x, d, k: x.var() if d is None else x.var(d, keepdim=k), "Std": lambda x, d, k: x.std() if d is None else x.std(d, keepdim=k),
    "Max": lambda x, d, k: x.max() if d is None else x.amax(d, k), "Min": lambda x, d, k: x.min() if d is None else x.amin(d, k),
    "Norm": lambda x, d, k: torch.linalg.vector_norm(x, 2.0, d, k),
}
ACTIVATIONS = "ReLU ReLU6 LeakyReLU ELU SELU GELU SiLU Mish Hardswish Hardsigmoid Sigmoid Tanh Softplus".split()


def rows():
    yield from [linear, bilinear, embedding, embedding_bag, layer_norm, group_norm, local_response_norm, multihead, attention, squeeze_excite, pixel_shuffle, padding, zero_pad,
                prelu, glu, flatten, transpose, permute, squeeze, unsqueeze, expand, repeat, roll, flip, split, chunk, gather, index_select, where, masked_fill, matmul, einsum,
                top_k, cumsum, one_hot, arange, slice_function, vector_losses]
    for n in (1, 2, 3):
        yield from [lambda n=n: convolution(n, False), lambda n=n: convolution(n, False), lambda n=n: convolution(n, True), lambda n=n: pooling(n, "Max"), lambda n=n: pooling(n, "Avg"), lambda n=n: batch_norm(n)]
    for n in (1, 2):
        yield from [lambda n=n: instance_norm(n), lambda n=n: adaptive(f"AdaptiveAvgPool{n}d", n), lambda n=n: adaptive(f"AdaptiveMaxPool{n}d", n)]
    for name in ("Dropout", "Dropout2d", "AlphaDropout"):
        yield lambda name=name: dropout(name)
    for name in ("RNN", "LSTM", "GRU"):
        yield lambda name=name: recurrent(name)
    yield from [lambda: transformer(False), lambda: transformer(True), lambda: resize("Upsample"), lambda: resize("Interpolate"), lambda: reshape("Reshape"), lambda: reshape("Unflatten"),
                lambda: concat("Concat"), lambda: concat("Stack"), lambda: position("ArgMax"), lambda: position("ArgMin"), lambda: softmax("Softmax"), lambda: softmax("LogSoftmax")]
    for name in ("CrossEntropy", "NLLLoss"):
        call = F.cross_entropy if name == "CrossEntropy" else F.nll_loss
        yield lambda name=name, call=call: classes_loss(name, call)
    for name, call in {"MSELoss": F.mse_loss, "L1Loss": F.l1_loss, "SmoothL1Loss": F.smooth_l1_loss, "HuberLoss": F.huber_loss, "BCELoss": F.binary_cross_entropy,
                       "BCEWithLogits": F.binary_cross_entropy_with_logits, "KLDivLoss": F.kl_div}.items():
        yield lambda name=name, call=call: element_loss(name, call)
    for name, call in BINARY.items():
        yield lambda name=name, call=call: binary(name, call)
    for name, call in REDUCTIONS.items():
        yield lambda name=name, call=call: reduction(name, call)
    for name, call in {"Zeros": torch.zeros, "Ones": torch.ones, "Full": lambda d: torch.full(d, 0.5), "Noise": torch.randn}.items():
        yield lambda name=name, call=call: filled(name, call)


for row in rows():
    for _ in range(PER_ROW):
        row()
for name in ACTIVATIONS:
    for _ in range(3):
        activation(name)
for name, call in SAME.items():
    for _ in range(3):
        same_shape(name, lambda call=call: call)
for _ in range(40):
    einsum_rest()
print(f"PyTorch {torch.__version__}", file=sys.stderr)
