using static TorchSharp.torch;
using F = TorchSharp.torch.nn.functional;

namespace TorchSharp.Modules;

/// <summary>While training, sets elements to zero with probability p and divides the others by 1 - p (Hinton et al., 2012).</summary>
public sealed class Dropout : ParameterLessModule<Tensor, Tensor>
{
    internal Dropout(double p, bool inplace) : base(nameof(Dropout)) =>
        (this.p, this.inplace) = (p, inplace);

    /// <summary>The probability of dropping.</summary>
    public double p { get; set; }

    /// <summary>True to overwrite the input.</summary>
    public bool inplace { get; set; }

    public override Tensor forward(Tensor tensor) => F.dropout(tensor, p, training, inplace);
}
