using TorchSharp;
using static TorchSharp.torch;

namespace Nnet.LibTorch.Tests.Tensors;

[Collection("default generator")]
public sealed class RandomTests
{
    // torch.manual_seed(42); torch.rand(3); torch.randn(3); torch.randint(0, 100, (4,)); torch.randperm(5) in PyTorch 1.13
    private static readonly float[] Uniform = [0.88226926f, 0.91500396f, 0.38286376f];
    private static readonly long[] Permutation = [2, 4, 3, 0, 1];

    [Fact]
    public void ManualSeed_SameSeed_GivesPyTorchsNumbers()
    {
        manual_seed(42);
        Assert.Equal(Uniform, rand(3).data<float>().ToArray());
    }

    [Fact]
    public void Generator_OfItsOwn_DoesNotTouchTheDefaultOne()
    {
        manual_seed(1);
        var expected = rand(4).data<float>().ToArray();
        manual_seed(1);
        using var own = new Generator(42);
        Assert.Equal(Uniform, rand(3, generator: own).data<float>().ToArray());
        Assert.Equal(expected, rand(4).data<float>().ToArray());
        Assert.Equal(42, own.initial_seed());
    }

    [Fact]
    public void State_SetAgain_RepeatsTheNumbers()
    {
        using var own = new Generator(7);
        rand(5, generator: own).Dispose();
        var state = own.get_state();
        var first = randn(20, generator: own);
        own.set_state(state);
        Assert.True(first.Equals(randn(20, generator: own)));
        manual_seed(3);
        var rng = get_rng_state();
        var numbers = randperm(10);
        set_rng_state(rng);
        Assert.True(numbers.Equals(randperm(10)));
    }

    [Fact]
    public void Randint_Range_IsKept()
    {
        using var own = new Generator(5);
        var x = randint(-3, 4, [1000], generator: own);
        Assert.Equal(int64, x.dtype);
        Assert.Equal((-3, 3), (x.min().item<long>(), x.max().item<long>()));
    }

    [Fact]
    public void Randperm_Seeded_IsPyTorchs()
    {
        using var own = new Generator(42);
        Assert.Equal(Permutation, randperm(5, generator: own).data<long>().ToArray());
    }

    [Fact]
    public void Distributions_InPlace_HaveTheirMoments()
    {
        using var own = new Generator(11);
        var x = zeros(20_000);
        Assert.InRange(x.normal_(3, 2, own).mean().item<float>(), 2.95f, 3.05f);
        Assert.InRange(x.uniform_(-1, 1, own).std().item<float>(), 0.56f, 0.59f);
        Assert.InRange(x.bernoulli_(0.25, own).mean().item<float>(), 0.23f, 0.27f);
        Assert.InRange(x.exponential_(2, own).mean().item<float>(), 0.48f, 0.52f);
    }
}
