using Nnet.LibTorch.Tests.Oracle;
using TorchSharp;
using static TorchSharp.torch;

namespace Nnet.LibTorch.Tests.Layers;

/// <summary>Runs a layer on a case's inputs and compares everything that PyTorch has computed: outputs, gradients of inputs and parameters, buffers, names and counts.</summary>
internal static class LayerCheck
{
    private const double Tolerance = 1e-5;

    internal static void Run(LayerCase expected, LayerRun run)
    {
        using var scope = NewDisposeScope();
        using var module = run.Module;
        Assert.Equal(expected.State.Keys.Order(), module.state_dict().Keys.Order());
        Assert.Equal(expected.Count, module.parameters().Sum(parameter => parameter.numel()));
        module.load_state_dict(expected.State.ToDictionary(entry => entry.Key, entry => entry.Value.ToTensor()));
        var inputs = expected.Inputs.Select((input, i) => Input(input, !expected.Fixed.Contains(i))).ToArray();
        manual_seed(9);
        var outputs = run.Call(inputs);
        Assert.Equal(expected.Outputs.Length, outputs.Length);
        for (var i = 0; i < outputs.Length; i++) Compare(expected.Outputs[i], outputs[i], $"{expected.Name}, output {i}");
        Backward(outputs);
        var leaves = inputs.Where(input => input is not null && input.requires_grad).ToArray();
        Assert.Equal(expected.InputGradients.Length, leaves.Length);
        for (var i = 0; i < leaves.Length; i++) Compare(expected.InputGradients[i], leaves[i].grad ?? zeros_like(leaves[i]), $"{expected.Name}, gradient of input {i}");
        foreach (var (name, parameter) in module.named_parameters())
            Compare(expected.Gradients[name], parameter.grad ?? zeros_like(parameter), $"{expected.Name}, gradient of {name}");
        foreach (var (name, buffer) in module.named_buffers()) Compare(expected.Buffers[name], buffer, $"{expected.Name}, {name}");
    }

    private static Tensor Input(OracleTensor? input, bool trained)
    {
        if (input is null) return null!;
        var tensor = input.ToTensor();
        return trained && tensor.is_floating_point() ? tensor.requires_grad_() : tensor;
    }

    private static void Backward(Tensor[] outputs)
    {
        var recorded = outputs.Where(output => output.requires_grad).ToArray();
        if (recorded.Length == 0) return;
        recorded.Select(output => (output * ((arange(output.numel()).reshape(output.shape) % 7 + 1).to_type(output.dtype) / 4)).sum())
            .Aggregate((sum, next) => sum + next).backward();
    }

    /// <summary>Errors count against the largest number of the tensor, so that a small one beside it need not be exact, and against 1e-3 where all are tiny.</summary>
    private static void Compare(OracleTensor expected, Tensor actual, string what)
    {
        Assert.True(expected.ScalarType == actual.dtype, $"{what}: the type is {actual.dtype}, not {expected.ScalarType}");
        Assert.True(expected.Shape.AsSpan().SequenceEqual(actual.shape), $"{what}: the shape is ({string.Join(", ", actual.shape)}), not ({string.Join(", ", expected.Shape)})");
        var wanted = expected.Numbers;
        var values = actual.detach().to_type(ScalarType.Float64).contiguous().data<double>().ToArray();
        var scale = Math.Max(1e-3, wanted.Where(double.IsFinite).Select(Math.Abs).DefaultIfEmpty().Max());
        for (var i = 0; i < wanted.Length; i++)
            Assert.True(wanted[i].Equals(values[i]) || Math.Abs(wanted[i] - values[i]) <= Tolerance * scale, $"{what}: element {i} is {values[i]:R}, not {wanted[i]:R}");
    }
}
