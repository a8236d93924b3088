using System.Collections.Immutable;
using System.Globalization;

namespace Nnet.Language.Ops;

/// <summary>Turns a written value into the kind that an option wants.</summary>
internal static class ArgumentConversion
{
    private const string None = "none";

    /// <summary>False with a description of what is wanted where the value does not fit. Ranges of symbolic integers are left to <see cref="OpRow.Apply"/>.</summary>
    public static bool TryConvert(ParameterSpec parameter, ArgumentValue value, out ArgumentValue converted, out string wanted)
    {
        wanted = Wanted(parameter);
        converted = value;
        if (WordOf(value) is { } word && parameter.Choices.Contains(word))
        {
            converted = ArgumentValue.OfWord(word);
            return true;
        }

        if (value is ArgumentValue.None || WordOf(value) == None)
        {
            converted = ArgumentValue.Nothing;
            return parameter.TakesNone;
        }

        switch (parameter.Kind)
        {
            case ParameterKind.Int:
                return IsInt(parameter, value);
            case ParameterKind.Float:
                return IsFloat(parameter, ref converted);
            case ParameterKind.Bool:
                return value is ArgumentValue.Bool or ArgumentValue.Opaque;
            case ParameterKind.Word:
                return value is ArgumentValue.Opaque;
            case ParameterKind.String or ParameterKind.Path:
                return value is ArgumentValue.String or ArgumentValue.Opaque;
            case ParameterKind.IntTuple:
                converted = Spread(parameter, value);
                return converted is ArgumentValue.List ints && ints.Values.Length == parameter.Length && ints.Values.All(item => IsInt(parameter, item));
            case ParameterKind.FloatTuple:
                converted = Spread(parameter, value);
                return converted is ArgumentValue.List floats && floats.Values.Length == parameter.Length && AllFloats(parameter, ref converted);
            case ParameterKind.IntList:
                converted = value is ArgumentValue.Int ? new ArgumentValue.List([value]) : value;
                return converted is ArgumentValue.List list && list.Values.All(item => IsInt(parameter, item));
            case ParameterKind.FloatList:
                converted = value is ArgumentValue.List ? value : new ArgumentValue.List([value]);
                return AllFloats(parameter, ref converted);
            case ParameterKind.ElementType:
                return ElementTypeNames.TryFind(WordOf(value) ?? "") is not null;
            case ParameterKind.StringList:
                converted = value is ArgumentValue.List ? value : new ArgumentValue.List([value]);
                return ((ArgumentValue.List)converted).Values.All(item => item is ArgumentValue.String or ArgumentValue.Word);
            case ParameterKind.DurationList:
                return AllDurations(ref converted);
            default:
                return IsDuration(ref converted);
        }
    }

    private static bool IsInt(ParameterSpec parameter, ArgumentValue value) =>
        value is ArgumentValue.Int number && (!number.Value.TryGetConstant(out var constant) || parameter.Range.Contains(constant));

    private static bool IsFloat(ParameterSpec parameter, ref ArgumentValue value)
    {
        if (value is ArgumentValue.Int { Value: var integer })
        {
            if (!integer.TryGetConstant(out var constant)) return true;
            value = ArgumentValue.Of((double)constant);
        }

        return value is ArgumentValue.Opaque || (value is ArgumentValue.Float number && parameter.Range.Contains(number.Value));
    }

    private static bool AllFloats(ParameterSpec parameter, ref ArgumentValue value)
    {
        var items = ImmutableArray.CreateBuilder<ArgumentValue>();
        foreach (var item in ((ArgumentValue.List)value).Values)
        {
            var number = item;
            if (!IsFloat(parameter, ref number)) return false;
            items.Add(number);
        }

        value = new ArgumentValue.List(items.ToImmutable());
        return true;
    }

    private static bool AllDurations(ref ArgumentValue value)
    {
        var items = ImmutableArray.CreateBuilder<ArgumentValue>();
        foreach (var item in value is ArgumentValue.List list ? list.Values : [value])
        {
            var length = item;
            if (!IsDuration(ref length)) return false;
            items.Add(length);
        }

        value = new ArgumentValue.List(items.ToImmutable());
        return true;
    }

    private static bool IsDuration(ref ArgumentValue value)
    {
        // A share is a number of at most 1, a larger whole number counts epochs.
        if (value is ArgumentValue.Float { Value: >= 0 and <= 1 } share) value = new ArgumentValue.Duration(share.Value, DurationUnit.Share);
        else if (value is ArgumentValue.Int { Value: var integer } && integer.TryGetConstant(out var count) && count >= 0) value = new ArgumentValue.Duration(count, DurationUnit.Epochs);
        return value is ArgumentValue.Duration or ArgumentValue.Opaque;
    }

    private static ArgumentValue Spread(ParameterSpec parameter, ArgumentValue value) =>
        value is ArgumentValue.List ? value : new ArgumentValue.List([.. Enumerable.Repeat(value, parameter.Length)]);

    private static string? WordOf(ArgumentValue value) => value switch
    {
        ArgumentValue.Word word => word.Text,
        ArgumentValue.String text => text.Text,
        ArgumentValue.None => None,
        _ => null,
    };

    private static string Wanted(ParameterSpec parameter)
    {
        var range = parameter.Range == ValueRange.Any ? "" : $" ({parameter.Range})";
        var wanted = parameter.Kind switch
        {
            ParameterKind.Int => "an integer" + range,
            ParameterKind.Float => "a number" + range,
            ParameterKind.Bool => "true or false",
            ParameterKind.String => "a string",
            ParameterKind.Path => "a path in quotes",
            ParameterKind.IntTuple => parameter.Length == 1 ? "an integer" + range : $"an integer or {parameter.Length} of them in parentheses" + range,
            ParameterKind.FloatTuple => string.Format(CultureInfo.InvariantCulture, "{0} numbers in parentheses", parameter.Length) + range,
            ParameterKind.IntList => "integers" + range,
            ParameterKind.FloatList => "numbers" + range,
            ParameterKind.ElementType => $"an element type: {ElementTypeNames.List}",
            ParameterKind.StringList => "names",
            ParameterKind.Duration => "a length: 5%, 500 steps or 3 epochs",
            ParameterKind.DurationList => "lengths in parentheses: (30 epochs, 60 epochs)",
            _ => "",
        };
        if (parameter.Choices.IsEmpty) return wanted;
        var choices = "one of " + string.Join(", ", parameter.Choices);
        return wanted.Length == 0 ? choices : $"{wanted}, or {choices}";
    }
}
