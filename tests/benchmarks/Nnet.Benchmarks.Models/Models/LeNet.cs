using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Nnet.Benchmarks.Models.Models;

/// <summary>LeNet on 28 x 28 images, batch 64, SGD with momentum.</summary>
internal sealed class LeNet : Module<Tensor, Tensor>
{
    private readonly Conv2d first = Conv2d(1, 6, 5, padding: 2);
    private readonly Conv2d second = Conv2d(6, 16, 5);
    private readonly Linear third = Linear(400, 120);
    private readonly Linear fourth = Linear(120, 84);
    private readonly Linear last = Linear(84, 10);

    private LeNet() : base(nameof(LeNet)) => RegisterComponents();

    internal static TrainingCase Case => new("lenet", "LeNet 28x28, batch 64, SGD momentum", 200, () =>
    {
        var model = new LeNet();
        var (x, y) = (randn(64, 1, 28, 28), randint(10, [64]));
        return TrainingCase.Step(optim.SGD(model.parameters(), 0.01, 0.9), () => functional.cross_entropy(model.call(x), y));
    });

    /// <summary>(N, 1, 28, 28) to (N, 10).</summary>
    public override Tensor forward(Tensor input)
    {
        var x = functional.max_pool2d(first.call(input).relu(), 2);
        x = functional.max_pool2d(second.call(x).relu(), 2).flatten(1);
        return last.call(fourth.call(third.call(x).relu()).relu());
    }
}
