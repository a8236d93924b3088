using Shouldly;
using TorchSharp;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Nnet.LibTorch.Tests.Layers;

/// <summary>In-place activations give the values of the others, in the input's own memory and under another handle.</summary>
public sealed class InPlaceTests
{
    private static readonly Dictionary<string, Func<bool, Module<Tensor, Tensor>>> Activations = new()
    {
        ["ReLU"] = inplace => ReLU(inplace),
        ["ReLU6"] = inplace => ReLU6(inplace),
        ["LeakyReLU"] = inplace => LeakyReLU(0.1, inplace),
        ["ELU"] = inplace => ELU(1, inplace),
        ["CELU"] = inplace => CELU(1.5, inplace),
        ["SELU"] = inplace => SELU(inplace),
        ["GELU"] = inplace => GELU(inplace),
        ["SiLU"] = inplace => SiLU(inplace),
        ["Mish"] = inplace => Mish(inplace),
        ["Hardswish"] = inplace => Hardswish(inplace),
        ["Hardsigmoid"] = inplace => Hardsigmoid(inplace),
        ["Hardtanh"] = inplace => Hardtanh(-1, 1, inplace),
        ["Sigmoid"] = inplace => Sigmoid(inplace),
        ["Tanh"] = inplace => Tanh(inplace),
        ["Softsign"] = inplace => Softsign(inplace),
        ["Tanhshrink"] = inplace => Tanhshrink(inplace),
        ["Threshold"] = inplace => Threshold(0.1, -2, inplace),
        ["RReLU"] = inplace => RReLU(0.1, 0.2, inplace),
    };

    public static TheoryData<string> Names => new(Activations.Keys);

    [Theory]
    [MemberData(nameof(Names))]
    public void Activation_InPlace_OverwritesItsInput(string name)
    {
        using var scope = NewDisposeScope();
        var input = randn(3, 5);
        var expected = Activations[name](false).call(input);
        var before = input.clone();
        input.Equals(before).ShouldBeTrue();
        var actual = Activations[name](true).call(input);
        actual.ShouldNotBeSameAs(input);
        actual.allclose(expected).ShouldBeTrue();
        input.allclose(expected).ShouldBeTrue();
    }
}
