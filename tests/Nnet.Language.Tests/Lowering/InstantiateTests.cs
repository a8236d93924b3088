using System.Collections.Immutable;
using Nnet.Language.Lowering.Graphs;
using Nnet.Language.Lowering.Values;
using Nnet.Language.Shapes;
using Nnet.Language.Text;
using Shouldly;

namespace Nnet.Language.Tests.Lowering;

/// <summary>The graph of a network with values for its hyperparameters and sizes.</summary>
public sealed class InstantiateTests
{
    private const string Program = """
        namespace Nets

        const Slope = 0.2

        block Layer(x: float[N, D]) -> float[N, D] {
            return x + (x |> Linear(D) |> LeakyReLU(Slope))
        }

        network Deep(x: float[N, F], depth: int = 2, width: int = 8, last: bool = false) -> y: float[N, width]
        where width % 4 == 0
        {
            let first = x |> Linear(width) |> Layer * depth
            var all = first
            for i in 0..depth {
                all = all |> Linear(width)
            }
            return if width > 8 then all |> Softmax else all
        }

        network Given(x: float[N, 4], k: int) -> y: float[N, k] {
            return x |> Linear(k)
        }
        """;

    [Fact]
    public void Graph_WithItsDefaults_HasEveryTurnOfEveryLoop()
    {
        var graph = Instantiate("Deep").Graph.ShouldNotBeNull();
        graph.Nodes.SelectMany(node => node.Weights).Select(weight => weight.Key).Where(key => key.EndsWith("weight", StringComparison.Ordinal))
            .ShouldBe(["linear1.weight", "layer1.0.linear1.weight", "layer1.1.linear1.weight", "linear2.0.weight", "linear2.1.weight"]);
        graph.Nodes.ShouldAllBe(node => node.When == null && node.Repeat == Dim.One);
        graph.Results[0].Type.ToString().ShouldBe("float[N, 8]");
    }

    [Fact]
    public void Graph_WithOtherValues_TakesTheOtherBranch()
    {
        var graph = Instantiate("Deep", ("depth", 3), ("width", 12)).Graph.ShouldNotBeNull();
        graph.Nodes.Count(node => node.Operation == "LeakyReLU").ShouldBe(3);
        graph.Nodes[^1].Operation.ShouldBe("Softmax");
        graph.Nodes.First(node => node.Operation == "Linear").Weights[0].Shape.ToString().ShouldBe("[12, F]");
    }

    [Fact]
    public void Graph_WithASize_HasItEverywhere()
    {
        var graph = Instantiate("Deep", ("N", 5), ("F", 3)).Graph.ShouldNotBeNull();
        graph.Inputs[0].Type.ToString().ShouldBe("float[5, 3]");
        graph.Nodes[0].Outputs[0].Type.ToString().ShouldBe("float[5, 8]");
    }

    [Fact]
    public void Value_AgainstAFact_IsRefused()
    {
        var result = Instantiate("Deep", ("width", 6));
        result.Graph.ShouldBeNull();
        result.Diagnostics.ShouldHaveSingleItem().Message.ShouldStartWith("Deep needs width % 4 == 0, which does not hold here");
    }

    [Fact]
    public void Value_ThatIsMissing_IsNamed()
    {
        var result = Instantiate("Given");
        result.Graph.ShouldBeNull();
        result.Diagnostics.ShouldHaveSingleItem().Message.ShouldBe("Given misses \"k\". Give it a value.");
    }

    [Fact]
    public void Network_ThatIsNotThere_IsAMistakeOfTheCaller() => Should.Throw<ArgumentException>(() => Instantiate("Nowhere"));

    [Fact]
    public void Slice_InTheGraph_KeepsItsItems()
    {
        var files = ImmutableArray.Create(Compiler.Parse(new SourceText("slice.nnet", "network Cut(x: float[N, 6, 4], i: int[2]) -> y: float[N, 2, 2] {\n    return x[:, i, ::2]\n}")));
        var graph = Compiler.Instantiate(files, new CompilerOptions("Nets"), new NetworkInstance("Nets", "Cut", new Dictionary<string, IrValue>(), new Dictionary<string, long>())).Graph.ShouldNotBeNull();
        var items = graph.Nodes.ShouldHaveSingleItem().Slice;
        items.Select(item => item.GetType().Name).ShouldBe(["RangeItem", "TensorItem", "RangeItem"]);
        items[1].ShouldBe(new Language.Lowering.Bodies.TensorItem(new Language.Lowering.Bodies.ValueOperand(graph.Inputs[1].Id)));
    }

    /// <summary>Names of dimensions are in capitals.</summary>
    private static Instantiation Instantiate(string network, params (string Name, long Value)[] values)
    {
        var files = ImmutableArray.Create(Compiler.Parse(new SourceText("nets.nnet", Program)));
        var (sizes, hyperparameters) = (values.Where(value => char.IsUpper(value.Name[0])), values.Where(value => char.IsLower(value.Name[0])));
        return Compiler.Instantiate(files, new CompilerOptions("Tests"), new NetworkInstance(
            "Nets", network, hyperparameters.ToDictionary(value => value.Name, value => (IrValue)new DimValue(Dim.Of(value.Value))), sizes.ToDictionary(value => value.Name, value => value.Value)));
    }
}
