namespace TorchSharp.Modules;

/// <summary>Adds a border that mirrors the input at its edge to (N, C, D, H, W).</summary>
public sealed class ReflectionPad3d : PadBase
{
    internal ReflectionPad3d(long[] padding) : base(nameof(ReflectionPad3d), PaddingModes.Reflect, 0, padding)
    {
    }
}
