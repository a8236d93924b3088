using TorchSharp;
using static TorchSharp.torch;

namespace Nnet.LibTorch.Tests.Oracle;

/// <summary>The operations of tests/oracle/tensor_ops.py, written against TorchSharp's API.</summary>
internal static class TensorOperations
{
    internal static readonly Dictionary<string, Func<Tensor[], Tensor[]>> All = Join(Elementwise(), Choosing(), Reductions(), LinearAlgebra(), Indexing(), Shapes(), Others(), Mathematics());

    private static Dictionary<string, Func<Tensor[], Tensor[]>> Elementwise() => new()
    {
        ["add"] = x => [x[0] + x[1]], ["add_broadcast"] = x => [x[0] + x[1]], ["add_column"] = x => [x[0].add(x[1])], ["add_alpha"] = x => [x[0].add(x[1], 0.5)],
        ["add_number"] = x => [x[0] + 1.5], ["number_minus"] = x => [2 - x[0]], ["sub"] = x => [x[0] - x[1]], ["sub_number"] = x => [x[0] - 3], ["mul"] = x => [x[0] * x[1]],
        ["mul_number"] = x => [2.5 * x[0]], ["div"] = x => [x[0] / x[1]], ["div_number"] = x => [x[0] / 3], ["number_div"] = x => [2 / x[0]],
        ["div_floor"] = x => [x[0].div(x[1], RoundingMode.floor)], ["div_trunc"] = x => [x[0].div(x[1], RoundingMode.trunc)], ["floor_divide"] = x => [x[0].floor_divide(x[1])],
        ["remainder"] = x => [x[0] % x[1]], ["remainder_number"] = x => [x[0] % 0.75], ["fmod"] = x => [x[0].fmod(x[1])], ["int_div"] = x => [x[0] / x[1]], ["neg"] = x => [-x[0]],
        ["pow_number"] = x => [x[0].pow(2.5)], ["pow_square"] = x => [x[0].pow(2)], ["pow_tensor"] = x => [x[0].pow(x[1])], ["addcmul"] = x => [x[0].addcmul(x[1], x[2], 0.5)],
        ["addcdiv"] = x => [x[0].addcdiv(x[1], x[2], 2)], ["lerp"] = x => [x[0].lerp(x[1], x[2])], ["maximum"] = x => [x[0].maximum(x[1])], ["minimum"] = x => [minimum(x[0], x[1])],
        ["hypot"] = x => [x[0].hypot(x[1])], ["copysign"] = x => [x[0].copysign(x[1])], ["logaddexp"] = x => [x[0].logaddexp(x[1])], ["xlogy"] = x => [x[0].xlogy(x[1])],
        ["abs"] = x => [x[0].abs()], ["ceil"] = x => [x[0].ceil()], ["floor"] = x => [x[0].floor()], ["round"] = x => [x[0].round()], ["trunc"] = x => [x[0].trunc()],
        ["sign"] = x => [x[0].sign()], ["sqrt"] = x => [x[0].sqrt()], ["rsqrt"] = x => [x[0].rsqrt()], ["square"] = x => [x[0].square()], ["reciprocal"] = x => [x[0].reciprocal()],
        ["exp"] = x => [x[0].exp()], ["expm1"] = x => [x[0].expm1()], ["log"] = x => [x[0].log()], ["log2"] = x => [x[0].log2()], ["log10"] = x => [x[0].log10()], ["log1p"] = x => [x[0].log1p()],
        ["erf"] = x => [x[0].erf()], ["erfinv"] = x => [x[0].erfinv()], ["lgamma"] = x => [x[0].lgamma()], ["digamma"] = x => [x[0].digamma()], ["logit"] = x => [x[0].abs().logit()],
        ["clamp"] = x => [x[0].clamp(-0.5, 1)], ["clamp_min"] = x => [x[0].clamp(min: 0.25)], ["clamp_max"] = x => [x[0].clamp_max(0.25)], ["clamp_tensor"] = x => [x[0].clamp(x[1], x[1] + x[2])],
        ["nan_to_num"] = x => [(x[0] / (x[0] > 0)).nan_to_num(0, 9, -9)], ["sin"] = x => [x[0].sin()], ["cos"] = x => [x[0].cos()], ["tan"] = x => [x[0].tan()], ["asin"] = x => [x[0].asin()],
        ["acos"] = x => [x[0].acos()], ["atan"] = x => [x[0].atan()], ["atan2"] = x => [x[0].atan2(x[1])], ["sinh"] = x => [x[0].sinh()], ["cosh"] = x => [x[0].cosh()], ["tanh"] = x => [x[0].tanh()],
        ["asinh"] = x => [x[0].asinh()], ["atanh"] = x => [x[0].atanh()], ["frac"] = x => [x[0].frac()], ["deg2rad"] = x => [x[0].deg2rad()],
        ["relu"] = x => [x[0].relu()], ["relu6"] = x => [(4 * x[0]).relu6()], ["leaky_relu"] = x => [x[0].leaky_relu(0.1)], ["elu"] = x => [x[0].elu(0.7)], ["selu"] = x => [x[0].selu()],
        ["celu"] = x => [x[0].celu(1.5)], ["gelu"] = x => [x[0].gelu()], ["silu"] = x => [x[0].silu()], ["sigmoid"] = x => [x[0].sigmoid()], ["log_sigmoid"] = x => [x[0].log_sigmoid()],
        ["hardsigmoid"] = x => [x[0].hardsigmoid()], ["hardswish"] = x => [x[0].hardswish()], ["hardtanh"] = x => [x[0].hardtanh(-1, 0.5)], ["softplus"] = x => [x[0].softplus(2)],
        ["threshold"] = x => [x[0].threshold(0.5, -1)], ["glu"] = x => [x[0].glu(2)], ["prelu"] = x => [x[0].prelu(x[1])], ["softmax"] = x => [x[0].softmax(1)], ["log_softmax"] = x => [x[0].log_softmax(-1)],
    };

    private static Dictionary<string, Func<Tensor[], Tensor[]>> Choosing() => new()
    {
        ["eq"] = x => [x[0] == x[1]], ["ne"] = x => [x[0] != x[1]], ["lt"] = x => [x[0] < x[1]], ["le"] = x => [x[0] <= x[1]], ["gt"] = x => [x[0] > x[1]], ["ge_number"] = x => [x[0] >= 0.5],
        ["isclose"] = x => [x[0].isclose(x[1], 0.5, 0.5)], ["isnan"] = x => [(x[0] / (x[0] > 0)).isnan()], ["isinf"] = x => [isinf(x[0] / (x[0] > 0))], ["where"] = x => [where(x[0], x[1], x[2])],
        ["masked_fill"] = x => [x[0].masked_fill(x[1], -3)], ["masked_select"] = x => [x[0].masked_select(x[1])], ["logical_and"] = x => [x[0].logical_and(x[1])],
        ["logical_xor"] = x => [x[0].logical_xor(x[1])], ["logical_not"] = x => [x[0].logical_not()], ["bitwise_and"] = x => [x[0] & x[1]], ["bitwise_or"] = x => [x[0] | x[1]],
        ["bitwise_xor"] = x => [x[0] ^ x[1]], ["bitwise_not"] = x => [~x[0]],
    };

    private static Dictionary<string, Func<Tensor[], Tensor[]>> Reductions() => new()
    {
        ["sum"] = x => [x[0].sum()], ["sum_dim"] = x => [x[0].sum(1)], ["sum_dims"] = x => [x[0].sum(0, 2, keepdim: true)], ["sum_type"] = x => [x[0].sum(ScalarType.Float64)], ["sum_bool"] = x => [x[0].sum()],
        ["mean"] = x => [x[0].mean()], ["mean_dims"] = x => [x[0].mean([0, 2])], ["mean_type"] = x => [x[0].mean([0], type: ScalarType.Float32)], ["prod"] = x => [x[0].prod()],
        ["prod_dim"] = x => [x[0].prod(1, true)], ["max"] = x => [x[0].max()], ["max_dim"] = x => Two(x[0].max(2, true)), ["min_dim"] = x => Two(x[0].min(0)), ["amax"] = x => [x[0].amax(0, 2)],
        ["amin"] = x => [x[0].amin([1], true)], ["argmax"] = x => [x[0].argmax()], ["argmax_dim"] = x => [x[0].argmax(1)], ["argmin_dim"] = x => [x[0].argmin(-1, true)],
        ["all"] = x => [x[0].all(1)], ["any"] = x => [x[0].any(0, true)], ["std"] = x => [x[0].std()], ["std_dim"] = x => [x[0].std(1)], ["std_biased"] = x => [x[0].std((0, 2), false, true)],
        ["var"] = x => [x[0].var(unbiased: false)], ["var_dim"] = x => [x[0].var(2)], ["var_mean"] = x => Two(x[0].var_mean((0, 1))), ["median"] = x => [x[0].median()], ["mode"] = x => Two(x[0].mode(1)),
        ["norm"] = x => [x[0].norm()], ["norm_dim"] = x => [x[0].norm(1, p: 1)], ["logsumexp"] = x => [x[0].logsumexp(1)], ["count_nonzero"] = x => [x[0].count_nonzero()],
        ["quantile"] = x => [x[0].quantile(tensor(new[] { 0.25f, 0.9f }), 1)], ["kthvalue"] = x => Two(x[0].kthvalue(2, 1)), ["cumsum"] = x => [x[0].cumsum(1)], ["cumprod"] = x => [x[0].cumprod(0)],
        ["cummax"] = x => Two(x[0].cummax(1)), ["logcumsumexp"] = x => [x[0].logcumsumexp(1)], ["diff"] = x => [x[0].diff()], ["bincount"] = x => [x[0].flatten().bincount(null, 8)],
        ["histc"] = x => [x[0].histc(4, -2, 2)], ["trace"] = x => [x[0].trace()],
    };

    private static Dictionary<string, Func<Tensor[], Tensor[]>> LinearAlgebra() => new()
    {
        ["matmul"] = x => [x[0].matmul(x[1])], ["matmul_vector"] = x => [matmul(x[0], x[1])], ["mm"] = x => [x[0].mm(x[1])], ["bmm"] = x => [x[0].bmm(x[1])], ["mv"] = x => [x[0].mv(x[1])],
        ["dot"] = x => [x[0].dot(x[1])], ["outer"] = x => [outer(x[0], x[1])], ["addmm"] = x => [x[0].addmm(x[1], x[2], 0.5f, 2)], ["baddbmm"] = x => [x[0].baddbmm(x[1], x[2], 2)],
        ["einsum"] = x => [einsum("bij,jk->bki", x[0], x[1])], ["einsum_trace"] = x => [einsum("ii->i", x[0])], ["tensordot"] = x => [tensordot(x[0], x[1], 2)], ["kron"] = x => [x[0].kron(x[1])],
        ["det"] = x => [x[0].det()], ["slogdet"] = x => Two(slogdet(x[0])), ["inverse"] = x => [x[0].inverse()], ["cdist"] = x => [cdist(x[0], x[1])], ["matrix_power"] = x => [x[0].matrix_power(3)],
        ["matrix_exp"] = x => [x[0].matrix_exp()],
    };

    private static Dictionary<string, Func<Tensor[], Tensor[]>> Indexing() => new()
    {
        ["gather"] = x => [x[0].gather(1, x[1])], ["scatter"] = x => [x[0].scatter(1, tensor(new long[,] { { 0, 1 }, { 2, 3 }, { 1, 0 } }), x[2])], ["scatter_add"] = x => [x[0].scatter_add(1, x[1], x[2])],
        ["index_select"] = x => [x[0].index_select(0, x[1])], ["index_add"] = x => [x[0].index_add(1, x[1], x[2], 2)], ["index_fill"] = x => [x[0].index_fill(0, x[1], 9)],
        ["index_copy"] = x => [x[0].index_copy(0, x[1], x[2])], ["take"] = x => [x[0].take(x[1])], ["select"] = x => [x[0].select(1, -1)], ["narrow"] = x => [x[0].narrow(2, 1, 2)],
        ["nonzero"] = x => [x[0].nonzero()], ["take_along_dim"] = x => [x[0].take_along_dim(x[1], 1)], ["bucketize"] = x => [x[0].bucketize(x[1])], ["searchsorted"] = x => [searchsorted(x[0], x[1])],
        ["subscript_number"] = x => [x[0][1]], ["subscript_numbers"] = x => [x[0][1, -2]], ["subscript_range"] = x => [x[0][.., 1..3]], ["subscript_ellipsis"] = x => [x[0][TensorIndex.Ellipsis, 0]],
        ["subscript_step"] = x => [x[0][.., .., TensorIndex.Slice(0, 4, 2)]], ["subscript_none"] = x => [x[0][TensorIndex.Colon, TensorIndex.None]],
        ["subscript_tensor"] = x => [x[0][TensorIndex.Colon, TensorIndex.Tensor(x[1])]], ["subscript_mask"] = x => [x[0][x[1]]], ["subscript_mixed"] = x => [x[0][1, TensorIndex.Tensor(x[1]), 1..3]],
        ["subscript_tail"] = x => [x[0][^1, ..2, ^1]], ["subscript_two"] = x => [x[0][x[1], x[2]]],
    };

    private static Dictionary<string, Func<Tensor[], Tensor[]>> Shapes() => new()
    {
        ["reshape"] = x => [x[0].reshape(4, -1)], ["view"] = x => [x[0].view(6, 4)], ["permute"] = x => [x[0].permute(2, 0, 1)], ["transpose"] = x => [x[0].transpose(0, 2)], ["t"] = x => [x[0].t()],
        ["squeeze"] = x => [x[0].squeeze()], ["squeeze_dim"] = x => [x[0].squeeze(1)], ["unsqueeze"] = x => [x[0].unsqueeze(1)], ["flatten"] = x => [x[0].flatten(1, 2)], ["unflatten"] = x => [x[0].unflatten(1, 2, 2)],
        ["expand"] = x => [x[0].expand(3, 4)], ["broadcast_to"] = x => [x[0].broadcast_to(2, 4)], ["repeat"] = x => [x[0].repeat(2, 3)], ["repeat_interleave"] = x => [x[0].repeat_interleave(2, 1)],
        ["tile"] = x => [x[0].tile([2])], ["flip"] = x => [x[0].flip(0, 2)], ["roll"] = x => [x[0].roll(1, 1)], ["roll_dims"] = x => [x[0].roll((1, -1), (0, 1))], ["rot90"] = x => [x[0].rot90()],
        ["tril"] = x => [x[0].tril(1)], ["triu"] = x => [x[0].triu(-1)], ["diag"] = x => [x[0].diag()], ["diagonal"] = x => [x[0].diagonal()], ["diag_embed"] = x => [x[0].diag_embed()],
        ["unfold"] = x => [x[0].unfold(0, 2, 1)], ["movedim"] = x => [x[0].movedim([0], [2])], ["swapaxes"] = x => [x[0].swapaxes(0, 1)],
    };

    private static Dictionary<string, Func<Tensor[], Tensor[]>> Others() => new()
    {
        ["cat"] = x => [cat([x[0], x[1]], 1)], ["stack"] = x => [stack([x[0], x[1]], -1)], ["hstack"] = x => [hstack(x[0], x[1])], ["vstack"] = x => [vstack([x[0], x[1]])], ["chunk"] = x => x[0].chunk(3, 3),
        ["split"] = x => x[0].split(2, dim: 2), ["split_sizes"] = x => x[0].split([4, 3], 3), ["unbind"] = x => x[0].unbind(1), ["tensor_split"] = x => x[0].tensor_split(2, 1), ["meshgrid"] = x => meshgrid([x[0], x[1]]),
        ["sort"] = x => Two(x[0].sort(1, true)), ["argsort"] = x => [x[0].argsort(0)], ["topk"] = x => Two(x[0].topk(2, 1)), ["unique"] = x => Three(x[0].unique(true, true, true)), ["to_int"] = x => [x[0].@int()],
        ["to_double"] = x => [x[0].@double()], ["to_bfloat16"] = x => [x[0].bfloat16().@float()], ["to_half"] = x => [x[0].half().to(float32)], ["to_bool"] = x => [x[0].@bool()], ["promote"] = x => [x[0] + x[1]],
        ["matmul_double"] = x => [x[0].@double().matmul(x[1].@double())], ["one_softmax"] = x => [x[0].softmax(0)], ["one_matmul"] = x => [x[0].matmul(x[0].t())], ["one_var"] = x => [x[0].var(1)],
    };

    private static Dictionary<string, Func<Tensor[], Tensor[]>> Mathematics() => new()
    {
        ["linalg_norm"] = x => [linalg.norm(x[0])], ["linalg_vector_norm"] = x => [linalg.vector_norm(x[0], 3, [1])], ["linalg_matrix_norm"] = x => [linalg.matrix_norm(x[0])],
        ["linalg_nuc"] = x => [linalg.norm(x[0], "nuc")], ["linalg_inv"] = x => [linalg.inv(x[0])], ["linalg_solve"] = x => [linalg.solve(x[0], x[1])], ["linalg_cholesky"] = x => [linalg.cholesky(x[0])],
        ["linalg_svdvals"] = x => [linalg.svdvals(x[0])], ["linalg_eigvalsh"] = x => [linalg.eigvalsh(x[0])], ["linalg_pinv"] = x => [linalg.pinv(x[0])], ["linalg_lstsq"] = x => [linalg.lstsq(x[0], x[1]).Solution],
        ["linalg_multi_dot"] = x => [linalg.multi_dot([x[0], x[1], x[2]])], ["linalg_rank"] = x => [linalg.matrix_rank(x[0])], ["linalg_qr"] = x => [linalg.qr(x[0]).R.abs()],
        ["rfft"] = x => [view_as_real(fft.rfft(x[0]))], ["fft_ortho"] = x => [view_as_real(fft.fft_(x[0], norm: FFTNormType.Ortho))], ["irfft2"] = x => [fft.irfft2(fft.rfft2(x[0]), [3, 4])],
        ["fftshift"] = x => [fft.fftshift(x[0])], ["stft"] = x => [x[0].stft(8, 4, window: hann_window(8))],
        ["istft"] = x => [x[0].stft(8, 4, window: hann_window(8), return_complex: true).istft(8, 4, window: hann_window(8))], ["special_entr"] = x => [special.entr(x[0])],
        ["special_ndtr"] = x => [special.ndtr(x[0])], ["special_xlog1py"] = x => [special.xlog1py(x[0], x[1])], ["special_i0e"] = x => [special.i0e(x[0])], ["special_gammaln"] = x => [special.gammaln(x[0])],
        ["special_expit"] = x => [special.expit(x[0])], ["special_polygamma"] = x => [special.polygamma(1, x[0])], ["gelu_tanh"] = x => [x[0].gelu(TorchSharp.Modules.GELU.Approximate.tanh)],
        ["sparse"] = x => [x[0].detach().to_sparse().mm(x[1])], ["slice_scatter"] = x => [x[0].slice_scatter(x[1], 1, 0, 4, 2)], ["mT"] = x => [x[0].mT], ["polar_real"] = x => [polar(x[0], x[1]).real],
    };

    private static Tensor[] Two((Tensor, Tensor) pair) => [pair.Item1, pair.Item2];

    private static Tensor[] Three((Tensor, Tensor, Tensor) triple) => [triple.Item1, triple.Item2, triple.Item3];

    private static Dictionary<string, Func<Tensor[], Tensor[]>> Join(params Dictionary<string, Func<Tensor[], Tensor[]>>[] parts) => new(parts.SelectMany(part => part));
}
