using Nnet.Onnx.Wire;

namespace Nnet.Onnx.Model;

/// <summary>A network (GraphProto).</summary>
/// <param name="Nodes">Each after those whose values it takes.</param>
/// <param name="Initializers">Weights and constants.</param>
/// <param name="Values">Types of the values between inputs and outputs.</param>
public sealed record OnnxGraph(
    string Name,
    IReadOnlyList<OnnxNode> Nodes,
    IReadOnlyList<OnnxTensor> Initializers,
    IReadOnlyList<OnnxValueInfo> Inputs,
    IReadOnlyList<OnnxValueInfo> Outputs,
    IReadOnlyList<OnnxValueInfo> Values)
{
    internal ProtoMessage ToMessage() => new ProtoMessage()
        .AddAll(1, Nodes, node => node.ToMessage())
        .Add(2, Name)
        .AddAll(5, Initializers, tensor => tensor.ToMessage())
        .AddAll(11, Inputs, value => value.ToMessage())
        .AddAll(12, Outputs, value => value.ToMessage())
        .AddAll(13, Values, value => value.ToMessage());
}
