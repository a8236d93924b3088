using static TorchSharp.torch;
using F = TorchSharp.torch.nn.functional;

namespace TorchSharp.Modules;

/// <summary>The first half along a dimension times the sigmoid of the second (Dauphin et al., 2016).</summary>
public sealed class GLU : ParameterLessModule<Tensor, Tensor>
{
    internal GLU(long dim) : base(nameof(GLU)) => this.dim = dim;

    /// <summary>The dimension.</summary>
    public long dim { get; set; }

    public override Tensor forward(Tensor tensor) => F.glu(tensor, dim);
}
