using TorchSharp;
using static TorchSharp.torch;

namespace Nnet.LibTorch.Tests.Tensors;

public sealed class AutocastTests
{
    private static IDisposable Enter(ScalarType type) =>
        Assert.IsType<Func<int, int, IDisposable>>(AppContext.GetData("Nnet.LibTorch.Autocast"))((int)DeviceType.CPU, (int)type);

    [Fact]
    public void Autocast_Bfloat16_CastsProductsAndKeepsGradientsInFloat32()
    {
        var (x, w) = (rand(4, 8), rand(8, 3, requires_grad: true));
        Tensor y, loss;
        using (Enter(bfloat16))
        {
            y = x.matmul(w);
            using (Enter(bfloat16)) Assert.Equal(ScalarType.BFloat16, x.matmul(w).dtype);
            loss = y.@float().pow(2).mean();
            Assert.Equal(ScalarType.BFloat16, x.matmul(w).dtype);
        }
        loss.backward();
        Assert.Equal(ScalarType.BFloat16, y.dtype);
        Assert.Equal(ScalarType.Float32, x.matmul(w).dtype);
        Assert.Equal(ScalarType.Float32, w.grad!.dtype);
        Assert.True(y.@float().allclose(x.matmul(w), 0.02, 0.02));
    }

    [Fact]
    public void Autocast_Float32_IsRefused() => Assert.Throws<ArgumentException>(() => Enter(float32));
}
