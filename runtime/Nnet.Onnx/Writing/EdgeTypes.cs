using System.Collections.Immutable;
using Nnet.Language.Shapes;
using Nnet.Onnx.Model;

namespace Nnet.Onnx.Writing;

/// <summary>
/// Types of all values of a graph. The network knows those of its own operations; what stands between the operators of one operation follows from their inputs here,
/// so that a viewer can write a shape on every edge. What does not follow stays open; a wrong one would not pass ONNX's checker.
/// </summary>
internal sealed class EdgeTypes
{
    private readonly Dictionary<string, EdgeType> _types = [];
    private readonly Dictionary<string, ImmutableArray<Dim>> _sizes = [];

    public EdgeType? Find(string name) => _types.GetValueOrDefault(name);

    public void Set(string name, EdgeType type) => _types[name] = type;

    /// <summary>A value of integers that are these sizes.</summary>
    public void SetSizes(string name, IEnumerable<Dim> sizes) => _sizes[name] = [.. sizes];

    /// <summary>The integers of a value; null where they are not known.</summary>
    public ImmutableArray<Dim>? Sizes(string name) => _sizes.TryGetValue(name, out var sizes) ? sizes : null;

    /// <summary>Notes the types of a new operator's outputs, as far as they follow from its inputs.</summary>
    public void Infer(OnnxNode node)
    {
        if (node.Inputs.Count == 0 || Find(node.Inputs[0]) is not { } first)
        {
            return;
        }

        var types = EdgeRules.Outputs(new EdgeRule(node, first, this));
        foreach (var (output, type) in node.Outputs.Zip(types ?? []))
        {
            _types[output] = type;
        }
    }
}
