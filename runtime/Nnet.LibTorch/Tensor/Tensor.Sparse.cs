using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>A sparse tensor of values at coordinates: indices are (D, N), values (N), and what is not named is zero.</summary>
    public static Tensor sparse_coo_tensor(
        Tensor indices, Tensor values, long[] size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Made(Ops.sparse_coo_tensor_indices_size.Call(indices, values, size, dtype ?? values.dtype, layout.sparse_coo, device ?? values.device), requires_grad, names);

    public partial class Tensor
    {
        /// <summary>The coordinates of a sparse tensor's values, (D, N).</summary>
        public Tensor SparseIndices => Ops._indices.Call(this);

        /// <summary>The values of a sparse tensor, (N).</summary>
        public Tensor SparseValues => Ops._values.Call(this);

        /// <summary>The same elements with the zeros stored.</summary>
        public Tensor to_dense() => Ops.to_dense.Call(this);

        /// <summary>The same elements without the zeros.</summary>
        public Tensor to_sparse() => Ops.to_sparse.Call(this);

        /// <summary>The same elements, without the zeros in the first dimensions only.</summary>
        public Tensor to_sparse(int sparse_dim) => Ops.to_sparse_sparse_dim.Call(this, sparse_dim);
    }
}
