using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Nnet.Benchmarks.Models.Models;

/// <summary>64 - 128 - 128 - 10 with ReLU, batch 32, Adam.</summary>
internal sealed class Mlp : Module<Tensor, Tensor>
{
    private readonly Linear first = Linear(64, 128);
    private readonly Linear second = Linear(128, 128);
    private readonly Linear last = Linear(128, 10);

    private Mlp() : base(nameof(Mlp)) => RegisterComponents();

    internal static TrainingCase Case => new("mlp", "MLP 64-128-128-10, batch 32, Adam", 3000, () =>
    {
        var model = new Mlp();
        var (x, y) = (randn(32, 64), randint(10, [32]));
        return TrainingCase.Step(optim.Adam(model.parameters()), () => functional.cross_entropy(model.call(x), y));
    });

    /// <summary>(N, 64) to (N, 10).</summary>
    public override Tensor forward(Tensor input) => last.call(second.call(first.call(input).relu()).relu());
}
