using static TorchSharp.torch;

namespace Nnet.LibTorch.Tests.Oracle;

internal static partial class TensorOperations
{
    private static Dictionary<string, Func<Tensor[], Tensor[]>> Choosing() => new()
    {
        ["eq"] = x => [x[0] == x[1]],
        ["ne"] = x => [x[0] != x[1]],
        ["lt"] = x => [x[0] < x[1]],
        ["le"] = x => [x[0] <= x[1]],
        ["gt"] = x => [x[0] > x[1]],
        ["ge_number"] = x => [x[0] >= 0.5],
        ["isclose"] = x => [x[0].isclose(x[1], 0.5, 0.5)],
        ["isnan"] = x => [(x[0] / (x[0] > 0)).isnan()],
        ["isinf"] = x => [isinf(x[0] / (x[0] > 0))],
        ["where"] = x => [where(x[0], x[1], x[2])],
        ["masked_fill"] = x => [x[0].masked_fill(x[1], -3)],
        ["masked_select"] = x => [x[0].masked_select(x[1])],
        ["logical_and"] = x => [x[0].logical_and(x[1])],
        ["logical_xor"] = x => [x[0].logical_xor(x[1])],
        ["logical_not"] = x => [x[0].logical_not()],
        ["bitwise_and"] = x => [x[0] & x[1]],
        ["bitwise_or"] = x => [x[0] | x[1]],
        ["bitwise_xor"] = x => [x[0] ^ x[1]],
        ["bitwise_not"] = x => [~x[0]],
    };
}
