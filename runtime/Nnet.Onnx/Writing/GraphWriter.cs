using Nnet.Language.Lowering.Graphs;
using Nnet.Language.Shapes;
using Nnet.Onnx.Model;

namespace Nnet.Onnx.Writing;

/// <summary>Collects operators, weights and constants of one graph, and gives them names: the instance's path and the operator (<c>layer1/0/conv1/Conv</c>).</summary>
internal sealed class GraphWriter(IWeightSource weights)
{
    private readonly List<OnnxNode> _nodes = [];
    private readonly List<OnnxTensor> _initializers = [];
    private readonly HashSet<string> _values = [];
    private readonly Dictionary<string, int> _counts = [];
    private readonly Dictionary<string, string> _known = [];

    /// <summary>The operators so far.</summary>
    public IReadOnlyList<OnnxNode> Nodes => _nodes;

    /// <summary>Weights and constants so far.</summary>
    public IReadOnlyList<OnnxTensor> Initializers => _initializers;

    /// <summary>Types of the values, and integers that are known.</summary>
    public EdgeTypes Types { get; } = new();

    /// <summary>Where the next operators belong.</summary>
    public string Path { get; set; } = "";

    /// <summary>The line of the program that the next operators come from.</summary>
    public string Doc { get; set; } = "";

    /// <summary>Keeps a name for an input or output of the network.</summary>
    public void Reserve(string name) => _values.Add(name);

    /// <summary>An operator of one output.</summary>
    /// <returns>The output's name.</returns>
    public string Add(string op, IReadOnlyList<string> inputs, params OnnxAttribute[] attributes) => Add(op, 1, inputs, attributes)[0];

    /// <summary>An operator of several outputs.</summary>
    public string[] Add(string op, int outputs, IReadOnlyList<string> inputs, params OnnxAttribute[] attributes) => Add(op, "", outputs, inputs, attributes);

    /// <summary>An operator that ONNX does not know, of the domain <see cref="OnnxModel.OwnDomain"/>.</summary>
    public string[] AddForeign(string op, int outputs, IReadOnlyList<string> inputs) => Add(op, OnnxModel.OwnDomain, outputs, inputs, []);

    private string[] Add(string op, string domain, int outputs, IReadOnlyList<string> inputs, OnnxAttribute[] attributes)
    {
        var name = Numbered(Path.Length == 0 ? op : $"{Path.Replace('.', '/')}/{op}");
        string[] results = [.. Enumerable.Range(0, outputs).Select(i => Unique(outputs == 1 ? $"{name}_output" : $"{name}_output{i}"))];
        var node = new OnnxNode(op, inputs, results, attributes, name, Doc) { Domain = domain };
        _nodes.Add(node);
        Types.Infer(node);
        return results;
    }

    /// <summary>An operator whose output has a name of its own.</summary>
    public void AddNamed(string op, string input, string output) => _nodes.Add(new OnnxNode(op, [input], [output], [], Numbered(op), ""));

    /// <summary>A constant list of integers.</summary>
    public string Integers(params IReadOnlyList<long> values) => OfSizes(Constant($"ints {string.Join(' ', values)}", name => OnnxTensor.Integers(name, values)), values);

    /// <summary>A constant integer without axes.</summary>
    public string Integer(long value) => OfSizes(Constant($"int {value}", name => OnnxTensor.Integers(name, [value], isScalar: true)), [value]);

    /// <summary>A constant number without axes.</summary>
    public string Number(double value, OnnxElementType type) => Filled(type, [], value);

    /// <summary>A constant tensor of one value.</summary>
    public string Filled(OnnxElementType type, IReadOnlyList<long> shape, double value) =>
        Constant(FormattableString.Invariant($"{type} {string.Join(' ', shape)} = {value:R}"), name => OnnxTensor.Filled(name, type, shape, value));

    /// <summary>A weight of the network.</summary>
    public string Weight(GraphWeight weight, OnnxElementType type) => Tensor(weight.Key, name => Load(weight, type) with { Name = name });

    /// <summary>A tensor of the file, made out of weights the first time that it is asked for.</summary>
    /// <param name="key">What it is called; the same key is the same tensor.</param>
    /// <param name="make">Makes it under the name that it gets.</param>
    public string Tensor(string key, Func<string, OnnxTensor> make) => Known("tensor " + key, () => AddInitializer(make(Unique(key))));

    /// <summary>The values of a weight.</summary>
    /// <exception cref="OnnxExportException">There is no such weight, or it has another shape.</exception>
    public OnnxTensor Load(GraphWeight weight, OnnxElementType type)
    {
        var shape = weight.Shape.Dims.Select(dim => dim.TryGetConstant(out var size) ? size : throw new OnnxExportException(
            $"The size of {weight.Key}, {weight.Shape}, is not known. Give it: {string.Join(" ", weight.Shape.Dims.SelectMany(unknown => unknown.Symbols).Distinct().Select(symbol => $"--set {symbol.Name}=NUMBER"))}.")).ToArray();
        var tensor = weights.Find(weight.Key, type, shape) ?? throw new OnnxExportException($"There is no weight \"{weight.Key}\" among the given ones. Export with the weights of this network.");
        return tensor.Shape.SequenceEqual(shape)
            ? tensor
            : throw new OnnxExportException($"The weight \"{weight.Key}\" is [{string.Join(", ", tensor.Shape)}], and the network declares {weight.Shape}. Export with the weights of this network.");
    }

    /// <summary>The operators with some outputs renamed.</summary>
    public void Rename(IReadOnlyDictionary<string, string> names)
    {
        string New(string name) => names.TryGetValue(name, out var renamed) ? renamed : name;
        for (var i = 0; i < _nodes.Count; i++)
        {
            _nodes[i] = _nodes[i] with { Inputs = [.. _nodes[i].Inputs.Select(New)], Outputs = [.. _nodes[i].Outputs.Select(New)] };
        }
    }

    /// <summary>A value that is computed the first time only.</summary>
    public string Known(string what, Func<string> make)
    {
        if (!_known.TryGetValue(what, out var name))
        {
            _known[what] = name = make();
        }

        return name;
    }

    private string Constant(string what, Func<string, OnnxTensor> make) => Known(what, () => AddInitializer(make(Unique(Numbered("constant")))));

    private string OfSizes(string name, IEnumerable<long> values)
    {
        Types.SetSizes(name, values.Select(Dim.Of));
        return name;
    }

    private string AddInitializer(OnnxTensor tensor)
    {
        Types.Set(tensor.Name, EdgeType.Of(tensor));
        _initializers.Add(tensor);
        return tensor.Name;
    }

    private string Numbered(string name)
    {
        _counts[name] = _counts.GetValueOrDefault(name) + 1;
        return _counts[name] == 1 ? name : $"{name}_{_counts[name]}";
    }

    private string Unique(string name)
    {
        var candidate = name;
        for (var i = 2; !_values.Add(candidate); i++)
        {
            candidate = $"{name}_{i}";
        }

        return candidate;
    }
}
