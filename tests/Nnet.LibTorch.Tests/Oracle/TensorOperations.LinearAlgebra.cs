using static TorchSharp.torch;

namespace Nnet.LibTorch.Tests.Oracle;

internal static partial class TensorOperations
{
    private static Dictionary<string, Func<Tensor[], Tensor[]>> LinearAlgebra() => new()
    {
        ["matmul"] = x => [x[0].matmul(x[1])],
        ["matmul_vector"] = x => [matmul(x[0], x[1])],
        ["mm"] = x => [x[0].mm(x[1])],
        ["bmm"] = x => [x[0].bmm(x[1])],
        ["mv"] = x => [x[0].mv(x[1])],
        ["dot"] = x => [x[0].dot(x[1])],
        ["outer"] = x => [outer(x[0], x[1])],
        ["addmm"] = x => [x[0].addmm(x[1], x[2], 0.5f, 2)],
        ["baddbmm"] = x => [x[0].baddbmm(x[1], x[2], 2)],
        ["einsum"] = x => [einsum("bij,jk->bki", x[0], x[1])],
        ["einsum_trace"] = x => [einsum("ii->i", x[0])],
        ["tensordot"] = x => [tensordot(x[0], x[1], 2)],
        ["kron"] = x => [x[0].kron(x[1])],
        ["det"] = x => [x[0].det()],
        ["slogdet"] = x => Two(slogdet(x[0])),
        ["inverse"] = x => [x[0].inverse()],
        ["cdist"] = x => [cdist(x[0], x[1])],
        ["matrix_power"] = x => [x[0].matrix_power(3)],
        ["matrix_exp"] = x => [x[0].matrix_exp()],
    };
}
