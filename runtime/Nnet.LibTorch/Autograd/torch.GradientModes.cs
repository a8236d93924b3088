using TorchSharp.Native;

namespace TorchSharp;

// Whether the calling thread records operations for gradients. Each call sets the mode until its result is disposed.
public static partial class torch
{
    /// <summary>Records nothing. <c>using (torch.no_grad()) { ... }</c></summary>
    public static IDisposable no_grad() => new GradientMode(false);

    /// <summary>Records again, inside no_grad.</summary>
    public static IDisposable enable_grad(bool enabled = true) => new GradientMode(enabled);

    /// <summary>Records or does not.</summary>
    public static IDisposable set_grad_enabled(bool mode = true) => new GradientMode(mode);

    /// <summary>Records nothing, and makes tensors that can never be recorded: the fastest way to evaluate.</summary>
    public static IDisposable inference_mode(bool mode = true) => new InferenceMode(mode);

    /// <summary>True while the calling thread records.</summary>
    public static bool is_grad_enabled() => NativeMethods.nnet_grad_enabled() != 0;

    /// <summary>True inside inference_mode.</summary>
    public static bool is_inference_mode_enabled() => NativeMethods.nnet_inference_enabled() != 0;

    private sealed class GradientMode : IDisposable
    {
        private readonly bool before = is_grad_enabled();
        private bool over;

        internal GradientMode(bool enabled) => NativeMethods.nnet_set_grad_enabled(enabled ? 1 : 0);

        public void Dispose()
        {
            if (over) return;
            over = true;
            NativeMethods.nnet_set_grad_enabled(before ? 1 : 0);
        }
    }

    private sealed class InferenceMode(bool enabled) : IDisposable
    {
        private nint guard = NativeMethods.nnet_inference_enter(enabled ? 1 : 0);

        public void Dispose()
        {
            if (guard != 0) NativeMethods.nnet_inference_leave(guard);
            guard = 0;
        }
    }
}
