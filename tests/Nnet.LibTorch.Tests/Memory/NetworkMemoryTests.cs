using TorchSharp;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Nnet.LibTorch.Tests.Memory;

/// <summary>Training with a scope for each step holds as many tensors, and as much memory, after thousands of steps as after ten.</summary>
[Collection("alone")]
public sealed class NetworkMemoryTests
{
    private const int WarmSteps = 10;
    private const long Slack = 24L << 20;

    [Fact]
    public void Mlp_TenThousandSteps_HoldsNoMoreThanAfterTen()
    {
        using var network = Sequential(Linear(8, 16), ReLU(), Dropout(0.1), Linear(16, 3));
        using var optimizer = optim.Adam(network.parameters(), 1e-3);
        Train(network, optimizer, [4, 8], 3, 10_000);
    }

    [Fact]
    public void Cnn_ThousandSteps_HoldsNoMoreThanAfterTen()
    {
        using var network = Sequential(Conv2d(1, 4, 3, padding: 1), BatchNorm2d(4), ReLU(), MaxPool2d(2), Flatten(), Linear(4 * 4 * 4, 3));
        using var optimizer = optim.SGD(network.parameters(), 0.01, momentum: 0.9);
        Train(network, optimizer, [4, 1, 8, 8], 3, 1_000);
    }

    private static void Train(Module<Tensor, Tensor> network, optim.Optimizer optimizer, long[] shape, long classes, int steps)
    {
        var loss = CrossEntropyLoss();
        var (tensors, memory) = (0L, 0L);
        for (var step = 0; step < steps; step++)
        {
            if (step == WarmSteps) (tensors, memory) = Held();
            using var scope = NewDisposeScope();
            using var output = loss.call(network.call(randn(shape)), randint(classes, [shape[0]], dtype: int64));
            optimizer.zero_grad();
            output.backward();
            optimizer.step();
        }
        var (tensorsAtEnd, memoryAtEnd) = Held();
        Assert.Equal(tensors, tensorsAtEnd);
        Assert.True(memoryAtEnd - memory < Slack, $"The process holds {(memoryAtEnd - memory) >> 10} KiB more than after {WarmSteps} steps.");
    }

    private static (long Tensors, long Memory) Held()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        return (Tensor.TotalCount, Environment.WorkingSet);
    }
}
