using static TorchSharp.torch;
using F = TorchSharp.torch.nn.functional;

namespace TorchSharp.Modules;

/// <summary>What layers that add a border have in common. The border is listed from the last dimension on: left, right, top, bottom, ...</summary>
public abstract class PadBase : ParameterLessModule<Tensor, Tensor>
{
    private readonly PaddingModes mode;

    /// <summary>A border of some kind.</summary>
    protected PadBase(string name, PaddingModes mode, double value, params long[] padding) : base(name) =>
        (this.mode, this.value, this.padding) = (mode, value, padding);

    /// <summary>The widths of the border.</summary>
    public long[] padding { get; set; }

    /// <summary>What a border of constants is filled with.</summary>
    public double value { get; set; }

    public override Tensor forward(Tensor input) => F.pad(input, padding, mode, value);
}
