using Nnet.Language;
using Nnet.Language.Lowering.Graphs;
using Nnet.Language.Lowering.Values;
using Nnet.Onnx.Model;
using Nnet.Onnx.Tests.Cases;
using Shouldly;

namespace Nnet.Onnx.Tests;

/// <summary>What cannot be exported is named, with its line and what to do.</summary>
public sealed class MessageTests
{
    [Theory]
    [InlineData("extern block Own(x: float[N, D]) -> float[N, D]\nnetwork Net(x: float[N, 4]) -> y: float[N, 4] {\n    return x |> Own\n}",
        "Own (line 3 of net.nnet) has no form in ONNX. Write it with operations of the catalogue, or export the weights alone: nnet export safetensors.")]
    [InlineData("network Net(x: float[N, 4]) -> y: float[N, 4] {\n    return if N > 3 then x |> ReLU else x\n}",
        "ReLU (line 2 of net.nnet) is there only if N > 3, which depends on the size of an input. Give the size: --set N=NUMBER.")]
    [InlineData("network Net(image: float[N, 3, H, W]) -> y: float[N, 3, 4, 4] {\n    return image |> AdaptiveAvgPool2d(4)\n}",
        "AdaptiveAvgPool2d (line 2 of net.nnet) needs the size H of its input as a number. Give it: --set H=NUMBER.")]
    [InlineData("network Net(x: float[..., 4]) -> y: float[..., 4] {\n    return x |> ReLU\n}",
        "The input x of Net is float[..., 4], and ONNX needs to know how many axes it has. Declare them: float[N, D].")]
    [InlineData("network Net(x: float[N, F]) -> y: float[N, 2] {\n    return x |> Linear(2)\n}",
        "The size of linear1.weight, [2, F], is not known. Give it: --set F=NUMBER.")]
    [InlineData("network Net(p: float[T, N, 5], t: int[N, 2], a: int[N], b: int[N]) -> y: float[] {\n    return CTCLoss(p, t, a, b)\n}",
        "CTCLoss (line 2 of net.nnet) has no form in ONNX. Write it with operations of the catalogue, or export the weights alone: nnet export safetensors.")]
    public void Network_ThatOnnxCannotHold_IsRefusedWithItsLine(string text, string message) =>
        Should.Throw<OnnxExportException>(() => OnnxExport.Convert(Graph(text), new ZeroWeights(), "test")).Message.ShouldBe(message);

    [Theory]
    [InlineData("N", 5)]
    [InlineData("N", 2)]
    public void Network_WithASizeGiven_HasTheBranchOfThatSize(string size, long value)
    {
        var graph = Graph("network Net(x: float[N, 4]) -> y: float[N, 4] {\n    return if N > 3 then x |> ReLU else x\n}", (size, value));
        OnnxExport.Convert(graph, new ZeroWeights(), "test").Graph.Nodes.Select(node => node.Operator).ShouldBe([value > 3 ? "Relu" : "Identity"]);
    }

    [Fact]
    public void ExternBlock_InAStructure_IsAnOperatorOfItsOwnDomain()
    {
        var graph = Graph("extern block Own(x: float[N, D], k: int) -> float[N, k]\nnetwork Net(x: float[N, 4]) -> y: float[N, 3] {\n    return x |> ReLU |> Own(3)\n}");
        var nodes = OnnxExport.Structure(graph, "test").Graph.Nodes;
        nodes.Select(node => (node.Domain, node.Operator)).ShouldBe([("", "Relu"), (OnnxModel.OwnDomain, "Own")]);
        nodes[1].Inputs.ShouldBe(nodes[0].Outputs);
        nodes[1].Outputs.ShouldBe(["y"]);
    }

    [Fact]
    public void Weights_OfAnotherNetwork_AreRefusedByKey()
    {
        var graph = Graph("network Net(x: float[N, 3]) -> y: float[N, 2] {\n    return x |> Linear(2)\n}");
        Should.Throw<OnnxExportException>(() => OnnxExport.Convert(graph, new Given(null), "test")).Message.ShouldBe("There is no weight \"linear1.weight\" among the given ones. Export with the weights of this network.");
        Should.Throw<OnnxExportException>(() => OnnxExport.Convert(graph, new Given([2, 4]), "test")).Message.ShouldBe("The weight \"linear1.weight\" is [2, 4], and the network declares [2, 3]. Export with the weights of this network.");
    }

    private static StaticGraph Graph(string text, params (string Name, long Value)[] sizes)
    {
        var program = CompiledProgram.Of("net.nnet", text);
        var instance = new NetworkInstance(program.Program.Graphs[0].Namespace, "Net", new Dictionary<string, IrValue>(), sizes.ToDictionary(size => size.Name, size => size.Value));
        return Compiler.Instantiate(program.Files, program.Options, instance).Graph.ShouldNotBeNull();
    }

    /// <summary>Every weight has this shape; null: there are none.</summary>
    private sealed class Given(long[]? shape) : IWeightSource
    {
        public OnnxTensor? Find(string key, OnnxElementType type, IReadOnlyList<long> declared) => shape is null ? null : OnnxTensor.Filled(key, type, shape, 0);
    }
}
