namespace TorchSharp.Native;

// Choosing and placing elements by index tensors.
internal static partial class Ops
{
    internal static readonly Op
        argwhere = new("argwhere"), bucketize_Tensor = new("bucketize.Tensor"), diagonal_scatter = new("diagonal_scatter"), gather = new("gather"),
        index_add = new("index_add"), index_add_ = new("index_add_"), index_copy = new("index_copy"), index_copy_ = new("index_copy_"),
        index_fill_int_Scalar = new("index_fill.int_Scalar"), index_fill__int_Scalar = new("index_fill_.int_Scalar"),
        index_select = new("index_select"), narrow = new("narrow"), nonzero = new("nonzero"), nonzero_numpy = new("nonzero_numpy"),
        scatter_src = new("scatter.src"), scatter__src = new("scatter_.src"), scatter_add = new("scatter_add"), scatter_add_ = new("scatter_add_"),
        searchsorted_Scalar = new("searchsorted.Scalar"), searchsorted_Tensor = new("searchsorted.Tensor"), select_int = new("select.int"),
        select_scatter = new("select_scatter"), slice_Tensor = new("slice.Tensor"), take = new("take"), take_along_dim = new("take_along_dim");
}
