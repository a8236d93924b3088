using static TorchSharp.torch;
using F = TorchSharp.torch.nn.functional;

namespace TorchSharp.Modules;

/// <summary>x where it is above the threshold, else the value.</summary>
public sealed class Threshold : ParameterLessModule<Tensor, Tensor>
{
    internal Threshold(double threshold, double value, bool inplace) : base(nameof(Threshold)) =>
        (this.threshold, this.value, this.inplace) = (threshold, value, inplace);

    /// <summary>The threshold.</summary>
    public double threshold { get; set; }

    /// <summary>The value instead.</summary>
    public double value { get; set; }

    /// <summary>True to overwrite the input.</summary>
    public bool inplace { get; set; }

    public override Tensor forward(Tensor tensor) => F.threshold(tensor, threshold, value, inplace);
}
