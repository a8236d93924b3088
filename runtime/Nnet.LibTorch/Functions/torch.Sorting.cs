using TorchSharp.Native;

namespace TorchSharp;

// Order and uniqueness.
public static partial class torch
{
    public static Tensor argsort(Tensor input, long dim = -1, bool descending = false) => Ops.argsort.Call(input, dim, descending);
    public static Tensor msort(Tensor tensor) => Ops.msort.Call(tensor);
    public static (Tensor values, Tensor indices) sort(Tensor input, long dim = -1, bool descending = false, bool stable = false) =>
        Ops.sort_stable.Call2(input, stable, dim, descending);
    public static (Tensor values, Tensor indices) topk(Tensor tensor, int k, int dim = -1, bool largest = true, bool sorted = true) =>
        Ops.topk.Call2(tensor, k, dim, largest, sorted);
    public static (Tensor output, Tensor inverse_indices, Tensor counts) unique(Tensor input, bool sorted = true, bool return_inverse = false, bool return_counts = false, int? dim = null) =>
        dim is { } along ? Ops.unique_dim.Call3(input, along, sorted, return_inverse, return_counts) : Ops._unique2.Call3(input, sorted, return_inverse, return_counts);
    public static (Tensor output, Tensor inverse_indices, Tensor counts) unique_consecutive(Tensor input, bool return_inverse = false, bool return_counts = false, int? dim = null) =>
        Ops.unique_consecutive.Call3(input, return_inverse, return_counts, dim);
}
