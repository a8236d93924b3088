using static TorchSharp.torch;

namespace Nnet.LibTorch.Tests.Oracle;

internal static partial class TensorOperations
{
    private static Dictionary<string, Func<Tensor[], Tensor[]>> Others() => new()
    {
        ["cat"] = x => [cat([x[0], x[1]], 1)],
        ["stack"] = x => [stack([x[0], x[1]], -1)],
        ["hstack"] = x => [hstack(x[0], x[1])],
        ["vstack"] = x => [vstack([x[0], x[1]])],
        ["chunk"] = x => x[0].chunk(3, 3),
        ["split"] = x => x[0].split(2, dim: 2),
        ["split_sizes"] = x => x[0].split([4, 3], 3),
        ["unbind"] = x => x[0].unbind(1),
        ["tensor_split"] = x => x[0].tensor_split(2, 1),
        ["meshgrid"] = x => meshgrid([x[0], x[1]]),
        ["sort"] = x => Two(x[0].sort(1, true)),
        ["argsort"] = x => [x[0].argsort(0)],
        ["topk"] = x => Two(x[0].topk(2, 1)),
        ["unique"] = x => Three(x[0].unique(true, true, true)),
        ["to_int"] = x => [x[0].@int()],
        ["to_double"] = x => [x[0].@double()],
        ["to_bfloat16"] = x => [x[0].bfloat16().@float()],
        ["to_half"] = x => [x[0].half().to(float32)],
        ["to_bool"] = x => [x[0].@bool()],
        ["promote"] = x => [x[0] + x[1]],
        ["matmul_double"] = x => [x[0].@double().matmul(x[1].@double())],
        ["one_softmax"] = x => [x[0].softmax(0)],
        ["one_matmul"] = x => [x[0].matmul(x[0].t())],
        ["one_var"] = x => [x[0].var(1)],
    };
}
