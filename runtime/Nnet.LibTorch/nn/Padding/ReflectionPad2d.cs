namespace TorchSharp.Modules;

/// <summary>Adds a border that mirrors the input at its edge to (N, C, H, W).</summary>
public sealed class ReflectionPad2d : PadBase
{
    internal ReflectionPad2d(long[] padding) : base(nameof(ReflectionPad2d), PaddingModes.Reflect, 0, padding)
    {
    }
}
