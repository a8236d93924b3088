using TorchSharp.Native;

namespace TorchSharp;

/// <summary>
/// Frees the native reference of a tensor that nobody has disposed, when the collector finds both. Only tensors outside every scope have one:
/// an object with a finalizer costs more than the smallest operation, and a scope disposes its tensors anyway.
/// </summary>
internal sealed class HandleGuard(nint handle)
{
    ~HandleGuard() => torch.Tensor.Release(handle);

    /// <summary>The reference has been freed or given away: nothing is left to do.</summary>
    internal void StandDown() => GC.SuppressFinalize(this);
}
