using Nnet.Generator.Emission.Text;
using Nnet.Generator.Emission.Values;
using Nnet.Language.Lowering;
using Nnet.Language.Lowering.Data;
using Nnet.Language.Lowering.Values;

namespace Nnet.Generator.Emission.Data;

/// <summary>A data declaration as the runtime's <c>DataDefinition</c>.</summary>
internal static class DefinitionEmitter
{
    public static void Write(CodeWriter writer, DataIr data)
    {
        writer.Line($"Name = {CSharpLiteral.Of(data.Name)},");
        List(writer, "Sources", data.Sources.Select(Source));
        List(writer, "Fields", data.Fields.Select(Field));
        if (data.Split is { } split) writer.Line($"Split = {Split(split)},");
        if (data.Normalize.Count > 0) writer.Line($"Normalize = [{string.Join(", ", data.Normalize.Select(normalize => CSharpLiteral.Of(normalize.Field)))}],");
        foreach (var _ in data.Augment.Take(1)) List(writer, "Augment", data.Augment.Select(augment => $"new({CSharpLiteral.Of(augment.Field)}, [{string.Join(", ", augment.Steps.Select(Augmentation))}])"));
        if (data.TestTime.Count > 0) List(writer, "TestTime", data.TestTime.Select(Augmentation));
        if (data.ClassWeights is { } weighed) writer.Line($"ClassWeights = {CSharpLiteral.Of(weighed)},");
        if (data.GivenClassWeights.Count > 0) writer.Line($"GivenClassWeights = [{string.Join(", ", data.GivenClassWeights.Select(CSharpLiteral.Of))}],");
        if (data.Balanced is { } balanced) writer.Line($"Balanced = {CSharpLiteral.Of(balanced)},");
        if (data.Limit is { } limit) writer.Line($"Limit = {CSharpLiteral.Of(limit)},");
        if (data.Subset is { Share: not 1 } subset) writer.Line($"Subset = new({(subset.Share is { } share ? CSharpLiteral.Of(share) : CSharpLiteral.Of(subset.Count ?? 0))}, {CSharpLiteral.Of(subset.PerClass)}),");
        if (!data.Shuffle) writer.Line("Shuffle = false,");
    }

    private static void List(CodeWriter writer, string property, IEnumerable<string> items)
    {
        writer.Line($"{property} =");
        writer.Line("[");
        writer.Indented(() =>
        {
            foreach (var item in items) writer.Line(item + ",");
        });
        writer.Line("],");
    }

    private static string Source(SourceIr source)
    {
        var files = string.Join(", ", source.Files.Select(CSharpLiteral.Of));
        var options = string.Join(", ", source.Options.Where(option => option.Value is not NoneValue).Select(option => $"[{CSharpLiteral.Of(option.Name)}] = {Option(option.Value)}"));
        var custom = source.Kind == "Custom" ? " { Custom = Read }" : "";
        return $"new({Part(source.Part)}, {CSharpLiteral.Of(source.Kind)}, [{files}], new Dictionary<string, object> {{ {options} }}){custom}".Replace("{  }", "()").Replace("object> ()", "object>()");
    }

    private static string Option(IrValue value) => value switch
    {
        DimValue { Dim: var dim } when dim.TryGetConstant(out var constant) => CSharpLiteral.Of(constant) + "L",
        ListValue list => CSharpLiteral.Of(string.Join(",", list.Items.Select(item => item is TextValue text ? text.Text : ValueEmitter.Emit(item, new())))),
        var other => ValueEmitter.Emit(other, new()),
    };

    private static string Field(FieldIr field)
    {
        var shape = string.Join(", ", field.Type.Shape.Dims.Select(dim => dim.ToString()));
        var further = new List<string>();
        if (FieldTypes.Classes(field.Type.Element) is { } classes) further.Add($"Classes = {classes}");
        if (field.From is { } from) further.Add($"From = {Origin(from)}");
        if (field.Scale != 1) further.Add($"Scale = {CSharpLiteral.Of(field.Scale)}");
        if (field.NormalizeRows) further.Add("NormalizeRows = true");
        if (field.Missing is { } missing) further.Add($"Missing = MissingPolicy.{char.ToUpperInvariant(missing[0])}{missing.Substring(1)}");
        var initializer = further.Count == 0 ? "" : $" {{ {string.Join(", ", further)} }}";
        return $"new({CSharpLiteral.Of(field.Name)}, FieldType.{FieldTypes.Kind(field.Type.Element)}, [{shape}]){initializer}";
    }

    private static string Origin(SelectionIr selection) => selection switch
    {
        ColumnRange range => $"new ColumnRange({CSharpLiteral.Of(range.Start)}, {CSharpLiteral.Of(range.End)})",
        ColumnNumbers numbers => $"new ColumnNumbers([{string.Join(", ", numbers.Numbers.Select(CSharpLiteral.Of))}])",
        ColumnNames names => $"new ColumnNames([{string.Join(", ", names.Names.Select(CSharpLiteral.Of))}])",
        ColumnSpan span => $"new ColumnSpan({CSharpLiteral.Of(span.First)}, {CSharpLiteral.Of(span.Last)})",
        SourcePart part => $"new SourcePart({CSharpLiteral.Of(part.Name)})",
        _ => throw new InvalidOperationException($"A selection of kind {selection.GetType().Name} has no form in C#."),
    };

    private static string Split(SplitIr split)
    {
        var seed = CSharpLiteral.Of((long)(split.Seed ?? 0));
        return split switch
        {
            ShareSplitIr shares => $"new ShareSplit([{string.Join(", ", shares.Parts.Select(Size))}], {seed}, {Text(shares.By)}, {CSharpLiteral.Of(shares.InOrder)})",
            FoldsIr folds => $"new FoldSplit({CSharpLiteral.Of(folds.Count)}, {(folds.Test is { } test ? Size(test) : "null")}, {seed}, {Text(folds.By)}, false)",
            _ => throw new InvalidOperationException($"A split of kind {split.GetType().Name} has no form in C#."),
        };
    }

    private static string Size(PartSizeIr size) =>
        $"new({Part(size.Part)}, {(size.Share is { } share ? CSharpLiteral.Of(share) : "null")}, {(size.Count is { } count ? CSharpLiteral.Of(count) : "null")})";

    private static string Augmentation(AugmentationIr augmentation)
    {
        var options = string.Join(", ", augmentation.Arguments.SelectMany(Numbers));
        return options.Length == 0
            ? $"new({CSharpLiteral.Of(augmentation.Name)}, new Dictionary<string, double>())"
            : $"new({CSharpLiteral.Of(augmentation.Name)}, new Dictionary<string, double> {{ {options} }})";
    }

    private static IEnumerable<string> Numbers(ArgumentIr argument) => argument.Value switch
    {
        ListValue list => list.Items.Select((item, index) => $"[{CSharpLiteral.Of($"{argument.Name}.{CSharpLiteral.Of(index)}")}] = {ValueEmitter.EmitReal(item, new())}"),
        BoolValue value => [$"[{CSharpLiteral.Of(argument.Name)}] = {(value.Value ? "1" : "0")}"],
        NoneValue or TextValue or ChoiceValue => [],
        var value => [$"[{CSharpLiteral.Of(argument.Name)}] = {ValueEmitter.EmitReal(value, new())}"],
    };

    private static string Part(DataPart? part) => part is { } known ? CSharpLiteral.Of(known.ToString().ToLowerInvariant()) : "null";

    private static string Text(string? text) => text is null ? "null" : CSharpLiteral.Of(text);
}
