using TorchSharp;
using static TorchSharp.torch;

namespace Nnet.LibTorch.Tests.Scopes;

/// <summary>No native reference outlives its tensor. Counts are of the whole process, so these tests run alone.</summary>
[Collection("alone")]
public sealed class HandleLeakTests
{
    [Fact]
    public void Scope_ManySteps_LeavesNoTensor()
    {
        Work();
        var before = ProcessMemory.Tensors();
        for (var i = 0; i < 1000; i++) Work();
        Assert.Equal(before, ProcessMemory.Tensors());
    }

    [Fact]
    public void Scope_BigTensors_GiveTheirMemoryBack()
    {
        const long megabytes = 64;
        var before = 0L;
        for (var i = 0; i < 20; i++)
        {
            using (NewDisposeScope())
            {
                var x = zeros(megabytes << 18);
                var (values, indices) = x.max(0);
                x.chunk(4)[1].add_(values);
                _ = indices.item<long>();
            }
            if (i == 2) before = ProcessMemory.ResidentBytes();
        }
        Assert.InRange(ProcessMemory.ResidentBytes() - before, long.MinValue, 2 * megabytes << 20);
    }

    [Fact]
    public void Collector_ForgottenTensors_AreFreed()
    {
        var before = ProcessMemory.Tensors();
        Forget();
        Assert.InRange(ProcessMemory.Tensors(), before - 1, before + 1);
    }

    [Fact]
    public void Failures_ManyCalls_LeaveNoTensor()
    {
        using var scope = NewDisposeScope();
        var (a, b) = (zeros(2, 3), zeros(4, 5));
        var before = ProcessMemory.Tensors();
        for (var i = 0; i < 100; i++) Assert.ThrowsAny<Exception>(() => a.matmul(b));
        Assert.Equal(before, ProcessMemory.Tensors());
    }

    [Fact]
    public void DecoupledHandle_GivenBack_IsTheSameTensor()
    {
        var x = tensor(new[] { 1f, 2f });
        var handle = x.DecoupleFromNativeHandle();
        Assert.True(x.IsInvalid);
        using var y = Tensor.UnsafeCreateTensor(handle);
        Assert.Equal([1f, 2f], y.data<float>().ToArray());
    }

    private static void Work()
    {
        using var scope = NewDisposeScope();
        var x = rand(4, 4, requires_grad: true);
        var y = (x.matmul(x.t()) + 1).relu();
        var (values, _) = y.topk(2);
        foreach (var part in values.chunk(2)) part.sum().backward(retain_graph: true);
        _ = x.grad![0, TensorIndex.Colon].sum().item<float>();
        _ = y[y > 1].npstr();
    }

    private static void Forget()
    {
        for (var i = 0; i < 100; i++) _ = zeros(10);
    }
}
