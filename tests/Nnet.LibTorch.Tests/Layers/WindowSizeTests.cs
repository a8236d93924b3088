using Shouldly;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Nnet.LibTorch.Tests.Layers;

/// <summary>Windows of every small size, step, border and spread give the size that PyTorch's formula says.</summary>
public sealed class WindowSizeTests
{
    private const long Length = 9;

    public static TheoryData<long, long, long, long> Windows
    {
        get
        {
            var options =
                from kernel in new long[] { 1, 2, 3, 5 }
                from stride in new long[] { 1, 2, 3 }
                from padding in new long[] { 0, 1, 2 }
                from dilation in new long[] { 1, 2 }
                where padding <= kernel / 2 && dilation * (kernel - 1) < Length - 1 + 2 * padding
                select (kernel, stride, padding, dilation);
            var windows = new TheoryData<long, long, long, long>();
            foreach (var (kernel, stride, padding, dilation) in options) windows.Add(kernel, stride, padding, dilation);
            return windows;
        }
    }

    [Theory]
    [MemberData(nameof(Windows))]
    public void Window_AnyOptions_HasTheFormulasSize(long kernel, long stride, long padding, long dilation)
    {
        using var scope = NewDisposeScope();
        var image = randn(1, 2, Length, Length - 1);
        long[] Expected(long channels) => [1, channels, Size(Length), Size(Length - 1)];
        long Size(long length) => (length + 2 * padding - dilation * (kernel - 1) - 1) / stride + 1;
        using var convolution = Conv2d(2, 3, kernel, stride, padding, dilation);
        var output = convolution.call(image);
        output.shape.ShouldBe(Expected(3));
        MaxPool2d(kernel, stride, padding, dilation).call(image).shape.ShouldBe(Expected(2));
        using var transposed = ConvTranspose2d(3, 2, kernel, stride, padding, 0, dilation);
        transposed.forward(output, [Length, Length - 1]).shape.ShouldBe([1, 2, Length, Length - 1]);
    }
}
