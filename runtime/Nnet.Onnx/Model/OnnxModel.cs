using Google.Protobuf;
using Nnet.Onnx.Wire;

namespace Nnet.Onnx.Model;

/// <summary>A whole file (ModelProto): a graph, and what it says about itself.</summary>
/// <param name="Metadata">Words about the model, which viewers show.</param>
public sealed record OnnxModel(OnnxGraph Graph, string Producer, string ProducerVersion, string Doc, IReadOnlyDictionary<string, string> Metadata)
{
    /// <summary>Version 8 of the format, which belongs to operator set 17.</summary>
    public const long FormatVersion = 8;

    /// <summary>The operator set: the first with LayerNormalization, and read by onnx 1.12 (2022) and later.</summary>
    public const long OperatorSet = 17;

    /// <summary>The domain of operators that a program brings itself.</summary>
    public const string OwnDomain = "nnet";

    /// <summary>Writes the file.</summary>
    /// <exception cref="OnnxExportException">It would be larger than the 2 GB that the format allows.</exception>
    public void Write(Stream stream)
    {
        var message = ToMessage();
        if (message.Size > int.MaxValue)
        {
            throw new OnnxExportException($"The network takes {message.Size / 1e9:0.0} GB, and an ONNX file holds 2 GB at most. Export the weights alone: nnet export safetensors.");
        }

        using var output = new CodedOutputStream(stream, leaveOpen: true);
        message.Write(output);
    }

    private IEnumerable<string> Domains => Graph.Nodes.Select(node => node.Domain).Prepend("").Distinct();

    private ProtoMessage ToMessage() => new ProtoMessage()
        .Add(1, FormatVersion)
        .Add(2, Producer)
        .AddText(3, ProducerVersion)
        .AddText(6, Doc)
        .Add(7, Graph.ToMessage())
        .AddAll(8, Domains, domain => new ProtoMessage().Add(1, domain).Add(2, domain.Length == 0 ? OperatorSet : 1))
        .AddAll(14, Metadata, entry => new ProtoMessage().Add(1, entry.Key).Add(2, entry.Value));
}
