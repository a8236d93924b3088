using Nnet.Language.Lowering;
using Nnet.Language.Lowering.Data;
using Nnet.Language.Ops;
using Nnet.Language.Semantics.Settings;
using Nnet.Language.Syntax;

namespace Nnet.Language.Semantics.Data;

/// <summary>Where a field's numbers come from: columns by number or name, or a part of the source.</summary>
internal static class SelectionLowering
{
    public static SelectionIr? Lower(SettingReader reader, FieldOriginSyntax origin)
    {
        if (origin.Kind.Text is not ("column" or "columns")) return new SourcePart(origin.Kind.Text);
        if (origin.First is null or MissingExpressionSyntax) return null;
        if (origin.Last is { } last) return Name(origin.First) is { } from && Name(last) is { } to ? new ColumnSpan(from, to) : Wrong(reader, origin);
        if (origin.First is RangeSyntax range)
            return reader.Whole(range.From) is { } start && reader.Whole(range.To, 1) is { } end ? Range(reader, range, start, end) : null;
        return reader.Read(origin.First) is { } value ? Columns(reader, origin, value) : null;
    }

    private static SelectionIr? Range(SettingReader reader, RangeSyntax range, long start, long end)
    {
        if (start < end) return new ColumnRange(start, end);
        reader.Report("NN2004", range, $"{start}..{end} is empty. The first number must be below the second one, which is not taken.");
        return null;
    }

    private static SelectionIr? Columns(SettingReader reader, FieldOriginSyntax origin, ArgumentValue value)
    {
        var items = value is ArgumentValue.List list ? list.Values : [value];
        if (items.All(item => Name(item) is not null)) return new ColumnNames(items.Select(item => Name(item)!).ToEquatable());
        var numbers = items.Select(item => item is ArgumentValue.Int { Value: var dim } && dim.TryGetConstant(out var number) ? number : -1).ToArray();
        return numbers.All(number => number >= 0) ? new ColumnNumbers(numbers.ToEquatable()) : Wrong(reader, origin);
    }

    private static string? Name(ExpressionSyntax expression) => expression switch
    {
        NameExpressionSyntax name => name.Name.Text,
        StringSyntax text => text.Value,
        _ => null,
    };

    private static string? Name(ArgumentValue value) => value switch
    {
        ArgumentValue.Word word => word.Text,
        ArgumentValue.String text => text.Text,
        _ => null,
    };

    private static SelectionIr? Wrong(SettingReader reader, FieldOriginSyntax origin)
    {
        reader.Report("NN2004", origin, "Columns are given by number (0..64, 64) or by name (age to s6, target).");
        return null;
    }
}
