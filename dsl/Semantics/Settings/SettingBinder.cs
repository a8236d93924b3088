using Nnet.Language.Lowering;
using Nnet.Language.Lowering.Optimizers;
using Nnet.Language.Lowering.Values;
using Nnet.Language.Ops;
using Nnet.Language.Syntax;

namespace Nnet.Language.Semantics.Settings;

/// <summary>Gives the arguments of a setting's call (<c>Csv("a.csv", header: true)</c>) to the options of its row.</summary>
internal static class SettingBinder
{
    public static EquatableArray<ArgumentIr>? Bind(SettingReader reader, OptionRow row, CallSyntax call)
    {
        var values = call.Arguments.Select(argument => reader.Read(argument.Value)).ToArray();
        if (values.Any(value => value is null)) return null;
        var given = call.Arguments.Select((argument, index) => new GivenArgument(argument.Name?.Text, values[index]!)).ToArray();
        var bound = ArgumentBinder.Bind(row.Name, row.Parameters, given);
        foreach (var error in bound.Errors) reader.Report(error.Id, Node(call, error), error.Message);
        if (!bound.Errors.IsEmpty) return null;
        var written = Written(row, call);
        return row.Parameters.Select(parameter => new ArgumentIr(parameter.Name, FromTable(bound.Values[parameter.Name]), !written.Contains(parameter.Name))).ToEquatable();
    }

    /// <summary>A value of the tables as the representation has it.</summary>
    public static IrValue FromTable(ArgumentValue value) => value switch
    {
        ArgumentValue.Int whole => new DimValue(whole.Value),
        ArgumentValue.Float number => new NumberValue(number.Value),
        ArgumentValue.Bool truth => new BoolValue(truth.Value),
        ArgumentValue.Word word => new ChoiceValue(word.Text),
        ArgumentValue.String text => new TextValue(text.Text),
        ArgumentValue.List list => new ListValue(list.Values.Select(FromTable).ToEquatable()),
        ArgumentValue.Duration length => new LengthValue(new LengthIr(length.Amount, Unit(length.Unit))),
        _ => new NoneValue(),
    };

    public static LengthUnit Unit(DurationUnit unit) => unit switch
    {
        DurationUnit.Steps => LengthUnit.Steps,
        DurationUnit.Epochs => LengthUnit.Epochs,
        _ => LengthUnit.Share,
    };

    private static SyntaxNode Node(CallSyntax call, ArgumentError error)
    {
        if (error.Index is not { } index) return call.Callee;
        var argument = call.Arguments[index];
        return error.Id == "NN2003" && argument.Name is { } name ? name : argument.Value;
    }

    // Options by position come in the order of the row; a variadic one takes all that follow.
    private static HashSet<string> Written(OptionRow row, CallSyntax call)
    {
        var written = new HashSet<string>(StringComparer.Ordinal);
        var next = 0;
        foreach (var argument in call.Arguments)
        {
            if (argument.Name is { } name) written.Add(name.Text);
            else if (row.Parameters.Length > 0)
            {
                var parameter = row.Parameters[Math.Min(next, row.Parameters.Length - 1)];
                written.Add(parameter.Name);
                if (!parameter.IsVariadic) next++;
            }
        }

        return written;
    }
}
