using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    // Order and uniqueness.
    public partial class Tensor
    {
        public Tensor argsort(long dim = -1, bool descending = false) => Ops.argsort.Call(this, dim, descending);
        public Tensor msort() => Ops.msort.Call(this);
        public (Tensor Values, Tensor Indices) sort(long dim = -1, bool descending = false, bool stable = false) =>
            Ops.sort_stable.Call2(this, stable, dim, descending);
        public (Tensor values, Tensor indexes) topk(int k, int dim = -1, bool largest = true, bool sorted = true) =>
            Ops.topk.Call2(this, k, dim, largest, sorted);
        public (Tensor output, Tensor inverse_indices, Tensor counts) unique(bool sorted = true, bool return_inverse = false, bool return_counts = false, int? dim = null) =>
            dim is { } along ? Ops.unique_dim.Call3(this, along, sorted, return_inverse, return_counts) : Ops._unique2.Call3(this, sorted, return_inverse, return_counts);
        public (Tensor output, Tensor inverse_indices, Tensor counts) unique_consecutive(bool return_inverse = false, bool return_counts = false, int? dim = null) =>
            Ops.unique_consecutive.Call3(this, return_inverse, return_counts, dim);
    }
}
