using Nnet.Language.Lowering.Bodies;
using Nnet.Language.Lowering.Graphs;
using Nnet.Language.Shapes;

namespace Nnet.Onnx.Writing;

/// <summary>The values and weights of a network by number and key: their types, and the names that they have in ONNX once they are written.</summary>
internal sealed class GraphValues
{
    private readonly Dictionary<int, ValueIr> _values;
    private readonly Dictionary<string, GraphWeight> _weights;
    private readonly Dictionary<int, string> _names;

    public GraphValues(StaticGraph graph)
    {
        _values = graph.Inputs.Concat(graph.Nodes.SelectMany(node => node.Outputs)).ToDictionary(value => value.Id);
        _weights = graph.Nodes.SelectMany(node => node.Weights).GroupBy(weight => weight.Key).ToDictionary(group => group.Key, group => group.First());
        _names = graph.Inputs.ToDictionary(input => input.Id, input => input.Name!);
    }

    public TensorType Type(int id) => _values[id].Type;

    public string Name(int id) => _names[id];

    public GraphWeight? Weight(string key) => _weights.GetValueOrDefault(key);

    public void Write(ValueIr value, string name) => _names[value.Id] = name;
}
