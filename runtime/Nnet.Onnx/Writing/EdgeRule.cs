using System.Collections.Immutable;
using Nnet.Language.Shapes;
using Nnet.Onnx.Model;

namespace Nnet.Onnx.Writing;

/// <summary>An operator whose types are looked for.</summary>
/// <param name="First">The type of its first input.</param>
internal sealed record EdgeRule(OnnxNode Node, EdgeType First, EdgeTypes Types)
{
    /// <summary>The type of an input; null where it is not known or not given.</summary>
    public EdgeType? Input(int index) => index < Node.Inputs.Count ? Types.Find(Node.Inputs[index]) : null;

    /// <summary>The integers of an input that are known as sizes.</summary>
    public ImmutableArray<Dim>? Sizes(int index) => index < Node.Inputs.Count ? Types.Sizes(Node.Inputs[index]) : null;

    /// <summary>The integers of an input that are known as numbers.</summary>
    public long[]? Integers(int index) => Sizes(index) is { } sizes && sizes.All(size => size.IsConstant)
        ? [.. sizes.Select(size => size.TryGetConstant(out var value) ? value : 0)]
        : null;

    public long Integer(string attribute, long otherwise) => Find(attribute) is long value ? value : otherwise;

    public long[]? IntegerList(string attribute) => Find(attribute) is IReadOnlyList<long> values ? [.. values] : null;

    private object? Find(string attribute) => Node.Attributes.FirstOrDefault(candidate => candidate.Name == attribute)?.Value;
}
