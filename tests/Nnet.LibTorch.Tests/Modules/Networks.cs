using TorchSharp.Modules;
using TorchSharp.Utils;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Nnet.LibTorch.Tests.Modules;

/// <summary>A network as a user writes it: components in fields, registered at the end of the constructor.</summary>
internal sealed class Network : Module<Tensor, Tensor>
{
    internal readonly Module<Tensor, Tensor> body = Sequential(("first", Linear(3, 4)), ("norm", BatchNorm1d(4)), ("act", ReLU()));
    internal readonly ModuleList<Linear> heads = new(Linear(4, 2), Linear(4, 2));
    internal readonly Parameter scale = new(ones(2));
    internal readonly Tensor offset = zeros(2);
    [ComponentName(Name = "renamed")] internal readonly Linear other = Linear(2, 2, hasBias: false);

    internal Network() : base(nameof(Network)) => RegisterComponents();

    public override Tensor forward(Tensor input)
    {
        using var scope = NewDisposeScope();
        var hidden = body.call(input);
        var sum = heads.Select(head => head.call(hidden)).Aggregate((a, b) => a + b);
        return (other.call(sum) * scale + offset).MoveToOuterDisposeScope();
    }
}
