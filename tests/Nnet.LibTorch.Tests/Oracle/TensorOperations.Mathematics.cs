using TorchSharp;
using static TorchSharp.torch;

namespace Nnet.LibTorch.Tests.Oracle;

internal static partial class TensorOperations
{
    private static Dictionary<string, Func<Tensor[], Tensor[]>> Mathematics() => new()
    {
        ["linalg_norm"] = x => [linalg.norm(x[0])],
        ["linalg_vector_norm"] = x => [linalg.vector_norm(x[0], 3, [1])],
        ["linalg_matrix_norm"] = x => [linalg.matrix_norm(x[0])],
        ["linalg_nuc"] = x => [linalg.norm(x[0], "nuc")],
        ["linalg_inv"] = x => [linalg.inv(x[0])],
        ["linalg_solve"] = x => [linalg.solve(x[0], x[1])],
        ["linalg_cholesky"] = x => [linalg.cholesky(x[0])],
        ["linalg_svdvals"] = x => [linalg.svdvals(x[0])],
        ["linalg_eigvalsh"] = x => [linalg.eigvalsh(x[0])],
        ["linalg_pinv"] = x => [linalg.pinv(x[0])],
        ["linalg_lstsq"] = x => [linalg.lstsq(x[0], x[1]).Solution],
        ["linalg_multi_dot"] = x => [linalg.multi_dot([x[0], x[1], x[2]])],
        ["linalg_rank"] = x => [linalg.matrix_rank(x[0])],
        ["linalg_qr"] = x => [linalg.qr(x[0]).R.abs()],
        ["rfft"] = x => [view_as_real(fft.rfft(x[0]))],
        ["fft_ortho"] = x => [view_as_real(fft.fft_(x[0], norm: FFTNormType.Ortho))],
        ["irfft2"] = x => [fft.irfft2(fft.rfft2(x[0]), [3, 4])],
        ["fftshift"] = x => [fft.fftshift(x[0])],
        ["stft"] = x => [x[0].stft(8, 4, window: hann_window(8))],
        ["istft"] = x => [x[0].stft(8, 4, window: hann_window(8), return_complex: true).istft(8, 4, window: hann_window(8))],
        ["special_entr"] = x => [special.entr(x[0])],
        ["special_ndtr"] = x => [special.ndtr(x[0])],
        ["special_xlog1py"] = x => [special.xlog1py(x[0], x[1])],
        ["special_i0e"] = x => [special.i0e(x[0])],
        ["special_gammaln"] = x => [special.gammaln(x[0])],
        ["special_expit"] = x => [special.expit(x[0])],
        ["special_polygamma"] = x => [special.polygamma(1, x[0])],
        ["gelu_tanh"] = x => [x[0].gelu(TorchSharp.Modules.GELU.Approximate.tanh)],
        ["sparse"] = x => [x[0].detach().to_sparse().mm(x[1])],
        ["slice_scatter"] = x => [x[0].slice_scatter(x[1], 1, 0, 4, 2)],
        ["mT"] = x => [x[0].mT],
        ["polar_real"] = x => [polar(x[0], x[1]).real],
    };
}
