namespace TorchSharp.Modules;

/// <summary>Adds a border that repeats the edge to (N, C, L).</summary>
public sealed class ReplicationPad1d : PadBase
{
    internal ReplicationPad1d(long[] padding) : base(nameof(ReplicationPad1d), PaddingModes.Replicate, 0, padding)
    {
    }
}
