using Nnet.Onnx.Tests.Cases;
using Shouldly;

namespace Nnet.Onnx.Tests;

/// <summary>What a viewer shows: a type on every edge, names of sizes, paths of layers.</summary>
public sealed class EdgeTests
{
    [Fact]
    public void Edges_OfEveryCase_HaveTheirTypes()
    {
        var open = new List<string>();
        foreach (var test in NetworkCases.All.Concat(CallCases.All))
        {
            try
            {
                var graph = test.Structure().Graph;
                var typed = graph.Values.Concat(graph.Outputs).Select(value => value.Name).ToHashSet();
                open.AddRange(graph.Nodes.SelectMany(node => node.Outputs).Where(name => !typed.Contains(name)).Select(name => $"{test.Name}: {name}"));
            }
            catch (OnnxExportException)
            {
                // What cannot be exported is the matter of other tests.
                continue;
            }
        }

        open.ShouldBeEmpty();
    }

    [Fact]
    public void UNet_OpenSizes_StandAsFormulas()
    {
        var graph = NetworkCases.All.Single(test => test.Name == "UNet").Structure().Graph;
        graph.Inputs.ShouldHaveSingleItem().Shape.Select(size => size.ToString()).ShouldBe(["N", "3", "H", "W"]);
        graph.Values.Single(value => value.Name == "bottom/conv1/Conv_output").Shape.Select(size => size.ToString()).ShouldBe(["N", "32", "H // 4", "W // 4"]);
        graph.Outputs.ShouldHaveSingleItem().Name.ShouldBe("mask");
    }

    [Fact]
    public void LeNet_AsAModel_ReadsLikeTheNetwork()
    {
        var graph = NetworkCases.All.Single(test => test.Name == "LeNet").Structure().Graph;
        graph.Nodes.Select(node => node.Name).ShouldBe(["conv1/Conv", "Relu", "MaxPool", "conv2/Conv", "Relu_2", "MaxPool_2", "Flatten", "linear1/Gemm", "Relu_3", "linear2/Gemm", "Relu_4", "linear3/Gemm"]);
        graph.Initializers.Select(tensor => tensor.Name).ShouldBe([
            "conv1.weight", "conv1.bias", "conv2.weight", "conv2.bias", "linear1.weight", "linear1.bias", "linear2.weight", "linear2.bias", "linear3.weight", "linear3.bias"]);
        graph.Nodes[0].Doc.ShouldBe("Conv2d, line 6 of lenet.nnet");
    }
}
