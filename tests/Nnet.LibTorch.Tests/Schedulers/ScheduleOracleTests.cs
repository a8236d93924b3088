using Nnet.LibTorch.Tests.Optimizers;
using Nnet.LibTorch.Tests.Oracle;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.optim;
using static TorchSharp.torch.optim.lr_scheduler;

namespace Nnet.LibTorch.Tests.Schedulers;

/// <summary>The learning rates and momenta of every schedule over 100 steps against PyTorch's (tests/oracle/optimizers.py).</summary>
public sealed class ScheduleOracleTests
{
    private static readonly Lazy<IReadOnlyDictionary<string, Schedule>> Cases = new(() => OracleLines.Read<Schedule>("schedules.jsonl", entry => entry.Name));

    private static readonly Dictionary<string, Func<Optimizer, LRScheduler>> Makers = new()
    {
        ["LambdaLR"] = o => LambdaLR(o, epoch => Math.Pow(0.95, epoch)),
        ["MultiplicativeLR"] = o => MultiplicativeLR(o, epoch => 1 - 1.0 / (epoch + 10)),
        ["StepLR"] = o => StepLR(o, 30, 0.5),
        ["MultiStepLR"] = o => MultiStepLR(o, [10, 40, 40, 80], 0.3),
        ["ExponentialLR"] = o => ExponentialLR(o, 0.97),
        ["ConstantLR"] = o => ConstantLR(o, 0.25, 20),
        ["LinearLR"] = o => LinearLR(o, 0.1, 0.9, 30),
        ["PolynomialLR"] = o => PolynomialLR(o, 80, 2),
        ["CosineAnnealingLR"] = o => CosineAnnealingLR(o, 100, 0.001),
        ["CosineAnnealingLR_again"] = o => CosineAnnealingLR(o, 30),
        ["SequentialLR"] = o => SequentialLR(o, [LinearLR(o, 0.1, 1, 10), CosineAnnealingLR(o, 50), ExponentialLR(o, 0.9)], [10, 60]),
        ["ChainedLR"] = o => ChainedLR([ConstantLR(o, 0.5, 10), ExponentialLR(o, 0.95)]),
        ["CyclicLR"] = o => CyclicLR(o, 0.01, 0.2, 12, 20),
        ["CyclicLR_triangular2"] = o => CyclicLR(o, 0.01, 0.2, 10, mode: impl.CyclicLR.Mode.Triangular2, base_momentum: 0.7, max_momentum: 0.95),
        ["CyclicLR_exp_range"] = o => CyclicLR(o, 0.01, 0.2, 10, mode: impl.CyclicLR.Mode.ExpRange, gamma: 0.98, cycle_momentum: false),
        ["OneCycleLR"] = o => OneCycleLR(o, 0.5, 101),
        ["OneCycleLR_linear"] = o => OneCycleLR(o, 0.5, epochs: 11, steps_per_epoch: 10, anneal_strategy: impl.OneCycleLR.AnnealStrategy.Linear, pct_start: 0.4, div_factor: 10, final_div_factor: 100),
        ["OneCycleLR_three"] = o => OneCycleLR(o, 0.5, 101, three_phase: true, cycle_momentum: false),
        ["ReduceLROnPlateau"] = o => ReduceLROnPlateau(o, factor: 0.5, patience: 3, cooldown: 2, threshold: 0.01),
        ["ReduceLROnPlateau_max"] = o => ReduceLROnPlateau(o, "max", 0.7, 2, 0.05, "abs", min_lr: [0.02]),
    };

    public static TheoryData<string> Names => new(Cases.Value.Keys);

    [Fact]
    public void Makers_All_HaveACase() => Assert.Equal(Cases.Value.Keys.Order(), Makers.Keys.Order());

    [Theory]
    [MemberData(nameof(Names))]
    public void Step_HundredTimes_FollowsPyTorch(string name)
    {
        using var scope = NewDisposeScope();
        var parameters = OptimizerProblem.Start();
        using var optimizer = SGD(
            [new SGD.ParamGroup { Parameters = parameters[..1] }, new SGD.ParamGroup(parameters[1..], new SGD.Options { LearningRate = 0.03 })], 0.1, momentum: 0.9);
        var schedule = Makers[name](optimizer);
        var expected = Cases.Value[name].Rates;
        for (var step = 0; step < expected.Length; step++)
        {
            double[] actual = [.. optimizer.ParamGroups.SelectMany(group => new[] { group.LearningRate, ((IMomentum)group).Momentum })];
            for (var i = 0; i < actual.Length; i++)
                Assert.True(Math.Abs(expected[step][i] - actual[i]) <= 1e-9 * Math.Abs(expected[step][i]), $"step {step}, number {i}: {actual[i]:R}, not {expected[step][i]:R}");
            schedule.step(1.0 / (1 + step / 4 % 9) + step * 0.001);
        }
    }

    [Fact]
    public void Step_OfPlateauWithoutValue_Fails()
    {
        using var optimizer = SGD(OptimizerProblem.Start(), 0.1);
        Assert.Throws<InvalidOperationException>(() => ReduceLROnPlateau(optimizer).step());
    }

    [Fact]
    public void CyclicLR_OptimizerWithoutMomentum_SaysSo()
    {
        using var optimizer = Adagrad(OptimizerProblem.Start());
        var e = Assert.Throws<ArgumentException>(() => CyclicLR(optimizer, 0.1, 0.2));
        Assert.Contains("Adagrad has no momentum", e.Message, StringComparison.Ordinal);
    }

    private sealed record Schedule(string Name, double[][] Rates);
}
