using TorchSharp;
using static TorchSharp.torch;

namespace Nnet.LibTorch.Tests.Scopes;

/// <summary>Long training with a scope per step, as generated code has it, ends with the memory that it had after a few steps.</summary>
[Collection("alone")]
public sealed class TrainingMemoryTests
{
    private const long Allowance = 24L << 20;

    [Fact]
    public void Mlp_TenThousandSteps_HoldsItsMemory()
    {
        using var outer = NewDisposeScope();
        var weights = new[] { rand(64, 128), rand(128, 10) }.Select(weight => (weight - 0.5f).detach().requires_grad_()).ToArray();
        var (images, labels) = (rand(32, 64), randint(10, [32]));
        Repeat(10_000, () =>
        {
            var logits = images.matmul(weights[0]).relu().matmul(weights[1]);
            Step((-logits.log_softmax(1).gather(1, labels.unsqueeze(1))).mean(), weights);
        });
    }

    [Fact]
    public void Cnn_ThousandSteps_HoldsItsMemory()
    {
        using var outer = NewDisposeScope();
        var (convolution, linear) = ((rand(8, 1, 3, 3) - 0.5f).detach().requires_grad_(), (rand(8 * 13 * 13, 10) / 100).detach().requires_grad_());
        var (images, labels) = (rand(8, 1, 28, 28), randint(10, [8]));
        Repeat(1_000, () =>
        {
            var features = nn.functional.max_pool2d(nn.functional.conv2d(images, convolution).relu(), 2);
            var logits = features.flatten(1).matmul(linear);
            Step(nn.functional.cross_entropy(logits, labels), [convolution, linear]);
        });
    }

    private static void Repeat(int steps, Action step)
    {
        for (var i = 0; i < 10; i++) InScope(step);
        var (tensors, bytes) = (ProcessMemory.Tensors(), ProcessMemory.ResidentBytes());
        for (var i = 10; i < steps; i++) InScope(step);
        Assert.Equal(tensors, ProcessMemory.Tensors());
        Assert.InRange(ProcessMemory.ResidentBytes() - bytes, long.MinValue, Allowance);
    }

    private static void InScope(Action step)
    {
        using var scope = NewDisposeScope();
        step();
    }

    private static void Step(Tensor loss, Tensor[] weights)
    {
        loss.backward();
        using var unrecorded = no_grad();
        foreach (var weight in weights)
        {
            weight.sub_(weight.grad! * 0.01f);
            weight.grad!.zero_();
        }
    }
}
