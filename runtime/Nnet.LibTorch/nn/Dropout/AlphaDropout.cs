using static TorchSharp.torch;
using F = TorchSharp.torch.nn.functional;

namespace TorchSharp.Modules;

/// <summary>Dropout that keeps mean and variance, for SELU (Klambauer et al., 2017).</summary>
public sealed class AlphaDropout : ParameterLessModule<Tensor, Tensor>
{
    internal AlphaDropout(double p, bool inplace) : base(nameof(AlphaDropout)) =>
        (this.p, this.inplace) = (p, inplace);

    /// <summary>The probability of dropping.</summary>
    public double p { get; set; }

    /// <summary>True to overwrite the input.</summary>
    public bool inplace { get; set; }

    public override Tensor forward(Tensor tensor) => F.alpha_dropout(tensor, p, training, inplace);
}
