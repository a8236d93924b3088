using TorchSharp;
using static TorchSharp.torch;

namespace Nnet.LibTorch.Tests.Tensors;

public sealed class AutogradTests
{
    [Fact]
    public void Backward_Twice_AddsUp()
    {
        var x = tensor(new[] { 1f, 2f }, requires_grad: true);
        (x * x).sum().backward();
        (x * 3).sum().backward();
        Assert.Equal([5f, 7f], x.grad!.data<float>().ToArray());
        x.grad = null;
        Assert.Null(x.grad);
    }

    [Fact]
    public void Grad_OfSecondOrder_IsTheSecondDerivative()
    {
        var x = tensor(3f, requires_grad: true);
        var first = autograd.grad([x.pow(3)], [x], create_graph: true)[0];
        var second = autograd.grad([first], [x])[0];
        Assert.Equal(27f, first.item<float>());
        Assert.Equal(18f, second.item<float>());
    }

    [Fact]
    public void Grad_UnusedInput_IsNullOnlyWhenAllowed()
    {
        var (x, y) = (tensor(3f, requires_grad: true), tensor(4f, requires_grad: true));
        Assert.Null(autograd.grad([x * 2], [x, y], allow_unused: true)[1]);
        var failure = Assert.Throws<System.Runtime.InteropServices.ExternalException>(() => autograd.grad([x * 2], [y]));
        Assert.Contains("appears to not have been used", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Backward_WithGradient_WeighsTheElements()
    {
        var x = tensor(new[] { 1f, 2f }, requires_grad: true);
        (x * 2).backward([tensor(new[] { 1f, 10f })]);
        Assert.Equal([2f, 20f], x.grad!.data<float>().ToArray());
    }

    [Fact]
    public void Backward_WithInputs_LeavesOthersAlone()
    {
        var (x, y) = (tensor(3f, requires_grad: true), tensor(4f, requires_grad: true));
        (x * y).backward(inputs: [x]);
        Assert.Equal(4f, x.grad!.item<float>());
        Assert.Null(y.grad);
    }

    [Fact]
    public void Modes_Nested_GoBackToWhatWas()
    {
        var x = zeros(1, requires_grad: true);
        using (no_grad())
        {
            Assert.False((x + 1).requires_grad);
            using (enable_grad()) Assert.True((x + 1).requires_grad);
            Assert.False(is_grad_enabled());
        }
        Assert.True(is_grad_enabled());
        using (inference_mode())
        {
            Assert.True(is_inference_mode_enabled());
            Assert.False((x + 1).requires_grad);
        }
        Assert.False(is_inference_mode_enabled());
        using (set_grad_enabled(false)) Assert.False((x + 1).requires_grad);
        Assert.True((x + 1).requires_grad);
    }

    [Fact]
    public void DetectAnomaly_NanGradient_IsAnError()
    {
        var x = tensor(-1f, requires_grad: true);
        using (autograd.detect_anomaly())
        {
            Assert.True(AnomalyMode.IsEnabled);
            var failure = Assert.Throws<System.Runtime.InteropServices.ExternalException>(() => x.sqrt().backward());
            Assert.Contains("nan", failure.Message, StringComparison.Ordinal);
        }
        Assert.False(AnomalyMode.IsEnabled);
    }

    [Fact]
    public void Detach_Tensor_SharesValuesButNoGraph()
    {
        var x = ones(2, requires_grad: true);
        var y = (x * 2).detach();
        Assert.False(y.requires_grad);
        Assert.True(y.is_leaf);
        var z = x.detach();
        z[0] = 5;
        Assert.Equal(5f, x[0].item<float>());
    }

    [Fact]
    public void RetainGrad_OfResult_KeepsIt()
    {
        var x = ones(2, requires_grad: true);
        var y = x * 3;
        y.retain_grad();
        (y * y).sum().backward();
        Assert.Equal([6f, 6f], y.grad!.data<float>().ToArray());
    }
}
