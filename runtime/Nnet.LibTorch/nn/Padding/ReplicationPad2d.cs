namespace TorchSharp.Modules;

/// <summary>Adds a border that repeats the edge to (N, C, H, W).</summary>
public sealed class ReplicationPad2d : PadBase
{
    internal ReplicationPad2d(long[] padding) : base(nameof(ReplicationPad2d), PaddingModes.Replicate, 0, padding)
    {
    }
}
