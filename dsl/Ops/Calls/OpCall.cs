using System.Collections.Immutable;
using Nnet.Language.Shapes;

namespace Nnet.Language.Ops;

/// <summary>
/// One use of a row: what is given for its inputs and options, and the facts around it. Make one with every option bound
/// (see <see cref="ArgumentBinder"/>), hand it to <see cref="OpRow.Apply"/>, and ask the row for weights and costs with the same object.
/// </summary>
public sealed class OpCall(OpRow row, ImmutableArray<OpInput> inputs, ImmutableDictionary<string, ArgumentValue> arguments, Facts facts)
{
    private readonly List<Condition> _assumed = [];

    public OpRow Row { get; } = row;

    /// <summary>One entry for each of the row's inputs, <see cref="OpInput.Nothing"/> for those not given.</summary>
    public ImmutableArray<OpInput> Inputs { get; } = Fill(row, inputs);

    /// <summary>A value for each option of the row, defaults included.</summary>
    public ImmutableDictionary<string, ArgumentValue> Arguments { get; } = arguments;

    /// <summary>The facts around the call, and what the call itself assumes of hyperparameters (see <see cref="OpSuccess.Assumed"/>).</summary>
    public Facts Facts { get; private set; } = facts;

    internal ImmutableArray<Condition> Assumed => [.. _assumed];

    /// <summary>The type of a tensor input that is given.</summary>
    public TensorType Tensor(int input = 0) => ((OpInput.Tensor)Inputs[input]).Type;

    public Shape Shape(int input = 0) => Tensor(input).Shape;

    public TensorType? TryTensor(int input) => (Inputs[input] as OpInput.Tensor)?.Type;

    /// <summary>The tensors of a list input; one tensor counts as a list of one.</summary>
    public ImmutableArray<TensorType> List(int input = 0) => Inputs[input] switch
    {
        OpInput.List list => list.Types,
        OpInput.Tensor tensor => [tensor.Type],
        _ => [],
    };

    public bool IsGiven(int input) => Inputs[input] is not OpInput.Absent;

    public bool IsNone(string option) => Arguments[option] is ArgumentValue.None;

    public Dim Int(string option) => ToDim(Arguments[option]);

    /// <summary>The integers of a tuple or list option.</summary>
    public ImmutableArray<Dim> Ints(string option) => Arguments[option] is ArgumentValue.List list ? [.. list.Values.Select(ToDim)] : [ToDim(Arguments[option])];

    /// <summary>The option's truth; <paramref name="whenUnknown"/> where only the built network knows it.</summary>
    public bool Flag(string option, bool whenUnknown = true) => Arguments[option] is ArgumentValue.Bool flag ? flag.Value : whenUnknown;

    /// <summary>The chosen word, or the text of a string; empty where it is neither.</summary>
    public string Word(string option) => Arguments[option] switch
    {
        ArgumentValue.Word word => word.Text,
        ArgumentValue.String text => text.Text,
        _ => "",
    };

    /// <summary>The number of an option that is known when the program is built; null otherwise.</summary>
    public double? Number(string option) => Arguments[option] switch
    {
        ArgumentValue.Float number => number.Value,
        ArgumentValue.Int { Value: var value } when value.TryGetConstant(out var constant) => constant,
        _ => null,
    };

    /// <summary>Takes a condition on hyperparameters as given from here on; the caller guards it where the module is built.</summary>
    internal void Assume(Condition condition)
    {
        _assumed.Add(condition);
        Facts = Facts.Assume(condition);
    }

    private static Dim ToDim(ArgumentValue value) => value switch
    {
        ArgumentValue.Int number => number.Value,
        ArgumentValue.Float { Value: var number } when number == Math.Floor(number) && Math.Abs(number) < 1e15 => Dim.Of((long)number),
        _ => throw new InvalidOperationException($"The option holds {value}, which is no integer: it was not bound."),
    };

    private static ImmutableArray<OpInput> Fill(OpRow row, ImmutableArray<OpInput> inputs) =>
        inputs.Length >= row.Inputs.Length ? inputs : inputs.AddRange(Enumerable.Repeat(OpInput.Nothing, row.Inputs.Length - inputs.Length));
}
