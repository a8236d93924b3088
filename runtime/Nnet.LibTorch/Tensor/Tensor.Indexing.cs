using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    // Choosing and placing elements by index tensors.
    public partial class Tensor
    {
        public Tensor argwhere() => Ops.argwhere.Call(this);
        public Tensor bucketize(Tensor boundaries, bool outInt32 = false, bool right = false) => Ops.bucketize_Tensor.Call(this, boundaries, outInt32, right);
        public Tensor diagonal_scatter(Tensor src, long offset = 0, long dim1 = 0, long dim2 = 1) => Ops.diagonal_scatter.Call(this, src, offset, dim1, dim2);
        public Tensor gather(long dim, Tensor index) => Ops.gather.Call(this, dim, index);
        public Tensor index_add(long dim, Tensor index, Tensor source, Scalar alpha) => Ops.index_add.Call(this, dim, index, source, alpha);
        public Tensor index_add_(long dim, Tensor index, Tensor source, Scalar alpha) => Ops.index_add_.InPlace(this, dim, index, source, alpha);
        public Tensor index_copy(long dim, Tensor index, Tensor source) => Ops.index_copy.Call(this, dim, index, source);
        public Tensor index_copy_(long dim, Tensor index, Tensor source) => Ops.index_copy_.InPlace(this, dim, index, source);
        public Tensor index_fill(long dim, Tensor index, Scalar value) => Ops.index_fill_int_Scalar.Call(this, dim, index, value);
        public Tensor index_fill_(long dim, Tensor index, Scalar value) => Ops.index_fill__int_Scalar.InPlace(this, dim, index, value);
        public Tensor index_select(long dim, Tensor index) => Ops.index_select.Call(this, dim, index);
        public Tensor narrow(long dim, long start, long length) => Ops.narrow.Call(this, dim, start, length);
        public Tensor nonzero() => Ops.nonzero.Call(this);
        public IList<Tensor> nonzero_as_list() => Ops.nonzero_numpy.CallMany(this);
        public Tensor scatter(long dim, Tensor index, Tensor src) => Ops.scatter_src.Call(this, dim, index, src);
        public Tensor scatter_(long dim, Tensor index, Tensor src) => Ops.scatter__src.InPlace(this, dim, index, src);
        public Tensor scatter_add(long dim, Tensor index, Tensor src) => Ops.scatter_add.Call(this, dim, index, src);
        public Tensor scatter_add_(long dim, Tensor index, Tensor src) => Ops.scatter_add_.InPlace(this, dim, index, src);
        public Tensor select(long dim, long index) => Ops.select_int.Call(this, dim, index);
        public Tensor select_scatter(Tensor src, long dim, long index) => Ops.select_scatter.Call(this, src, dim, index);
        public Tensor slice(long dim, long start, long finish, long step) => Ops.slice_Tensor.Call(this, dim, start, finish, step);
        public Tensor take(Tensor index) => Ops.take.Call(this, index);
        public Tensor take_along_dim(Tensor indices) => Ops.take_along_dim.Call(this, indices);
        public Tensor take_along_dim(Tensor indices, long dim) => Ops.take_along_dim.Call(this, indices, dim);
        public Tensor slice_scatter(Tensor src, long dim = 0, long? start = null, long? end = null, long step = 1) => Ops.slice_scatter.Call(this, src, dim, start, end, step);
        public Tensor take_along_dim(IEnumerable<long> indices) => take_along_dim(tensor(indices.ToArray(), device: device));
        public Tensor take_along_dim(IEnumerable<long> indices, long dim) => take_along_dim(tensor(indices.ToArray(), device: device), dim);
    }
}
