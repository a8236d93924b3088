using TorchSharp;
using static TorchSharp.torch;

namespace Nnet.LibTorch.Tests.Oracle;

/// <summary>Values and gradients of tensor operations against PyTorch's (tests/oracle/tensor_ops.py).</summary>
public sealed class TensorOracleTests
{
    private const double Tolerance = 1e-5;

    private static readonly Lazy<IReadOnlyDictionary<string, OracleCase>> Cases = new(() => OracleCase.Read("tensor_ops.jsonl"));

    public static TheoryData<string> Names => new(Cases.Value.Keys);

    [Fact]
    public void Operations_All_HaveACase() => Assert.Equal(Cases.Value.Keys.Order(), TensorOperations.All.Keys.Order());

    [Theory]
    [MemberData(nameof(Names))]
    public void Operation_OracleInputs_GivesPyTorchsValuesAndGradients(string name)
    {
        using var scope = NewDisposeScope();
        var expected = Cases.Value[name];
        var inputs = Array.ConvertAll(expected.Inputs, input => input.ToTensor());
        foreach (var input in inputs.Where(input => input.is_floating_point())) input.requires_grad_();
        var outputs = TensorOperations.All[name](inputs);
        Assert.Equal(expected.Outputs.Length, outputs.Length);
        for (var i = 0; i < outputs.Length; i++) expected.Outputs[i].Check(outputs[i].detach(), $"{name}, output {i}", Tolerance);
        CheckGradients(expected, inputs, outputs);
    }

    private static void CheckGradients(OracleCase expected, Tensor[] inputs, Tensor[] outputs)
    {
        var recorded = outputs.Where(output => output.requires_grad).ToArray();
        Assert.Equal(expected.Gradients.Length > 0, recorded.Length > 0);
        if (recorded.Length == 0) return;
        var weighted = recorded.Select(Weighted).Aggregate((sum, next) => sum + next);
        weighted.backward();
        var leaves = inputs.Where(input => input.requires_grad).ToArray();
        for (var i = 0; i < leaves.Length; i++)
            expected.Gradients[i].Check(leaves[i].grad ?? zeros_like(leaves[i]), $"{expected.Name}, gradient {i}", Tolerance);
    }

    private static Tensor Weighted(Tensor output) =>
        (output * ((arange(output.numel()).reshape(output.shape) % 7 + 1).to_type(output.dtype) / 4)).sum();
}
