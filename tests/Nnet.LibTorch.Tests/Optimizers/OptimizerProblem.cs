using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Nnet.LibTorch.Tests.Optimizers;

/// <summary>The parameters and the loss of tests/oracle/optimizers.py.</summary>
internal static class OptimizerProblem
{
    private static readonly long[][] Shapes = [[3, 5], [7], [1]];

    internal static Parameter[] Start(ScalarType? dtype = null) => Array.ConvertAll(Shapes, shape =>
    {
        var count = shape.Aggregate(1L, (product, length) => product * length);
        return new Parameter((arange(1, count + 1, dtype: dtype ?? ScalarType.Float32).reshape(shape) / 8 - 0.7).detach());
    });

    internal static Tensor Loss(IEnumerable<Parameter> parameters) => parameters.Select(parameter =>
    {
        var steepness = arange(1, parameter.numel() + 1, dtype: parameter.dtype).reshape(parameter.shape);
        return (steepness / 4 * (parameter - 0.3).square() / 2 + (3 * parameter).cos() / 4).sum();
    }).Aggregate((sum, next) => sum + next);

    internal static void Step(optim.Optimizer optimizer, Parameter[] parameters, bool maximize = false)
    {
        using var scope = NewDisposeScope();
        optimizer.zero_grad();
        var loss = Loss(parameters);
        (maximize ? -loss : loss).backward();
        optimizer.step();
    }

    internal static void CheckEqual(double[] expected, Tensor actual, string what, double tolerance)
    {
        var values = actual.detach().to_type(ScalarType.Float64).contiguous().data<double>().ToArray();
        for (var i = 0; i < expected.Length; i++)
            Assert.True(Math.Abs(expected[i] - values[i]) <= tolerance * Math.Max(Math.Abs(expected[i]), 1e-2), $"{what}: element {i} is {values[i]:R}, not {expected[i]:R}");
    }
}
