namespace TorchSharp.Modules;

/// <summary>Adds a border of one number to (N, C, H, W).</summary>
public sealed class ConstantPad2d : PadBase
{
    internal ConstantPad2d(double value, long[] padding) : base(nameof(ConstantPad2d), PaddingModes.Constant, value, padding)
    {
    }
}
