using Shouldly;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Nnet.LibTorch.Tests.Optimizers;

public sealed class OptimizerStateTests
{
    public static TheoryData<string> Kinds => new(Makers.Keys);

    private static readonly Dictionary<string, Func<Parameter[], OptimizerHelper>> Makers = new()
    {
        ["SGD"] = p => optim.SGD(p, 0.02, 0.9),
        ["Adam"] = p => optim.Adam(p, 0.05, amsgrad: true),
        ["NAdam"] = p => optim.NAdam(p, 0.05),
        ["RMSProp"] = p => optim.RMSProp(p, momentum: 0.5, centered: true),
        ["ASGD"] = p => optim.ASGD(p, 0.05),
        ["Rprop"] = p => optim.Rprop(p),
        ["Adadelta"] = p => optim.Adadelta(p),
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public void SaveAndLoad_MidTraining_GoesOnBitForBit(string kind)
    {
        using var scope = NewDisposeScope();
        var (first, second) = (OptimizerProblem.Start(), OptimizerProblem.Start());
        using var whole = Makers[kind](first);
        using var begun = Makers[kind](second);
        for (var step = 0; step < 10; step++) OptimizerProblem.Step(whole, first);
        for (var step = 0; step < 5; step++) OptimizerProblem.Step(begun, second);
        using var resumed = Makers[kind](second);
        using var stream = new MemoryStream();
        begun.save_state_dict(new BinaryWriter(stream));
        stream.Position = 0;
        resumed.load_state_dict(new BinaryReader(stream));
        for (var step = 0; step < 5; step++) OptimizerProblem.Step(resumed, second);
        for (var i = 0; i < first.Length; i++) second[i].Equals(first[i]).ShouldBeTrue();
    }

    [Fact]
    public void LoadStateDict_OfAnotherOptimizer_TakesItsStateOver()
    {
        using var scope = NewDisposeScope();
        var parameters = OptimizerProblem.Start();
        using var source = optim.Adam(parameters, 0.05);
        OptimizerProblem.Step(source, parameters);
        using var target = optim.Adam(OptimizerProblem.Start(), 0.001);
        target.load_state_dict(source.state_dict());
        target.ParamGroups.Single().LearningRate.ShouldBe(0.05);
        ((Adam.State)target.state_dict().State[0]).step.ShouldBe(1);
        ((Adam.State)target.state_dict().State[0]).exp_avg.Equals(((Adam.State)source.state_dict().State[0]).exp_avg).ShouldBeTrue();
    }

    [Fact]
    public void Load_StateOfAnotherKind_SaysSo()
    {
        using var stream = new MemoryStream();
        optim.Adam(OptimizerProblem.Start()).save_state_dict(new BinaryWriter(stream));
        stream.Position = 0;
        Should.Throw<InvalidDataException>(() => optim.SGD(OptimizerProblem.Start(), 0.1).load_state_dict(new BinaryReader(stream))).Message.ShouldBe("The file holds the state of Adam, not of SGD.");
    }

    [Fact]
    public void Groups_Mistakes_AreRefused()
    {
        var parameters = OptimizerProblem.Start();
        Should.Throw<ArgumentException>(() => optim.SGD(parameters.Concat(parameters), 0.1)).Message.ShouldContain("more than one group");
        Should.Throw<ArgumentException>(() => optim.SGD(new Parameter[] { null! }, 0.1)).Message.ShouldContain("null");
        Should.Throw<ArgumentException>(() => optim.SGD(parameters, 0.1, nesterov: true)).Message.ShouldContain("Nesterov");
    }

    [Fact]
    public void AddParamGroup_LaterOn_TakesTheOptimizersOptions()
    {
        var parameters = OptimizerProblem.Start();
        using var optimizer = optim.Adam(parameters[..1], 0.05, beta1: 0.8);
        optimizer.add_param_group(new Adam.ParamGroup { Parameters = parameters[1..] });
        optimizer.parameters().Count().ShouldBe(3);
        optimizer.ParamGroups.Last().LearningRate.ShouldBe(0.05);
        ((Adam.ParamGroup)optimizer.ParamGroups.Last()).Betas.ShouldBe((0.8, 0.999));
        optimizer.Betas = (0.5, 0.9);
        ((Adam.ParamGroup)optimizer.ParamGroups.First()).Betas.ShouldBe((0.5, 0.9));
    }

    [Fact]
    public void Step_WithClosure_ReturnsItsLoss()
    {
        using var scope = NewDisposeScope();
        var parameters = OptimizerProblem.Start();
        using var optimizer = optim.SGD(parameters, 0.01);
        var first = OptimizerProblem.Loss(parameters).item<float>();
        var loss = optimizer.step(() =>
        {
            optimizer.zero_grad();
            var value = OptimizerProblem.Loss(parameters);
            value.backward();
            return value;
        });
        loss.item<float>().ShouldBe(first);
        OptimizerProblem.Loss(parameters).item<float>().ShouldBeLessThan(first);
    }

    [Fact]
    public void Step_ParameterConvertedSinceTheStateWasMade_IsUpdatedAllTheSame()
    {
        using var scope = NewDisposeScope();
        using var layer = nn.Linear(3, 3);
        layer.to(ScalarType.Float64);
        using var optimizer = optim.Adam(layer.parameters());
        layer.to(ScalarType.Float32);
        layer.call(ones(1, 3)).sum().backward();
        var before = layer.weight.detach().clone();
        optimizer.step();
        layer.weight.isfinite().all().item<bool>().ShouldBeTrue();
        (layer.weight - before).abs().max().item<float>().ShouldBe(1e-3f, 1e-5f);
    }

    [Fact]
    public void Step_ParameterWithoutGradient_StaysAsItIs()
    {
        using var scope = NewDisposeScope();
        var parameters = OptimizerProblem.Start();
        using var optimizer = optim.Adam(parameters);
        var before = parameters[0].detach().clone();
        parameters[1].sum().backward();
        optimizer.step();
        parameters[0].Equals(before).ShouldBeTrue();
    }
}
