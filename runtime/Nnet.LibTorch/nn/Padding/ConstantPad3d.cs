namespace TorchSharp.Modules;

/// <summary>Adds a border of one number to (N, C, D, H, W).</summary>
public sealed class ConstantPad3d : PadBase
{
    internal ConstantPad3d(double value, long[] padding) : base(nameof(ConstantPad3d), PaddingModes.Constant, value, padding)
    {
    }
}
