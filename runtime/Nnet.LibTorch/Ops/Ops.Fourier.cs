namespace TorchSharp.Native;

// Fourier transforms.
internal static partial class Ops
{
    internal static readonly Op
        fft_fft = new("fft_fft"), fft_fft2 = new("fft_fft2"), fft_fftfreq = new("fft_fftfreq"), fft_fftn = new("fft_fftn"),
        fft_fftshift = new("fft_fftshift"), fft_hfft = new("fft_hfft"), fft_hfft2 = new("fft_hfft2"), fft_hfftn = new("fft_hfftn"),
        fft_ifft = new("fft_ifft"), fft_ifft2 = new("fft_ifft2"), fft_ifftn = new("fft_ifftn"), fft_ifftshift = new("fft_ifftshift"),
        fft_ihfft = new("fft_ihfft"), fft_ihfft2 = new("fft_ihfft2"), fft_ihfftn = new("fft_ihfftn"), fft_irfft = new("fft_irfft"),
        fft_irfft2 = new("fft_irfft2"), fft_irfftn = new("fft_irfftn"), fft_rfft = new("fft_rfft"), fft_rfft2 = new("fft_rfft2"),
        fft_rfftfreq = new("fft_rfftfreq"), fft_rfftn = new("fft_rfftn");
}
