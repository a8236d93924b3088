using System.Collections.Immutable;
using Nnet.Language.Lowering;
using Nnet.Language.Lowering.Data;
using Nnet.Language.Semantics.Settings;
using Nnet.Language.Shapes;
using Nnet.Language.Syntax;

namespace Nnet.Language.Semantics.Data;

/// <summary>A field of a sample: its type, where its numbers come from, and what is done with them.</summary>
internal static class FieldLowering
{
    private static readonly ImmutableArray<string> MissingValues = ["error", "mean", "zero", "skip"];

    private static readonly string[] Elements = ["float", "int", "bool", "class", "token"];

    public static FieldIr? Lower(SettingReader reader, FieldSettingSyntax setting)
    {
        if (Type(reader, setting.Type) is not { } type) return null;
        SelectionIr? from = null;
        if (setting.Origin is { } origin && (from = SelectionLowering.Lower(reader, origin)) is null) return null;
        if (from is ColumnRange range && !CheckCount(reader, setting, type, range.End - range.Start)) return null;
        var (scale, normalizeRows, missing) = (1.0, false, (string?)null);
        foreach (var option in setting.Options)
        {
            switch (option.Name.Text)
            {
                case "scale" when reader.Number(option.Value) is { } factor:
                    scale = factor;
                    break;
                case "scale":
                    return null;
                case "normalize":
                    normalizeRows = true;
                    break;
                case "missing" when Missing(reader, option, type) is { } policy:
                    missing = policy;
                    break;
                case "missing":
                    return null;
                default:
                    reader.Report("NN2003", option.Name, $"A field has no option \"{option.Name.Text}\".{Hints.For(option.Name.Text, ["scale", "normalize", "missing"], "Its options are")}");
                    return null;
            }
        }

        return new(setting.Name.Text, type, from, scale, normalizeRows, missing, reader.LineOf(setting));
    }

    /// <summary>What an empty cell means; null where it says nothing, which is then reported.</summary>
    private static string? Missing(SettingReader reader, FieldOptionSyntax option, TensorType type)
    {
        var word = option.Value is NameExpressionSyntax name ? name.Name.Text : null;
        if (word is null || !MissingValues.Contains(word))
        {
            reader.Report("NN2004", option.Value, $"An empty cell is an error, the mean of its column, zero, or lets its row be skipped.{(word is null ? "" : Hints.For(word, MissingValues, "Write one of"))}");
            return null;
        }

        if (word != "mean" || type.Element.IsFloating) return word;
        reader.Report("NN2004", option.Value, $"Only a field of float has a mean, and this one is {type}. Write missing skip to leave such rows out.");
        return null;
    }

    /// <summary>The type of one sample: sizes are numbers.</summary>
    private static TensorType? Type(SettingReader reader, TypeSyntax type)
    {
        if (Element(reader, type.Element) is not { } element) return null;
        var dims = ImmutableArray.CreateBuilder<Dim>();
        foreach (var dimension in type.Dimensions ?? [])
        {
            if (dimension is not SizeDimensionSyntax size)
            {
                reader.Report("NN6002", dimension, "The sizes of a field are numbers, since every sample has the same shape. Write the size.");
                return null;
            }

            if (reader.Whole(size.Size, 1) is not { } number) return null;
            dims.Add(number);
        }

        return new(element, new(dims.ToImmutable()));
    }

    private static ElementType? Element(SettingReader reader, ElementTypeSyntax syntax)
    {
        var count = syntax.Count is { } given ? reader.Whole(given, 1) : null;
        if (syntax.Count is not null && count is null) return null;
        switch (syntax.Name.Text, count)
        {
            case ("float", null):
                return ElementType.Float32;
            case ("int", null):
                return ElementType.Int64;
            case ("bool", null):
                return ElementType.Bool;
            case ("class", { } classes):
                return new ElementType.Class(classes);
            case ("token", { } words):
                return new ElementType.Token(words);
            case ("class" or "token", null):
                reader.Report("NN2003", syntax, $"\"{syntax.Name.Text}\" needs the number of its values: {syntax.Name.Text}(10).");
                return null;
            default:
                reader.Report("NN2001", syntax.Name, $"A field is no \"{syntax.Name.Text}\".{Hints.For(syntax.Name.Text, Elements, "It can be")}");
                return null;
        }
    }

    private static bool CheckCount(SettingReader reader, FieldSettingSyntax setting, TensorType type, long columns)
    {
        if (!type.Shape.ElementCount.TryGetConstant(out var count) || count == columns) return true;
        reader.Report("NN6002", setting.Origin!, $"The field \"{setting.Name.Text}\" is {type}, {count} numbers, and gets {columns} columns. Take as many columns as it has numbers.");
        return false;
    }
}
