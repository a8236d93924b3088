using static TorchSharp.torch;

namespace Nnet.LibTorch.Tests.Oracle;

internal static partial class TensorOperations
{
    private static Dictionary<string, Func<Tensor[], Tensor[]>> Reductions() => new()
    {
        ["sum"] = x => [x[0].sum()],
        ["sum_dim"] = x => [x[0].sum(1)],
        ["sum_dims"] = x => [x[0].sum(0, 2, keepdim: true)],
        ["sum_type"] = x => [x[0].sum(ScalarType.Float64)],
        ["sum_bool"] = x => [x[0].sum()],
        ["mean"] = x => [x[0].mean()],
        ["mean_dims"] = x => [x[0].mean([0, 2])],
        ["mean_type"] = x => [x[0].mean([0], type: ScalarType.Float32)],
        ["prod"] = x => [x[0].prod()],
        ["prod_dim"] = x => [x[0].prod(1, true)],
        ["max"] = x => [x[0].max()],
        ["max_dim"] = x => Two(x[0].max(2, true)),
        ["min_dim"] = x => Two(x[0].min(0)),
        ["amax"] = x => [x[0].amax(0, 2)],
        ["amin"] = x => [x[0].amin([1], true)],
        ["argmax"] = x => [x[0].argmax()],
        ["argmax_dim"] = x => [x[0].argmax(1)],
        ["argmin_dim"] = x => [x[0].argmin(-1, true)],
        ["all"] = x => [x[0].all(1)],
        ["any"] = x => [x[0].any(0, true)],
        ["std"] = x => [x[0].std()],
        ["std_dim"] = x => [x[0].std(1)],
        ["std_biased"] = x => [x[0].std((0, 2), false, true)],
        ["var"] = x => [x[0].var(unbiased: false)],
        ["var_dim"] = x => [x[0].var(2)],
        ["var_mean"] = x => Two(x[0].var_mean((0, 1))),
        ["median"] = x => [x[0].median()],
        ["mode"] = x => Two(x[0].mode(1)),
        ["norm"] = x => [x[0].norm()],
        ["norm_dim"] = x => [x[0].norm(1, p: 1)],
        ["logsumexp"] = x => [x[0].logsumexp(1)],
        ["count_nonzero"] = x => [x[0].count_nonzero()],
        ["quantile"] = x => [x[0].quantile(tensor(new[] { 0.25f, 0.9f }), 1)],
        ["kthvalue"] = x => Two(x[0].kthvalue(2, 1)),
        ["cumsum"] = x => [x[0].cumsum(1)],
        ["cumprod"] = x => [x[0].cumprod(0)],
        ["cummax"] = x => Two(x[0].cummax(1)),
        ["logcumsumexp"] = x => [x[0].logcumsumexp(1)],
        ["diff"] = x => [x[0].diff()],
        ["bincount"] = x => [x[0].flatten().bincount(null, 8)],
        ["histc"] = x => [x[0].histc(4, -2, 2)],
        ["trace"] = x => [x[0].trace()],
    };
}
