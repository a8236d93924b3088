using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Several dimensions as one; all but the first, when nothing else is said.</summary>
public sealed class Flatten : ParameterLessModule<Tensor, Tensor>
{
    internal Flatten(long start_dim, long end_dim) : base(nameof(Flatten)) =>
        (this.start_dim, this.end_dim) = (start_dim, end_dim);

    /// <summary>The first dimension of the flat one.</summary>
    public long start_dim { get; set; }

    /// <summary>The last dimension of the flat one.</summary>
    public long end_dim { get; set; }

    public override Tensor forward(Tensor input) => input.flatten(start_dim, end_dim);
}
