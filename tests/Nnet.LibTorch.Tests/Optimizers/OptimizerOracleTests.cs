using Nnet.LibTorch.Tests.Oracle;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Nnet.LibTorch.Tests.Optimizers;

/// <summary>Every optimizer over 100 steps against PyTorch's (tests/oracle/optimizers.py).</summary>
public sealed class OptimizerOracleTests
{
    private const double Tolerance = 1e-5;

    private static readonly Lazy<IReadOnlyDictionary<string, Trajectory>> Cases = new(() => OracleLines.Read<Trajectory>("optimizers.jsonl", entry => entry.Name));

    private static readonly Dictionary<string, Func<Parameter[], optim.Optimizer>> Makers = new()
    {
        ["SGD"] = p => optim.SGD(p, 0.05),
        ["SGD_decay"] = p => optim.SGD(p, 0.05, weight_decay: 0.1),
        ["SGD_momentum"] = p => optim.SGD(p, 0.02, momentum: 0.9),
        ["SGD_dampening"] = p => optim.SGD(p, 0.02, 0.8, 0.3, 0.01),
        ["SGD_nesterov"] = p => optim.SGD(p, 0.02, 0.9, nesterov: true, weight_decay: 0.02),
        ["SGD_maximize"] = p => optim.SGD(p, 0.02, 0.9, maximize: true),
        ["Adam"] = p => optim.Adam(p),
        ["Adam_options"] = p => optim.Adam(p, 0.05, 0.8, 0.95, 1e-6, 0.1),
        ["Adam_amsgrad"] = p => optim.Adam(p, 0.05, amsgrad: true),
        ["Adam_maximize"] = p => optim.Adam(p, 0.05, maximize: true),
        ["AdamW"] = p => optim.AdamW(p),
        ["AdamW_options"] = p => optim.AdamW(p, 0.05, 0.8, 0.95, 1e-6, 0.1),
        ["AdamW_amsgrad"] = p => optim.AdamW(p, 0.05, weight_decay: 0.02, amsgrad: true),
        ["Adamax"] = p => optim.Adamax(p),
        ["Adamax_options"] = p => optim.Adamax(p, 0.05, 0.8, 0.95, 1e-6, 0.1),
        ["NAdam"] = p => optim.NAdam(p),
        ["NAdam_options"] = p => optim.NAdam(p, 0.05, 0.8, 0.95, 1e-6, 0.1, 0.01),
        ["RAdam"] = p => optim.RAdam(p),
        ["RAdam_options"] = p => optim.RAdam(p, 0.05, 0.8, 0.99, 1e-6, 0.1),
        ["Adagrad"] = p => optim.Adagrad(p),
        ["Adagrad_options"] = p => optim.Adagrad(p, 0.1, 0.05, 0.1, 0.5, 1e-8),
        ["Adadelta"] = p => optim.Adadelta(p),
        ["Adadelta_options"] = p => optim.Adadelta(p, 0.5, 0.8, 1e-5, 0.1),
        ["RMSProp"] = p => optim.RMSProp(p),
        ["RMSProp_momentum"] = p => optim.RMSProp(p, 0.01, 0.9, 1e-6, 0.1, 0.9),
        ["RMSProp_centered"] = p => optim.RMSProp(p, centered: true, momentum: 0.5),
        ["Rprop"] = p => optim.Rprop(p),
        ["Rprop_options"] = p => optim.Rprop(p, 0.02, 0.4, 1.3, 1e-5, 0.5),
        ["ASGD"] = p => optim.ASGD(p, 0.01),
        ["ASGD_options"] = p => optim.ASGD(p, 0.05, 0.01, 0.7, 20, 0.1),
        ["groups"] = p => optim.SGD(
            [new SGD.ParamGroup(p[..1], new SGD.Options { LearningRate = 0.01, momentum = 0.5 }), new SGD.ParamGroup { Parameters = p[1..] }], 0.05, weight_decay: 0.1),
    };

    public static TheoryData<string> Names => new(Cases.Value.Keys);

    [Fact]
    public void Makers_All_HaveACase() => Assert.Equal(Cases.Value.Keys.Order(), Makers.Keys.Order());

    [Theory]
    [MemberData(nameof(Names))]
    public void Step_HundredTimes_FollowsPyTorch(string name) => Follow(name, ScalarType.Float32);

    [Theory]
    [InlineData("SGD_nesterov")]
    [InlineData("SGD_decay")]
    [InlineData("Adam_amsgrad")]
    [InlineData("AdamW_options")]
    public void Step_WithoutFusedKernel_FollowsPyTorchToo(string name) => Follow(name, ScalarType.Float64);

    private static void Follow(string name, ScalarType type)
    {
        using var scope = NewDisposeScope();
        var parameters = OptimizerProblem.Start(type);
        using var optimizer = Makers[name](parameters);
        var expected = Cases.Value[name].Steps;
        for (var step = 1; step <= 100; step++)
        {
            OptimizerProblem.Step(optimizer, parameters, name.EndsWith("maximize", StringComparison.Ordinal));
            if (!expected.TryGetValue($"{step}", out var values)) continue;
            for (var i = 0; i < parameters.Length; i++) OptimizerProblem.CheckEqual(values[i], parameters[i], $"{name}, step {step}, parameter {i}", Tolerance);
        }
    }

    private sealed record Trajectory(string Name, Dictionary<string, double[][]> Steps);
}
