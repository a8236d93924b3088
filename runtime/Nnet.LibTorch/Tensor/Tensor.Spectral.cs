using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    /// <inheritdoc cref="Tensor.stft"/>
    public static Tensor stft(
        Tensor input, long n_fft, long hop_length = -1, long win_length = -1, Tensor? window = null, bool center = true, PaddingModes pad_mode = PaddingModes.Reflect,
        bool normalized = false, bool? onesided = null, bool? return_complex = null) =>
        input.stft(n_fft, hop_length, win_length, window, center, pad_mode, normalized, onesided, return_complex);

    /// <inheritdoc cref="Tensor.istft"/>
    public static Tensor istft(
        Tensor input, long n_fft, long hop_length = -1, long win_length = -1, Tensor? window = null, bool center = true, bool normalized = false, bool? onesided = null,
        long length = -1, bool return_complex = false) =>
        input.istft(n_fft, hop_length, win_length, window, center, normalized, onesided, length, return_complex);

    public partial class Tensor
    {
        /// <summary>
        /// The short-time Fourier transform of signals (T) or (N, T): (N, frequencies, frames), complex, or with a last dimension of real and imaginary parts.
        /// With <paramref name="center"/> the signal is padded by half a window at both ends, so that frame t is centred at t * hop_length.
        /// </summary>
        public Tensor stft(
            long n_fft, long hop_length = -1, long win_length = -1, Tensor? window = null, bool center = true, PaddingModes pad_mode = PaddingModes.Reflect,
            bool normalized = false, bool? onesided = null, bool? return_complex = null)
        {
            var padded = center ? Centered(n_fft / 2, pad_mode) : this;
            return Ops.stft.Call(
                padded, n_fft, hop_length < 0 ? Arg.None : hop_length, win_length < 0 ? Arg.None : win_length, window, normalized, onesided, return_complex ?? is_complex());
        }

        /// <summary>The signal whose short-time Fourier transform this is.</summary>
        public Tensor istft(
            long n_fft, long hop_length = -1, long win_length = -1, Tensor? window = null, bool center = true, bool normalized = false, bool? onesided = null,
            long length = -1, bool return_complex = false) =>
            Ops.istft.Call(
                this, n_fft, hop_length < 0 ? Arg.None : hop_length, win_length < 0 ? Arg.None : win_length, window, center, normalized, onesided,
                length < 0 ? Arg.None : length, return_complex);

        private Tensor Centered(long pad, PaddingModes mode)
        {
            var batch = ndim == 1 ? unsqueeze(0) : this;
            var padded = Ops.pad.Call(batch, new[] { pad, pad }, mode == PaddingModes.Zeros ? "constant" : mode.ToString().ToLowerInvariant());
            return ndim == 1 ? padded.squeeze(0) : padded;
        }
    }
}
