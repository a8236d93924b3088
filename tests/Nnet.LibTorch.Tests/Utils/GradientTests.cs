using Shouldly;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn.utils;

namespace Nnet.LibTorch.Tests.Utils;

public sealed class GradientTests
{
    [Theory]
    [InlineData(ScalarType.Float32)]
    [InlineData(ScalarType.Float64)]
    public void ClipGradNorm_LargeGradients_ScalesThemToTheNorm(ScalarType type)
    {
        using var scope = NewDisposeScope();
        var (a, b) = (WithGradient(full(1500, 3.0, dtype: type)), WithGradient(full([3, 2], 4.0, dtype: type)));
        var expected = Math.Sqrt(1500 * 9 + 6 * 16);
        clip_grad_norm_([a, b, new Parameter(ones(2))], 2).ShouldBe(expected, 1e-4);
        var norm = a.grad!.square().sum().to_type(float64).item<double>() + b.grad!.square().sum().to_type(float64).item<double>();
        Math.Sqrt(norm).ShouldBe(2, 1e-5);
        clip_grad_norm_([a, b], 5).ShouldBe(2, 1e-5);
        a.grad!.max().to_type(float64).item<double>().ShouldBe(3 * 2 / expected, 1e-6);
    }

    [Fact]
    public void ClipGradNorm_BetweenTwoBackwardCalls_LeavesTheGraphValid()
    {
        using var scope = NewDisposeScope();
        var parameter = new Parameter(full(3, 2f));
        var squares = parameter.square().sum();
        squares.backward(retain_graph: true);
        clip_grad_norm_([parameter], 0.1);
        parameter.grad = null;
        squares.backward();
        parameter.grad!.data<float>().ToArray().ShouldBe([4, 4, 4]);
    }

    [Fact]
    public void ClipGradNorm_OtherNorms_AreComputed()
    {
        using var scope = NewDisposeScope();
        var parameter = WithGradient(tensor(new[] { 3f, -4f }));
        clip_grad_norm_([parameter], 100, double.PositiveInfinity).ShouldBe(4);
        clip_grad_norm_([parameter], 100, 1).ShouldBe(7, 1e-6);
    }

    [Fact]
    public void ClipGradValue_LargeElements_AreCutOff()
    {
        using var scope = NewDisposeScope();
        var parameter = WithGradient(tensor(new[] { 3f, -4f, 0.5f }));
        clip_grad_value_([parameter], 1);
        parameter.grad!.data<float>().ToArray().ShouldBe([1, -1, 0.5f]);
    }

    [Fact]
    public void ParametersToVector_AndBack_KeepsValues()
    {
        using var scope = NewDisposeScope();
        Parameter[] parameters = [new(arange(6, dtype: float32).reshape(2, 3)), new(tensor(7f))];
        var vector = parameters_to_vector(parameters);
        vector.data<float>().ToArray().ShouldBe([0, 1, 2, 3, 4, 5, 7]);
        vector_to_parameters(vector * 2, parameters);
        parameters[0][1, 2].item<float>().ShouldBe(10);
        parameters[1].item<float>().ShouldBe(14);
        Should.Throw<ArgumentException>(() => vector_to_parameters(ones(3), parameters)).Message.ShouldContain("7 numbers");
    }

    private static Parameter WithGradient(Tensor gradient) => new(zeros_like(gradient)) { grad = gradient };
}
