using Nnet.Language.Lowering.Bodies;
using Nnet.Language.Lowering.Graphs;
using Nnet.Language.Lowering.Values;
using Nnet.Language.Shapes;
using Nnet.Onnx.Model;

namespace Nnet.Onnx.Writing;

/// <summary>One operation of the network while it is written: what it takes, its options, its weights.</summary>
internal sealed class OnnxCall(GraphWriter graph, SizeWriter sizes, GraphValues values, GraphNode node)
{
    public GraphWriter Graph { get; } = graph;

    public SizeWriter Sizes { get; } = sizes;

    public GraphNode Node { get; } = node;

    /// <summary>How many inputs there are, with those that are not given.</summary>
    public int Count => Node.Inputs.Count;

    /// <summary>The type of the first result.</summary>
    public TensorType Result => Node.Outputs[0].Type;

    /// <summary>The element type of the first result.</summary>
    public OnnxElementType ResultElement => OnnxElementTypes.Of(Result.Element);

    /// <summary>The name of an input; a plain number becomes a constant of the result's type.</summary>
    public string this[int input] => Operand(input, ResultElement);

    /// <summary>The type of a tensor input.</summary>
    public TensorType Type(int input = 0) => Node.Inputs[input] is ValueOperand value ? values.Type(value.Id) : throw Fail("takes a tensor, and gets a number", "Make a tensor of it, as with Full.");

    public OnnxElementType Element(int input = 0) => OnnxElementTypes.Of(Type(input).Element);

    public int Rank(int input = 0) => Type(input).Shape.Dims.Length;

    /// <summary>A size of an input.</summary>
    public Dim Dim(int input, int axis) => Type(input).Shape.Dims[axis];

    /// <summary>A size that has to be known now.</summary>
    public long Size(int input, int axis) => Constant(Dim(input, axis), $"the size {Dim(input, axis)} of its input");

    public bool Has(int input) => input < Count && Node.Inputs[input] is not null;

    public bool IsTensor(int input) => Has(input) && Node.Inputs[input] is ValueOperand;

    /// <summary>An input as a tensor of some type: cast where it has another, a constant where it is a plain number.</summary>
    public string Operand(int input, OnnxElementType type)
    {
        switch (Node.Inputs[input])
        {
            case ValueOperand value:
                var own = OnnxElementTypes.Of(values.Type(value.Id).Element);
                return own == type ? values.Name(value.Id) : Cast(values.Name(value.Id), type);
            case PlainOperand { Value: DimValue { Dim: var dim } } when !dim.IsConstant:
                return type == OnnxElementType.Int64 ? Sizes.Scalar(dim) : Cast(Sizes.Scalar(dim), type);
            case PlainOperand plain:
                return Graph.Number(Number(plain.Value, "a number"), type);
            default:
                throw new InvalidOperationException($"{Node.Operation} has no input {input}.");
        }
    }

    /// <summary>A tensor input as it is.</summary>
    public string Tensor(int input) => Node.Inputs[input] is ValueOperand value ? values.Name(value.Id) : Operand(input, ResultElement);

    /// <summary>Another element type.</summary>
    public string Cast(string value, OnnxElementType type) => Add("Cast", [value], new OnnxAttribute("to", (long)type));

    public string Add(string op, IReadOnlyList<string> inputs, params OnnxAttribute[] attributes) => Graph.Add(op, inputs, attributes);

    /// <summary>A number of the first result's type.</summary>
    public string Number(double value) => Graph.Number(value, ResultElement);

    public bool IsNone(string option) => Find(option) is null or NoneValue;

    public bool Flag(string option) => Find(option) is BoolValue { Value: true };

    /// <summary>The chosen word or text; empty where the option is none.</summary>
    public string Word(string option) => Find(option) switch
    {
        ChoiceValue choice => choice.Name,
        TextValue text => text.Text,
        _ => "",
    };

    public double Number(string option) => Number(Find(option), $"\"{option}\"");

    public long Int(string option) => Constant(Dims(option)[0], $"\"{option}\"");

    /// <summary>The integers of an option, each of which has to be known now; one number stands for all of <paramref name="count"/>.</summary>
    public long[] Ints(string option, int count = 0)
    {
        long[] given = [.. Dims(option).Select(dim => Constant(dim, $"\"{option}\""))];
        return given.Length == 1 && count > 1 ? [.. Enumerable.Repeat(given[0], count)] : given;
    }

    public double[] Numbers(string option, int count)
    {
        double[] given = Find(option) is ListValue list ? [.. list.Items.Select(item => Number(item, $"\"{option}\""))] : [Number(option)];
        return given.Length == 1 ? [.. Enumerable.Repeat(given[0], count)] : given;
    }

    /// <summary>The integers of an option, which may be sizes.</summary>
    public Dim[] Dims(string option) => Find(option) is ListValue list ? [.. list.Items.Select(item => AsDim(item, option))] : [AsDim(Find(option), option)];

    /// <summary>An axis of the first input, counted from the front.</summary>
    public int Axis(string option = "dim", int? rank = null) => Axis(Int(option), rank);

    public int Axis(long axis, int? rank = null) => (int)(axis < 0 ? axis + (rank ?? Rank()) : axis);

    /// <summary>A weight by its name in the layer.</summary>
    public string Weight(string name) => Graph.Weight(WeightOf(name), WeightElement);

    /// <summary>A weight with rows and columns exchanged.</summary>
    public string TransposedWeight(string name) => Graph.Tensor($"{Node.Path}.{name}.transposed", form => Load(name).Transposed(form));

    /// <summary>A tensor made out of weights of the layer.</summary>
    public string MadeOfWeights(string name, Func<string, OnnxTensor> make) => Graph.Tensor($"{Node.Path}.{name}", make);

    /// <summary>The values of a weight.</summary>
    public OnnxTensor Load(string name) => Graph.Load(WeightOf(name), WeightElement);

    public bool HasWeight(string name) => values.Weight($"{Node.Path}.{name}") is not null;

    public GraphWeight WeightOf(string name) => values.Weight($"{Node.Path}.{name}") ?? throw new InvalidOperationException($"{Node.Operation} has no weight {Node.Path}.{name}.");

    /// <summary>The weight of a full key.</summary>
    public string WeightOfKey(string key, OnnxElementType type) => Graph.Weight(values.Weight(key) ?? throw new InvalidOperationException($"There is no weight {key}."), type);

    /// <summary>What cannot be written, where, and what to do.</summary>
    public OnnxExportException Fail(string what, string advice) => new($"{Node.Operation} (line {Node.Line.Line} of {Node.Line.File}) {what}. {advice}");

    public long Constant(Dim dim, string what) => dim.TryGetConstant(out var value) ? value : throw Fail($"needs {what} as a number", $"Give it: {string.Join(" ", dim.Symbols.Select(symbol => $"--set {symbol.Name}=NUMBER"))}.");

    private OnnxElementType WeightElement => ResultElement is OnnxElementType.Int64 or OnnxElementType.Bool ? OnnxElementType.Float32 : ResultElement;

    private IrValue? Find(string option) => Node.Arguments.FirstOrDefault(argument => argument.Name == option)?.Value;

    private double Number(IrValue? value, string what) => value switch
    {
        NumberValue number => number.Number,
        DimValue dim => Constant(dim.Dim, what),
        BoolValue truth => truth.Value ? 1 : 0,
        _ => throw Fail($"needs {what} as a number", "Write the number."),
    };

    private Dim AsDim(IrValue? value, string option) => value switch
    {
        DimValue dim => dim.Dim,
        NumberValue number when number.Number == Math.Floor(number.Number) => Language.Shapes.Dim.Of((long)number.Number),
        _ => throw Fail($"needs \"{option}\" as an integer", "Write the number."),
    };
}
