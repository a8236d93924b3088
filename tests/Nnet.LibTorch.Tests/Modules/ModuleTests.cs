using Shouldly;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Nnet.LibTorch.Tests.Modules;

public sealed class ModuleTests
{
    [Fact]
    public void RegisterComponents_Fields_NamesEverythingInOrder()
    {
        using var network = new Network();
        network.state_dict().Keys.ShouldBe([
            "scale", "offset", "body.first.weight", "body.first.bias", "body.norm.weight", "body.norm.bias", "body.norm.running_mean", "body.norm.running_var", "body.norm.num_batches_tracked",
            "heads.0.weight", "heads.0.bias", "heads.1.weight", "heads.1.bias", "renamed.weight",
        ]);
        network.named_children().Select(child => child.name).ShouldBe(["body", "heads", "renamed"]);
        network.named_modules().Select(module => module.name).ShouldBe(["body", "heads", "renamed", "body.first", "body.norm", "body.act", "heads.0", "heads.1"]);
        network.named_buffers().Select(buffer => buffer.name).ShouldBe(["offset", "body.norm.running_mean", "body.norm.running_var", "body.norm.num_batches_tracked"]);
        network.parameters(recurse: false).Count().ShouldBe(1);
    }

    [Fact]
    public void RegisterComponents_DerivedClass_FindsItsFieldsAndThoseOfItsBase()
    {
        using var network = new Derived();
        network.state_dict().Keys.ShouldBe(["first.weight", "second.weight"]);
    }

    [Fact]
    public void RegisterModule_LossWithWeights_LeavesTheWeightsToTheCaller()
    {
        using var weights = ones(3);
        using (var holder = ModuleDict<Module>(("loss", CrossEntropyLoss(weights)))) holder.state_dict().ShouldBeEmpty();
        weights.IsInvalid.ShouldBeFalse();
    }

    [Fact]
    public void Register_NameTwice_Fails()
    {
        using var network = new Network();
        Should.Throw<InvalidOperationException>(() => network.register_parameter("scale", new Parameter(ones(1)))).Message.ShouldBe("Parameter \"scale\" is registered in Network already.");
        Should.Throw<InvalidOperationException>(() => network.register_buffer("offset", ones(1))).Message.ShouldContain("\"offset\"");
        Should.Throw<InvalidOperationException>(() => network.register_module("body", Linear(1, 1))).Message.ShouldContain("\"body\"");
    }

    [Fact]
    public void Register_BadName_Fails()
    {
        using var network = new Network();
        Should.Throw<ArgumentException>(() => network.register_module("a.b", Linear(1, 1))).Message.ShouldContain("must not contain a dot");
        Should.Throw<ArgumentException>(() => network.register_buffer("", ones(1)));
        Should.Throw<ArgumentNullException>(() => network.register_buffer("x", null!));
        Should.Throw<InvalidOperationException>(() => ReLU().register_parameter("x", new Parameter(ones(1)))).Message.ShouldBe("ReLU cannot have parameters.");
    }

    [Fact]
    public void Buffer_NotPersistent_IsListedButNotSaved()
    {
        using var network = new Network();
        network.register_buffer("cache", ones(2), persistent: false);
        network.state_dict().ShouldNotContainKey("cache");
        network.has_buffer("cache").ShouldBeTrue();
        network.named_buffers(include_nonpersistent: false).ShouldNotContain(buffer => buffer.name == "cache");
    }

    [Fact]
    public void Parameters_SharedModule_AreListedOnceButSavedUnderBothNames()
    {
        using var shared = Linear(2, 2);
        using var pair = ModuleDict(("a", shared), ("b", shared));
        pair.parameters().Count().ShouldBe(2);
        pair.state_dict().Keys.ShouldBe(["a.weight", "a.bias", "b.weight", "b.bias"]);
    }

    [Fact]
    public void GetParameter_DottedName_FindsIt()
    {
        using var network = new Network();
        network.get_parameter("heads.1.bias").ShouldBeSameAs(network.heads[1].bias);
        network.get_buffer("body.norm.running_mean").ShouldNotBeNull();
        network.has_parameter("heads.2.bias").ShouldBeFalse();
        network.get_parameter("nothing").ShouldBeNull();
    }

    [Fact]
    public void Train_AndEval_ReachEveryModule()
    {
        using var network = new Network();
        network.eval();
        network.modules().ShouldAllBe(module => !module.training);
        network.train();
        network.training.ShouldBeTrue();
        network.modules().ShouldAllBe(module => module.training);
    }

    [Fact]
    public void Apply_Any_VisitsChildrenFirst()
    {
        using var network = new Network();
        var seen = new List<string>();
        network.apply(module => seen.Add(module.GetName()));
        seen.ShouldBe(["Linear", "BatchNorm1d", "ReLU", "Sequential", "Linear", "Linear", "ModuleList", "Linear", "Network"]);
    }

    [Fact]
    public void Hooks_OfAllKinds_RunInOrderAndCanBeRemoved()
    {
        using var scope = NewDisposeScope();
        using var layer = Linear(2, 2);
        var seen = new List<string>();
        var before = layer.register_forward_pre_hook((_, input) => { seen.Add("pre"); return input * 0; });
        layer.register_forward_pre_hook(_ => seen.Add("module pre"));
        var after = layer.register_forward_hook((_, _, result) => { seen.Add("post"); return result + 1; });
        layer.register_forward_hook(_ => seen.Add("module post"));
        var changed = layer.call(ones(1, 2));
        seen.ShouldBe(["module pre", "pre", "post", "module post"]);
        (changed - layer.bias - 1).abs().sum().item<float>().ShouldBe(0, 1e-6);
        before.remove();
        after.remove();
        seen.Clear();
        layer.call(ones(1, 2));
        seen.ShouldBe(["module pre", "module post"]);
    }

    [Fact]
    public void To_OtherType_KeepsParametersAndFields()
    {
        using var network = new Network();
        var weight = network.heads[0].weight;
        using var optimizer = optim.SGD(network.parameters(), 0.1);
        network.to(ScalarType.Float64).ShouldBeSameAs(network);
        network.heads[0].weight.ShouldBeSameAs(weight);
        weight.dtype.ShouldBe(ScalarType.Float64);
        network.get_buffer("body.norm.num_batches_tracked")!.dtype.ShouldBe(ScalarType.Int64);
        using var scope = NewDisposeScope();
        var first = weight.detach().clone();
        network.call(randn(3, 3, dtype: ScalarType.Float64)).sum().backward();
        optimizer.step();
        weight.allclose(first).ShouldBeFalse();
        Should.Throw<ArgumentException>(() => network.to(ScalarType.Int32)).Message.ShouldContain("Int32");
    }

    [Fact]
    public void ZeroGrad_BothWays_ClearsOrZeroes()
    {
        using var scope = NewDisposeScope();
        using var layer = Linear(2, 1);
        layer.call(ones(1, 2)).sum().backward();
        layer.zero_grad(set_to_none: false);
        layer.weight.grad!.abs().sum().item<float>().ShouldBe(0);
        layer.zero_grad();
        layer.weight.grad.ShouldBeNull();
    }

    [Fact]
    public void Parameter_OfTensor_TakesItsHandleOver()
    {
        var tensor = ones(3);
        using var parameter = new Parameter(tensor);
        tensor.IsInvalid.ShouldBeTrue();
        parameter.requires_grad.ShouldBeTrue();
        parameter.is_leaf.ShouldBeTrue();
    }

    private class Base : Module<Tensor, Tensor>
    {
        private readonly Linear first = Linear(2, 2, hasBias: false);

        internal Base() : base(nameof(Base)) => RegisterComponents();

        public override Tensor forward(Tensor input) => first.call(input);
    }

    private sealed class Derived : Base
    {
        private readonly Linear second;

        internal Derived()
        {
            second = Linear(2, 1, hasBias: false);
            RegisterComponents();
        }

        public override Tensor forward(Tensor input) => second.call(base.forward(input));
    }
}
