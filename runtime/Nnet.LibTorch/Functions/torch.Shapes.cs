using TorchSharp.Native;

namespace TorchSharp;

// Views, and other arrangements of the same elements.
public static partial class torch
{
    public static Tensor adjoint(Tensor input) => Ops.adjoint.Call(input);
    public static IEnumerable<Tensor> atleast_1d(params Tensor[] input) => Ops.atleast_1d_Sequence.CallMany(input);
    public static IEnumerable<Tensor> atleast_2d(params Tensor[] input) => Ops.atleast_2d_Sequence.CallMany(input);
    public static IEnumerable<Tensor> atleast_3d(params Tensor[] input) => Ops.atleast_3d_Sequence.CallMany(input);
    public static Tensor block_diag(params Tensor[] tensors) => Ops.block_diag.Call(tensors);
    public static IList<Tensor> broadcast_tensors(params Tensor[] tensors) => Ops.broadcast_tensors.CallMany(tensors);
    public static Tensor broadcast_to(Tensor input, params long[] shape) => Ops.broadcast_to.Call(input, shape);
    public static Tensor cartesian_prod(IList<Tensor> tensors) => Ops.cartesian_prod.Call(tensors.ToArray());
    public static Tensor cartesian_prod(ReadOnlySpan<Tensor> tensors) => Ops.cartesian_prod.Call(tensors.ToArray());
    public static Tensor cartesian_prod(params Tensor[] tensors) => Ops.cartesian_prod.Call(tensors);
    public static Tensor clone(Tensor input) => Ops.clone.Call(input);
    public static Tensor combinations(Tensor input, int r = 2, bool with_replacement = false) => Ops.combinations.Call(input, r, with_replacement);
    public static Tensor diag(Tensor input, long diagonal = 0) => Ops.diag.Call(input, diagonal);
    public static Tensor diag_embed(Tensor input, long offset = 0, long dim1 = -2, long dim2 = -1) => Ops.diag_embed.Call(input, offset, dim1, dim2);
    public static Tensor diagflat(Tensor input, long offset = 0) => Ops.diagflat.Call(input, offset);
    public static Tensor diagonal(Tensor input, long offset = 0, long dim1 = 0, long dim2 = 1) => Ops.diagonal.Call(input, offset, dim1, dim2);
    public static Tensor flatten(Tensor input, long start_dim = 0, long end_dim = -1) => Ops.flatten_using_ints.Call(input, start_dim, end_dim);
    public static Tensor flip(Tensor input, params long[] dims) => Ops.flip.Call(input, dims);
    public static Tensor fliplr(Tensor input) => Ops.fliplr.Call(input);
    public static Tensor flipud(Tensor input) => Ops.flipud.Call(input);
    public static Tensor[] meshgrid(IEnumerable<Tensor> tensors, string indexing = "ij") => Ops.meshgrid_indexing.CallMany(tensors.ToArray(), indexing);
    public static Tensor moveaxis(Tensor input, (long, long) source, (long, long) destination) =>
        Ops.moveaxis_intlist.Call(input, new[] { source.Item1, source.Item2 }, new[] { destination.Item1, destination.Item2 });
    public static Tensor moveaxis(Tensor input, (long, long, long) source, (long, long, long) destination) =>
        Ops.moveaxis_intlist.Call(input, new[] { source.Item1, source.Item2, source.Item3 }, new[] { destination.Item1, destination.Item2, destination.Item3 });
    public static Tensor moveaxis(Tensor input, (long, long, long, long) source, (long, long, long, long) destination) =>
        Ops.moveaxis_intlist.Call(input, new[] { source.Item1, source.Item2, source.Item3, source.Item4 }, new[] { destination.Item1, destination.Item2, destination.Item3, destination.Item4 });
    public static Tensor moveaxis(Tensor input, long source, long destination) => Ops.moveaxis_int.Call(input, source, destination);
    public static Tensor moveaxis(Tensor input, long[] source, long[] destination) => Ops.moveaxis_intlist.Call(input, source, destination);
    public static Tensor movedim(Tensor input, long source, long destination) => Ops.movedim_int.Call(input, source, destination);
    public static Tensor movedim(Tensor input, long[] source, long[] destination) => Ops.movedim_intlist.Call(input, source, destination);
    public static Tensor permute(Tensor input, params long[] permutation) => Ops.permute.Call(input, permutation);
    public static Tensor ravel(Tensor input) => Ops.ravel.Call(input);
    public static Tensor repeat_interleave(Tensor input, long repeats, long? dim = null, long? output_size = null) =>
        Ops.repeat_interleave_self_int.Call(input, repeats, dim, output_size);
    public static Tensor repeat_interleave(Tensor input, Tensor repeats, long? dim = null, long? output_size = null) =>
        Ops.repeat_interleave_self_Tensor.Call(input, repeats, dim, output_size);
    public static Tensor reshape(Tensor input, params long[] shape) => Ops.reshape.Call(input, shape);
    public static Tensor roll(Tensor input, (long, long) shifts, (long, long) dims) =>
        Ops.roll.Call(input, new[] { shifts.Item1, shifts.Item2 }, new[] { dims.Item1, dims.Item2 });
    public static Tensor roll(Tensor input, (long, long, long) shifts, (long, long, long) dims) =>
        Ops.roll.Call(input, new[] { shifts.Item1, shifts.Item2, shifts.Item3 }, new[] { dims.Item1, dims.Item2, dims.Item3 });
    public static Tensor roll(Tensor input, ReadOnlySpan<long> shifts, ReadOnlySpan<long> dims = default) =>
        Ops.roll.Call(input, shifts.ToArray(), dims.ToArray());
    public static Tensor roll(Tensor input, long shifts, long? dims = null) =>
        dims is { } along ? Ops.roll.Call(input, shifts, along) : Ops.roll.Call(input, shifts);
    public static Tensor roll(Tensor input, long[] shifts) => Ops.roll.Call(input, shifts);
    public static Tensor roll(Tensor input, long[] shifts, long[] dims) => Ops.roll.Call(input, shifts, dims);
    public static Tensor rot90(Tensor input, long k = 1, (long, long)? dims = null) => Ops.rot90.Call(input, k, new[] { dims?.Item1 ?? 0, dims?.Item2 ?? 1 });
    public static Tensor squeeze(Tensor input, long? dim = null) => dim is { } along ? Ops.squeeze_dim.Call(input, along) : Ops.squeeze.Call(input);
    public static Tensor squeeze_(Tensor input, long? dim = null) => dim is { } along ? Ops.squeeze__dim.InPlace(input, along) : Ops.squeeze_.InPlace(input);
    public static Tensor swapaxes(Tensor input, long axis0, long axis1) => Ops.swapaxes.Call(input, axis0, axis1);
    public static Tensor swapdims(Tensor input, long dim0, long dim1) => Ops.swapdims.Call(input, dim0, dim1);
    public static Tensor t(Tensor input) => Ops.t.Call(input);
    public static Tensor tile(Tensor input, long[] dims) => Ops.tile.Call(input, dims);
    public static Tensor transpose(Tensor input, long dim0, long dim1) => Ops.transpose_int.Call(input, dim0, dim1);
    public static Tensor tril(Tensor input, long diagonal = 0) => Ops.tril.Call(input, diagonal);
    public static Tensor tril_(Tensor input, long diagonal = 0) => Ops.tril_.InPlace(input, diagonal);
    public static Tensor triu(Tensor input, long diagonal = 0) => Ops.triu.Call(input, diagonal);
    public static Tensor triu_(Tensor input, long diagonal = 0) => Ops.triu_.InPlace(input, diagonal);
    public static Tensor unflatten(Tensor input, long dim, params long[] sizes) => Ops.unflatten_int.Call(input, dim, sizes);
    public static Tensor unflatten(Tensor input, long dim, Size sizes) => Ops.unflatten_int.Call(input, dim, sizes.Shape);
    public static Tensor unsqueeze(Tensor input, long dim) => Ops.unsqueeze.Call(input, dim);
    public static Tensor unsqueeze_(Tensor input, long dim) => Ops.unsqueeze_.InPlace(input, dim);
}
