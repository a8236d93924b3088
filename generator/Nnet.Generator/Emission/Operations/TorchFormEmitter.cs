using Nnet.Generator.Emission.Text;
using Nnet.Language.Lowering.Values;
using Nnet.Language.Ops;

namespace Nnet.Generator.Emission.Operations;

/// <summary>Reads the C# form that a row of the operation table gives: a factory of a module, a function, a method.</summary>
internal static class TorchFormEmitter
{
    /// <summary>The expression for a stateless row.</summary>
    public static OperationCode Emit(OpRow row, OperationCall call) => row.Torch switch
    {
        FunctionForm form => $"{call.Short(form.Function)}({Arguments(row, form.Arguments, call)})",
        MethodForm form => $"{call[0]}.{form.Method}({Arguments(row, form.Arguments, call)})",
        OperatorForm form => $"{call[0]} {form.Operator} {call[1]}",
        IdentityForm => $"{call[0]}.alias()",
        _ => throw new InvalidOperationException($"{row.Name} is a layer and has no form as a function."),
    };

    /// <summary>The expression that constructs a layer.</summary>
    public static string Construct(OpRow row, ModuleForm form, OperationCall call) =>
        $"{(form.IsConstructor ? "new " : "")}{call.Short(form.Factory)}({Arguments(row, form.Arguments, call)})";

    /// <summary>The arguments of a layer's <c>call</c>.</summary>
    public static string CallArguments(OpRow row, ModuleForm form, OperationCall call) =>
        form.CallArguments is { } arguments ? Arguments(row, arguments, call) : Arguments(row, [.. row.Inputs.Select(input => new TorchArgument(null, new TorchValue.Input(input.Name)))], call);

    private static string Arguments(OpRow row, IReadOnlyList<TorchArgument> arguments, OperationCall call)
    {
        var single = arguments.All(argument => argument.Value is not TorchValue.Option { As: TorchType.LongTuple } option || call.IsUniform(option.Name) || IsDefault(argument, call, true));
        var written = new List<string>();
        var isGap = false;
        foreach (var argument in arguments)
        {
            var text = Text(row, argument, call, single);
            if (text is null || text == argument.Default)
            {
                isGap = true;
                continue;
            }

            written.Add((isGap || IsClearer(argument)) && argument.Name is { } name ? $"{name}: {text}" : text);
        }

        return string.Join(", ", written);
    }

    private static bool IsDefault(TorchArgument argument, OperationCall call, bool single) =>
        argument.Value is TorchValue.Option option && (!call.IsKnown(option.Name) || Option(option, call, single) == argument.Default);

    // Sizes of data need no name; what they are is in the comment. Options do.
    private static bool IsClearer(TorchArgument argument) => argument.Value is TorchValue.Option;

    private static string? Text(OpRow row, TorchArgument argument, OperationCall call, bool single) => argument.Value switch
    {
        TorchValue.Input input => Input(row, input.Name, call),
        TorchValue.Option option => call.IsKnown(option.Name) ? Option(option, call, single) : argument.Default,
        TorchValue.Inferred inferred => call.Inferred(inferred.Name),
        TorchValue.Code code => code.Text,
        _ => throw new InvalidOperationException($"An argument of kind {argument.Value.GetType().Name} is not known."),
    };

    private static string? Input(OpRow row, string name, OperationCall call)
    {
        var index = 0;
        while (row.Inputs[index].Name != name) index++;
        if (index >= call.Inputs.Count) return null;
        return row.Inputs[index].Kind switch
        {
            InputKind.List => $"[{string.Join(", ", call.Inputs.Skip(index))}]",
            InputKind.State when call.Inputs.Count > index + 1 => $"({string.Join(", ", call.Inputs.Skip(index))})",
            _ => call.Inputs[index],
        };
    }

    private static string? Option(TorchValue.Option option, OperationCall call, bool single)
    {
        if (!call.HasValue(option.Name)) return "null";
        if (call.Value(option.Name) is ChoiceValue { Name: var word })
        {
            if (option.Words.TryGetValue(word, out var member)) return call.Short(member);
            if (option.As == TorchType.ScalarType) return "ScalarType." + ElementTypes.ScalarType(word);
        }

        return option.As switch
        {
            TorchType.Long => call.Plain(option.Name),
            TorchType.Int => Int(call.Plain(option.Name)),
            TorchType.Double or TorchType.Scalar => call.Real(option.Name),
            TorchType.Float => call.Real(option.Name) + "f",
            TorchType.Bool => call.Plain(option.Name),
            TorchType.String => call.Value(option.Name) is ChoiceValue choice ? CSharpLiteral.Of(choice.Name) : call.Plain(option.Name),
            TorchType.LongTuple => single ? call.Items(option.Name)[0] : call.Sizes(option.Name),
            TorchType.LongArray => $"[{string.Join(", ", call.Items(option.Name))}]",
            TorchType.ScalarType => call.Plain(option.Name),
            _ => throw new InvalidOperationException($"The word of {option.Name} has no form in C#."),
        };
    }

    private static string Int(string text) => text.All(character => char.IsDigit(character) || character == '-') ? text : $"(int)({text})";
}
