namespace TorchSharp.Native;

// Complex numbers, sparse tensors, short-time spectra.
internal static partial class Ops
{
    internal static readonly Op
        _indices = new("_indices"), _values = new("_values"), istft = new("istft"), matrix_H = new("matrix_H"), mH = new("mH"), mT = new("mT"),
        numpy_T = new("numpy_T"), pad = new("pad"), slice_scatter = new("slice_scatter"),
        sparse_coo_tensor_indices_size = new("sparse_coo_tensor.indices_size"), stft = new("stft"), to_dense = new("to_dense"), to_sparse = new("to_sparse"),
        to_sparse_sparse_dim = new("to_sparse.sparse_dim");
}
