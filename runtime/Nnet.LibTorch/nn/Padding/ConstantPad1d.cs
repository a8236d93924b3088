namespace TorchSharp.Modules;

/// <summary>Adds a border of one number to (N, C, L).</summary>
public sealed class ConstantPad1d : PadBase
{
    internal ConstantPad1d(double value, long[] padding) : base(nameof(ConstantPad1d), PaddingModes.Constant, value, padding)
    {
    }
}
