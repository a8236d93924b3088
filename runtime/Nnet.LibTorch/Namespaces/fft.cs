using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>Fourier transforms, as torch.fft defines them: of complex (fft), real (rfft) and Hermitian (hfft) signals, in one, two or all dimensions.</summary>
    public static class fft
    {
        private static readonly long[] Last2 = [-2, -1];

        public static Tensor fft2(Tensor input, long[]? s = null, long[]? dim = null, FFTNormType norm = FFTNormType.Backward) =>
            Ops.fft_fft2.Call(input, s, dim ?? Last2, Name(norm));
        public static Tensor fft_(Tensor input, long n = -1, long dim = -1, FFTNormType norm = FFTNormType.Backward) =>
            Ops.fft_fft.Call(input, n < 0 ? Arg.None : n, dim, Name(norm));
        public static Tensor fftfreq(long n, double d = 1, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            Made(Ops.fft_fftfreq.Call(n, d, dtype ?? get_default_dtype(), Arg.None, device ?? get_default_device()), requires_grad);
        public static Tensor fftn(Tensor input, long[]? s = null, long[]? dim = null, FFTNormType norm = FFTNormType.Backward) =>
            Ops.fft_fftn.Call(input, s, dim, Name(norm));
        public static Tensor fftshift(Tensor input, long[]? dim = null) => Ops.fft_fftshift.Call(input, dim);
        public static Tensor hfft(Tensor input, long n = -1, long dim = -1, FFTNormType norm = FFTNormType.Backward) =>
            Ops.fft_hfft.Call(input, n < 0 ? Arg.None : n, dim, Name(norm));
        public static Tensor hfft2(Tensor input, long[]? s = null, long[]? dim = null, FFTNormType norm = FFTNormType.Backward) =>
            Ops.fft_hfft2.Call(input, s, dim ?? Last2, Name(norm));
        public static Tensor hfftn(Tensor input, long[]? s = null, long[]? dim = null, FFTNormType norm = FFTNormType.Backward) =>
            Ops.fft_hfftn.Call(input, s, dim, Name(norm));
        public static Tensor ifft(Tensor input, long n = -1, long dim = -1, FFTNormType norm = FFTNormType.Backward) =>
            Ops.fft_ifft.Call(input, n < 0 ? Arg.None : n, dim, Name(norm));
        public static Tensor ifft2(Tensor input, long[]? s = null, long[]? dim = null, FFTNormType norm = FFTNormType.Backward) =>
            Ops.fft_ifft2.Call(input, s, dim ?? Last2, Name(norm));
        public static Tensor ifftn(Tensor input, long[]? s = null, long[]? dim = null, FFTNormType norm = FFTNormType.Backward) =>
            Ops.fft_ifftn.Call(input, s, dim, Name(norm));
        public static Tensor ifftshift(Tensor input, long[]? dim = null) => Ops.fft_ifftshift.Call(input, dim);
        public static Tensor ihfft(Tensor input, long n = -1, long dim = -1, FFTNormType norm = FFTNormType.Backward) =>
            Ops.fft_ihfft.Call(input, n < 0 ? Arg.None : n, dim, Name(norm));
        public static Tensor ihfft2(Tensor input, long[]? s = null, long[]? dim = null, FFTNormType norm = FFTNormType.Backward) =>
            Ops.fft_ihfft2.Call(input, s, dim ?? Last2, Name(norm));
        public static Tensor ihfftn(Tensor input, long[]? s = null, long[]? dim = null, FFTNormType norm = FFTNormType.Backward) =>
            Ops.fft_ihfftn.Call(input, s, dim, Name(norm));
        public static Tensor irfft(Tensor input, long n = -1, long dim = -1, FFTNormType norm = FFTNormType.Backward) =>
            Ops.fft_irfft.Call(input, n < 0 ? Arg.None : n, dim, Name(norm));
        public static Tensor irfft2(Tensor input, long[]? s = null, long[]? dim = null, FFTNormType norm = FFTNormType.Backward) =>
            Ops.fft_irfft2.Call(input, s, dim ?? Last2, Name(norm));
        public static Tensor irfftn(Tensor input, long[]? s = null, long[]? dim = null, FFTNormType norm = FFTNormType.Backward) =>
            Ops.fft_irfftn.Call(input, s, dim, Name(norm));
        public static Tensor rfft(Tensor input, long n = -1, long dim = -1, FFTNormType norm = FFTNormType.Backward) =>
            Ops.fft_rfft.Call(input, n < 0 ? Arg.None : n, dim, Name(norm));
        public static Tensor rfft2(Tensor input, long[]? s = null, long[]? dim = null, FFTNormType norm = FFTNormType.Backward) =>
            Ops.fft_rfft2.Call(input, s, dim ?? Last2, Name(norm));
        public static Tensor rfftfreq(long n, double d = 1, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            Made(Ops.fft_rfftfreq.Call(n, d, dtype ?? get_default_dtype(), Arg.None, device ?? get_default_device()), requires_grad);
        public static Tensor rfftn(Tensor input, long[]? s = null, long[]? dim = null, FFTNormType norm = FFTNormType.Backward) =>
            Ops.fft_rfftn.Call(input, s, dim, Name(norm));

        private static string Name(FFTNormType norm) => norm.ToString().ToLowerInvariant();
    }
}
