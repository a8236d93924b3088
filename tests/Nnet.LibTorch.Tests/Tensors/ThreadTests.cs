using TorchSharp;
using static TorchSharp.torch;

namespace Nnet.LibTorch.Tests.Tensors;

public sealed class ThreadTests
{
    [Fact]
    public void Operations_OnManyThreads_GiveTheSame()
    {
        var weights = rand(16, 16, requires_grad: true);
        var expected = weights.matmul(weights).sum().item<float>();
        var sums = new float[8];
        Parallel.For(0, sums.Length, i =>
        {
            using var scope = NewDisposeScope();
            for (var n = 0; n < 200; n++) sums[i] = weights.matmul(weights).sum().item<float>();
        });
        Assert.All(sums, sum => Assert.Equal(expected, sum));
    }

    [Fact]
    public void NoGrad_OnOneThread_LeavesOthersRecording()
    {
        using var unrecorded = no_grad();
        var recording = false;
        var thread = new Thread(() => recording = is_grad_enabled());
        thread.Start();
        thread.Join();
        Assert.True(recording);
    }

    [Fact]
    public void Errors_OnManyThreads_KeepTheirMessages()
    {
        Parallel.For(2, 10, i =>
        {
            for (var n = 0; n < 50; n++)
            {
                var failure = Assert.ThrowsAny<Exception>(() => zeros(1, i).matmul(zeros(20, 3)));
                Assert.Contains($"(1x{i} and 20x3)", failure.Message, StringComparison.Ordinal);
            }
        });
    }

    [Fact]
    public void Backward_OnAnotherThread_FillsTheGradient()
    {
        var x = ones(3, requires_grad: true);
        var y = (x * x).sum();
        var thread = new Thread(() => y.backward());
        thread.Start();
        thread.Join();
        Assert.Equal([2f, 2f, 2f], x.grad!.data<float>().ToArray());
    }
}
