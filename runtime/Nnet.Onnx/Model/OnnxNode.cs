using Nnet.Onnx.Wire;

namespace Nnet.Onnx.Model;

/// <summary>An operator with its inputs and outputs (NodeProto).</summary>
/// <param name="Inputs">Names of values; empty for an optional one that is not given.</param>
/// <param name="Name">Unique in the graph.</param>
/// <param name="Doc">Where it comes from in the program.</param>
public sealed record OnnxNode(string Operator, IReadOnlyList<string> Inputs, IReadOnlyList<string> Outputs, IReadOnlyList<OnnxAttribute> Attributes, string Name, string Doc)
{
    /// <summary>Whose operator it is; empty for ONNX's own.</summary>
    public string Domain { get; init; } = "";

    internal ProtoMessage ToMessage()
    {
        var message = new ProtoMessage();
        foreach (var input in Inputs)
        {
            message.Add(1, input);
        }

        foreach (var output in Outputs)
        {
            message.Add(2, output);
        }

        return message.Add(3, Name).Add(4, Operator).AddAll(5, Attributes, attribute => attribute.ToMessage()).AddText(6, Doc).AddText(7, Domain);
    }
}
