using Nnet.Language.Lowering;
using Nnet.Language.Lowering.Optimizers;
using Nnet.Language.Lowering.Values;
using Nnet.Language.Ops;
using Nnet.Language.Semantics.Evaluation;

namespace Nnet.Language.Semantics.Calls;

/// <summary>Plain values between the evaluator, the tables of operations, and the representation. What the tables see only as text keeps its meaning here.</summary>
internal sealed class ArgumentValues
{
    private readonly Dictionary<string, IrValue> _opaque = [];

    /// <summary>A value as the tables take it; null for what no option takes (a tensor).</summary>
    public ArgumentValue? TryForTable(Value value) => value switch
    {
        PlainValue plain => ForTable(plain.Content),
        TupleValue tuple => TryList(tuple.Items),
        ListOfValue list => TryList(list.Items),
        _ => null,
    };

    /// <summary>A bound option as the representation has it.</summary>
    public IrValue FromTable(ArgumentValue value) => value switch
    {
        ArgumentValue.Int integer => new DimValue(integer.Value),
        ArgumentValue.Float number => new NumberValue(number.Value),
        ArgumentValue.Bool boolean => new BoolValue(boolean.Value),
        ArgumentValue.Word word => new ChoiceValue(word.Text),
        ArgumentValue.String text => new TextValue(text.Text),
        ArgumentValue.Duration duration => new LengthValue(new LengthIr(duration.Amount, (LengthUnit)duration.Unit)),
        ArgumentValue.List list => new ListValue(list.Values.Select(FromTable).ToEquatable()),
        ArgumentValue.Opaque opaque when _opaque.TryGetValue(opaque.Text, out var meaning) => meaning,
        _ => new NoneValue(),
    };

    private ArgumentValue ForTable(IrValue value)
    {
        switch (value)
        {
            case DimValue dim:
                return new ArgumentValue.Int(dim.Dim);
            case NumberValue number:
                return new ArgumentValue.Float(number.Number);
            case BoolValue boolean:
                return new ArgumentValue.Bool(boolean.Value);
            case ChoiceValue choice:
                return new ArgumentValue.Word(choice.Name);
            case TextValue text:
                return new ArgumentValue.String(text.Text);
            case NoneValue:
                return ArgumentValue.Nothing;
            case LengthValue length:
                return new ArgumentValue.Duration(length.Length.Amount, (DurationUnit)length.Length.Unit);
            case ListValue list:
                return new ArgumentValue.List([.. list.Items.Select(ForTable)]);
            default:
                var name = PlainText.Of(value);
                _opaque[name] = value;
                return new ArgumentValue.Opaque(name);
        }
    }

    private ArgumentValue.List? TryList(IEnumerable<Value> items)
    {
        var values = items.Select(TryForTable).ToList();
        return values.Contains(null) ? null : new ArgumentValue.List([.. values.Select(value => value!)]);
    }
}
