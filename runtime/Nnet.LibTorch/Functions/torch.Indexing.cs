using TorchSharp.Native;

namespace TorchSharp;

// Choosing and placing elements by index tensors.
public static partial class torch
{
    public static Tensor argwhere(Tensor input) => Ops.argwhere.Call(input);
    public static Tensor bucketize(Tensor input, Tensor boundaries, bool outInt32 = false, bool right = false) =>
        Ops.bucketize_Tensor.Call(input, boundaries, outInt32, right);
    public static Tensor diagonal_scatter(Tensor input, Tensor src, long offset = 0, long dim1 = 0, long dim2 = 1) =>
        Ops.diagonal_scatter.Call(input, src, offset, dim1, dim2);
    public static Tensor gather(Tensor input, long dim, Tensor index) => Ops.gather.Call(input, dim, index);
    public static Tensor gather(Tensor input, long dim, Tensor index, bool sparse_grad = false) => Ops.gather.Call(input, dim, index, sparse_grad);
    public static Tensor index_add(Tensor input, long dim, Tensor index, Tensor source, Scalar alpha) => Ops.index_add.Call(input, dim, index, source, alpha);
    public static Tensor index_add_(Tensor input, long dim, Tensor index, Tensor source, Scalar alpha) =>
        Ops.index_add_.InPlace(input, dim, index, source, alpha);
    public static Tensor index_copy(Tensor input, long dim, Tensor index, Tensor source) => Ops.index_copy.Call(input, dim, index, source);
    public static Tensor index_copy_(Tensor input, long dim, Tensor index, Tensor source) => Ops.index_copy_.InPlace(input, dim, index, source);
    public static Tensor index_fill(Tensor input, long dim, Tensor index, Scalar value) => Ops.index_fill_int_Scalar.Call(input, dim, index, value);
    public static Tensor index_fill_(Tensor input, long dim, Tensor index, Scalar value) => Ops.index_fill__int_Scalar.InPlace(input, dim, index, value);
    public static Tensor index_select(Tensor input, long dim, Tensor index) => Ops.index_select.Call(input, dim, index);
    public static Tensor narrow(Tensor input, long dim, long start, long length) => Ops.narrow.Call(input, dim, start, length);
    public static Tensor nonzero(Tensor input) => Ops.nonzero.Call(input);
    public static Tensor scatter(Tensor input, long dim, Tensor index, Tensor src) => Ops.scatter_src.Call(input, dim, index, src);
    public static Tensor scatter_(Tensor input, long dim, Tensor index, Tensor src) => Ops.scatter__src.InPlace(input, dim, index, src);
    public static Tensor scatter_add(Tensor input, long dim, Tensor index, Tensor src) => Ops.scatter_add.Call(input, dim, index, src);
    public static Tensor scatter_add_(Tensor input, long dim, Tensor index, Tensor src) => Ops.scatter_add_.InPlace(input, dim, index, src);
    public static Tensor searchsorted(Tensor sorted_sequence, Scalar values, bool out_int32, bool right, Tensor sorter) =>
        Ops.searchsorted_Scalar.Call(sorted_sequence, values, out_int32, right, Arg.None, sorter);
    public static Tensor searchsorted(Tensor sorted_sequence, Tensor values, bool out_int32 = false, bool right = false, Tensor? sorter = null) =>
        Ops.searchsorted_Tensor.Call(sorted_sequence, values, out_int32, right, Arg.None, sorter);
    public static Tensor select(Tensor input, long dim, long index) => Ops.select_int.Call(input, dim, index);
    public static Tensor select_scatter(Tensor input, Tensor src, long dim, long index) => Ops.select_scatter.Call(input, src, dim, index);
    public static Tensor take(Tensor input, Tensor index) => Ops.take.Call(input, index);
    public static Tensor take_along_dim(Tensor input, Tensor indices, long dim = 0) => Ops.take_along_dim.Call(input, indices, dim);
    public static Tensor slice_scatter(Tensor input, Tensor src, long dim = 0, long? start = null, long? end = null, long step = 1) =>
        Ops.slice_scatter.Call(input, src, dim, start, end, step);
    public static Tensor take_along_dim(Tensor input, IEnumerable<long> indices, long dim = 0) => input.take_along_dim(indices, dim);
}
