using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Nnet.Benchmarks.Models.Models;

/// <summary>ResNet-18 for 32 x 32 images (He et al., 2015), batch 64, SGD with momentum.</summary>
internal sealed class ResNet18 : Module<Tensor, Tensor>
{
    private readonly Conv2d stem = Conv2d(3, 64, 3, padding: 1, bias: false);
    private readonly BatchNorm2d norm = BatchNorm2d(64);
    private readonly Sequential blocks;
    private readonly Linear last = Linear(512, 10);

    private ResNet18() : base(nameof(ResNet18))
    {
        blocks = Sequential(
            new Block(64, 64, 1), new Block(64, 64, 1), new Block(64, 128, 2), new Block(128, 128, 1), new Block(128, 256, 2), new Block(256, 256, 1), new Block(256, 512, 2), new Block(512, 512, 1));
        RegisterComponents();
    }

    internal static TrainingCase Case => new("resnet18", "ResNet-18 32x32, batch 64, SGD momentum", 4, () =>
    {
        var model = new ResNet18();
        var (x, y) = (randn(64, 3, 32, 32), randint(10, [64]));
        return TrainingCase.Step(optim.SGD(model.parameters(), 0.1, 0.9), () => functional.cross_entropy(model.call(x), y));
    });

    /// <summary>(N, 3, 32, 32) to (N, 10).</summary>
    public override Tensor forward(Tensor input) => last.call(blocks.call(norm.call(stem.call(input)).relu_()).mean([2, 3]));

    private sealed class Block : Module<Tensor, Tensor>
    {
        private readonly Conv2d first;
        private readonly BatchNorm2d firstNorm;
        private readonly Conv2d second;
        private readonly BatchNorm2d secondNorm;
        private readonly Sequential? shortcut;

        internal Block(int inputs, int outputs, int stride) : base(nameof(Block))
        {
            first = Conv2d(inputs, outputs, 3, stride, 1, bias: false);
            firstNorm = BatchNorm2d(outputs);
            second = Conv2d(outputs, outputs, 3, padding: 1, bias: false);
            secondNorm = BatchNorm2d(outputs);
            if (stride != 1) shortcut = Sequential(Conv2d(inputs, outputs, 1, stride, bias: false), BatchNorm2d(outputs));
            RegisterComponents();
        }

        public override Tensor forward(Tensor input)
        {
            var x = secondNorm.call(second.call(firstNorm.call(first.call(input)).relu_()));
            return x.add_(shortcut is null ? input : shortcut.call(input)).relu_();
        }
    }
}
