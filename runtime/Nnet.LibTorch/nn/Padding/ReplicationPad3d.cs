namespace TorchSharp.Modules;

/// <summary>Adds a border that repeats the edge to (N, C, D, H, W).</summary>
public sealed class ReplicationPad3d : PadBase
{
    internal ReplicationPad3d(long[] padding) : base(nameof(ReplicationPad3d), PaddingModes.Replicate, 0, padding)
    {
    }
}
