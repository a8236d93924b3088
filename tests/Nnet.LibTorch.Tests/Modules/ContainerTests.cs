using Shouldly;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Nnet.LibTorch.Tests.Modules;

public sealed class ContainerTests
{
    [Fact]
    public void Sequential_Slices_ShareModules()
    {
        using var scope = NewDisposeScope();
        using var row = Sequential(Linear(2, 3), ReLU(), Linear(3, 1));
        row.Count.ShouldBe(3);
        row[1..].Count.ShouldBe(2);
        row[(null, 1)][0].ShouldBeSameAs(row[0]);
        var input = randn(2, 2);
        row[1..].call(row[..1].call(input)).Equals(row.call(input)).ShouldBeTrue();
        Should.Throw<ArgumentOutOfRangeException>(() => row[(2, 5)]);
    }

    [Fact]
    public void Sequential_Call_DisposesOnlyWhatLiesBetween()
    {
        using var scope = NewDisposeScope();
        using var row = Sequential(Identity(), Linear(2, 2), ReLU(inplace: true), Dropout(0.5));
        row.eval();
        var input = ones(1, 2);
        var before = scope.DisposablesCount;
        var output = row.call(input);
        input.IsInvalid.ShouldBeFalse();
        output.IsInvalid.ShouldBeFalse();
        scope.DisposablesCount.ShouldBe(before + 1);
    }

    [Fact]
    public void Sequential_Empty_ReturnsAnotherHandle()
    {
        using var scope = NewDisposeScope();
        var input = ones(2);
        var output = Sequential().call(input);
        output.ShouldNotBeSameAs(input);
        output.Equals(input).ShouldBeTrue();
    }

    [Fact]
    public void ModuleList_Changed_IsNumberedAnew()
    {
        using var list = new ModuleList<Linear>(Linear(1, 1), Linear(2, 2));
        list.Insert(1, Linear(3, 3));
        list.RemoveAt(0);
        list.Add(Linear(4, 4));
        list.named_children().Select(child => (child.name, ((Linear)child.module).in_features)).ShouldBe([("0", 3L), ("1", 2L), ("2", 4L)]);
        list[0] = Linear(9, 1);
        list.state_dict()["0.weight"].shape.ShouldBe([1, 9]);
        Should.Throw<ArgumentNullException>(() => list.Add(null!));
    }

    [Fact]
    public void ModuleDict_Changed_KeepsItsOrder()
    {
        using var modules = new ModuleDict<Linear>();
        modules.Add("b", Linear(1, 1));
        modules["a"] = Linear(2, 1);
        modules.keys().ShouldBe(["b", "a"]);
        modules.Remove("b").ShouldBeTrue();
        modules.state_dict().Keys.ShouldBe(["a.weight", "a.bias"]);
        Should.Throw<ArgumentException>(() => modules.Add("a", Linear(1, 1))).Message.ShouldContain("\"a\"");
    }

    [Fact]
    public void ParameterContainers_Contents_AreTrained()
    {
        using var list = ParameterList(new Parameter(ones(1)), new Parameter(ones(2)));
        list.named_parameters().Select(entry => entry.name).ShouldBe(["0", "1"]);
        using var named = ParameterDict(("x", new Parameter(ones(3))));
        named.parameters().Single().numel().ShouldBe(3);
        named.Count.ShouldBe(1);
    }
}
