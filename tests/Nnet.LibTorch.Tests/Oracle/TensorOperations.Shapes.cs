using static TorchSharp.torch;

namespace Nnet.LibTorch.Tests.Oracle;

internal static partial class TensorOperations
{
    private static Dictionary<string, Func<Tensor[], Tensor[]>> Shapes() => new()
    {
        ["reshape"] = x => [x[0].reshape(4, -1)],
        ["view"] = x => [x[0].view(6, 4)],
        ["permute"] = x => [x[0].permute(2, 0, 1)],
        ["transpose"] = x => [x[0].transpose(0, 2)],
        ["t"] = x => [x[0].t()],
        ["squeeze"] = x => [x[0].squeeze()],
        ["squeeze_dim"] = x => [x[0].squeeze(1)],
        ["unsqueeze"] = x => [x[0].unsqueeze(1)],
        ["flatten"] = x => [x[0].flatten(1, 2)],
        ["unflatten"] = x => [x[0].unflatten(1, 2, 2)],
        ["expand"] = x => [x[0].expand(3, 4)],
        ["broadcast_to"] = x => [x[0].broadcast_to(2, 4)],
        ["repeat"] = x => [x[0].repeat(2, 3)],
        ["repeat_interleave"] = x => [x[0].repeat_interleave(2, 1)],
        ["tile"] = x => [x[0].tile([2])],
        ["flip"] = x => [x[0].flip(0, 2)],
        ["roll"] = x => [x[0].roll(1, 1)],
        ["roll_dims"] = x => [x[0].roll((1, -1), (0, 1))],
        ["rot90"] = x => [x[0].rot90()],
        ["tril"] = x => [x[0].tril(1)],
        ["triu"] = x => [x[0].triu(-1)],
        ["diag"] = x => [x[0].diag()],
        ["diagonal"] = x => [x[0].diagonal()],
        ["diag_embed"] = x => [x[0].diag_embed()],
        ["unfold"] = x => [x[0].unfold(0, 2, 1)],
        ["movedim"] = x => [x[0].movedim([0], [2])],
        ["swapaxes"] = x => [x[0].swapaxes(0, 1)],
    };
}
