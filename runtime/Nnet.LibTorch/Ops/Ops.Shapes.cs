namespace TorchSharp.Native;

// Views, and other arrangements of the same elements.
internal static partial class Ops
{
    internal static readonly Op
        adjoint = new("adjoint"), alias = new("alias"), as_strided = new("as_strided"), atleast_1d = new("atleast_1d"),
        atleast_1d_Sequence = new("atleast_1d.Sequence"), atleast_2d = new("atleast_2d"), atleast_2d_Sequence = new("atleast_2d.Sequence"),
        atleast_3d = new("atleast_3d"), atleast_3d_Sequence = new("atleast_3d.Sequence"), block_diag = new("block_diag"),
        broadcast_tensors = new("broadcast_tensors"), broadcast_to = new("broadcast_to"), cartesian_prod = new("cartesian_prod"),
        channel_shuffle = new("channel_shuffle"), clone = new("clone"), combinations = new("combinations"), contiguous = new("contiguous"),
        diag = new("diag"), diag_embed = new("diag_embed"), diagflat = new("diagflat"), diagonal = new("diagonal"), expand = new("expand"),
        expand_as = new("expand_as"), flatten_using_ints = new("flatten.using_ints"), flip = new("flip"), fliplr = new("fliplr"),
        flipud = new("flipud"), meshgrid_indexing = new("meshgrid.indexing"), moveaxis_int = new("moveaxis.int"),
        moveaxis_intlist = new("moveaxis.intlist"), movedim_int = new("movedim.int"), movedim_intlist = new("movedim.intlist"),
        permute = new("permute"), ravel = new("ravel"), repeat = new("repeat"), repeat_interleave_self_Tensor = new("repeat_interleave.self_Tensor"),
        repeat_interleave_self_int = new("repeat_interleave.self_int"), reshape = new("reshape"), roll = new("roll"), rot90 = new("rot90"),
        squeeze = new("squeeze"), squeeze_dim = new("squeeze.dim"), squeeze_ = new("squeeze_"), squeeze__dim = new("squeeze_.dim"),
        swapaxes = new("swapaxes"), swapdims = new("swapdims"), t = new("t"), tile = new("tile"), transpose_int = new("transpose.int"),
        transpose_ = new("transpose_"), tril = new("tril"), tril_ = new("tril_"), triu = new("triu"), triu_ = new("triu_"),
        unflatten_int = new("unflatten.int"), unfold = new("unfold"), unsqueeze = new("unsqueeze"), unsqueeze_ = new("unsqueeze_"),
        view = new("view"), view_as = new("view_as");
}
