using static TorchSharp.torch;

namespace Nnet.LibTorch.Tests.Oracle;

internal static partial class TensorOperations
{
    private static Dictionary<string, Func<Tensor[], Tensor[]>> Indexing() => new()
    {
        ["gather"] = x => [x[0].gather(1, x[1])],
        ["scatter"] = x => [x[0].scatter(1, tensor(new long[,] { { 0, 1 }, { 2, 3 }, { 1, 0 } }), x[2])],
        ["scatter_add"] = x => [x[0].scatter_add(1, x[1], x[2])],
        ["index_select"] = x => [x[0].index_select(0, x[1])],
        ["index_add"] = x => [x[0].index_add(1, x[1], x[2], 2)],
        ["index_fill"] = x => [x[0].index_fill(0, x[1], 9)],
        ["index_copy"] = x => [x[0].index_copy(0, x[1], x[2])],
        ["take"] = x => [x[0].take(x[1])],
        ["select"] = x => [x[0].select(1, -1)],
        ["narrow"] = x => [x[0].narrow(2, 1, 2)],
        ["nonzero"] = x => [x[0].nonzero()],
        ["take_along_dim"] = x => [x[0].take_along_dim(x[1], 1)],
        ["bucketize"] = x => [x[0].bucketize(x[1])],
        ["searchsorted"] = x => [searchsorted(x[0], x[1])],
        ["subscript_number"] = x => [x[0][1]],
        ["subscript_numbers"] = x => [x[0][1, -2]],
        ["subscript_range"] = x => [x[0][.., 1..3]],
        ["subscript_ellipsis"] = x => [x[0][TensorIndex.Ellipsis, 0]],
        ["subscript_step"] = x => [x[0][.., .., TensorIndex.Slice(0, 4, 2)]],
        ["subscript_none"] = x => [x[0][TensorIndex.Colon, TensorIndex.None]],
        ["subscript_tensor"] = x => [x[0][TensorIndex.Colon, TensorIndex.Tensor(x[1])]],
        ["subscript_mask"] = x => [x[0][x[1]]],
        ["subscript_mixed"] = x => [x[0][1, TensorIndex.Tensor(x[1]), 1..3]],
        ["subscript_tail"] = x => [x[0][^1, ..2, ^1]],
        ["subscript_two"] = x => [x[0][x[1], x[2]]],
    };
}
