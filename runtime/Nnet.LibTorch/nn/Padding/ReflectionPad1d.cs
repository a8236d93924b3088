namespace TorchSharp.Modules;

/// <summary>Adds a border that mirrors the input at its edge to (N, C, L).</summary>
public sealed class ReflectionPad1d : PadBase
{
    internal ReflectionPad1d(long[] padding) : base(nameof(ReflectionPad1d), PaddingModes.Reflect, 0, padding)
    {
    }
}
