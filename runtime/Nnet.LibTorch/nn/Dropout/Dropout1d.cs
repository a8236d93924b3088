using static TorchSharp.torch;
using F = TorchSharp.torch.nn.functional;

namespace TorchSharp.Modules;

/// <summary>Dropout of whole channels of (N, C, L).</summary>
public sealed class Dropout1d : ParameterLessModule<Tensor, Tensor>
{
    internal Dropout1d(double p, bool inplace) : base(nameof(Dropout1d)) =>
        (this.p, this.inplace) = (p, inplace);

    /// <summary>The probability of dropping.</summary>
    public double p { get; set; }

    /// <summary>True to overwrite the input.</summary>
    public bool inplace { get; set; }

    public override Tensor forward(Tensor tensor) => F.dropout1d(tensor, p, training, inplace);
}
