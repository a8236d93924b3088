using Nnet.Language.Lowering;
using Nnet.Language.Lowering.Data;
using Nnet.Language.Lowering.Values;
using Nnet.Language.Ops;
using Nnet.Language.Semantics.Settings;
using Nnet.Language.Shapes;
using Nnet.Language.Syntax;

namespace Nnet.Language.Semantics.Data;

/// <summary>A data declaration: sources, fields, parts, and what happens to the training part.</summary>
internal static class DataLowering
{
    private static readonly string[] Settings =
        ["source", "field", "split", "folds", "normalize", "augment", "test_time", "class_weights", "balanced", "limit", "subset", "shuffle"];

    /// <summary>The data; null where a mistake leaves none, which is then reported.</summary>
    public static DataIr? Lower(DataSyntax syntax, string @namespace, SettingReader reader)
    {
        SettingRows.ReportUnknown(reader, "data", syntax.Settings, Settings);
        var sources = syntax.Settings.OfType<SourceSettingSyntax>().Select(source => SourceLowering.Lower(reader, source)).ToArray();
        var fields = Fields(reader, syntax);
        if (sources.Length == 0 && IsReadable(syntax)) reader.Report("NN6002", syntax.Name, $"The data \"{syntax.Name.Text}\" has no source. Write source Csv(\"a.csv\") for example.");
        if (sources.Length == 0 || sources.Any(source => source is null) || fields is null) return null;

        var split = SplitLowering.Lower(reader, syntax, fields, [.. sources.Select(source => source!)], out var isSplitRight);
        var normalize = Normalize(reader, syntax, fields);
        var augment = syntax.Settings.OfType<AugmentSettingSyntax>().Select(setting => Augment(reader, setting, fields)).ToArray();
        var testTime = syntax.Settings.OfType<TestTimeSettingSyntax>().SelectMany(setting => setting.Augmentations).Select(call => Transformation(reader, TestTimeTable.Table, call)).ToArray();
        var weights = ClassWeights(reader, SettingRows.Single<ClassWeightsSettingSyntax>(reader, syntax.Settings), fields);
        if (!isSplitRight || weights is null || normalize is null || augment.Any(setting => setting is null) || testTime.Any(step => step is null)) return null;

        var label = fields.FirstOrDefault(field => field.Type.Element is ElementType.Class)?.Name;
        return new(
            @namespace, syntax.Name.Text, syntax.Documentation.Length == 0 ? null : syntax.Documentation, reader.LineOf(syntax.Name),
            sources.Select(source => source!).ToEquatable(), fields.ToEquatable(), split, normalize.Value,
            augment.Select(setting => setting!).ToEquatable(), testTime.Select(step => step!).ToEquatable(),
            LabelFor<ClassWeightsSettingSyntax>(reader, syntax, label), weights.Value, LabelFor<BalancedSettingSyntax>(reader, syntax, label),
            SettingRows.Single<LimitSettingSyntax>(reader, syntax.Settings) is { } limit ? reader.Whole(limit.Count, 1) : null,
            Subset(reader, SettingRows.Single<SubsetSettingSyntax>(reader, syntax.Settings)),
            Shuffle(reader, syntax));
    }

    private static bool IsReadable(DataSyntax syntax) => !syntax.Settings.Any(setting => setting is SkippedSettingSyntax or UnknownSettingSyntax);

    private static IReadOnlyList<FieldIr>? Fields(SettingReader reader, DataSyntax syntax)
    {
        var fields = new List<FieldIr>();
        var isRight = true;
        foreach (var setting in syntax.Settings.OfType<FieldSettingSyntax>())
        {
            if (fields.Any(field => field.Name == setting.Name.Text)) reader.Report("NN2002", setting.Name, $"The field \"{setting.Name.Text}\" is declared twice. Give one another name.");
            else if (FieldLowering.Lower(reader, setting) is { } field) fields.Add(field);
            else isRight = false;
        }

        if (fields.Count == 0 && isRight && IsReadable(syntax)) reader.Report("NN6002", syntax.Name, $"The data \"{syntax.Name.Text}\" has no field. Write field image: float[1, 8, 8] for example.");
        return isRight && fields.Count > 0 ? fields : null;
    }

    private static EquatableArray<NormalizeIr>? Normalize(SettingReader reader, DataSyntax syntax, IReadOnlyList<FieldIr> fields)
    {
        var names = syntax.Settings.OfType<NormalizeSettingSyntax>().SelectMany(setting => setting.Fields).ToArray();
        foreach (var name in names)
        {
            if (FieldNames.Find(reader, name, fields) is not { } field) return null;
            if (field.Type.Element.IsFloating) continue;
            reader.Report("NN3006", name, $"Only fields of float are normalized, and \"{name.Text}\" is {field.Type}. Leave it away.");
            return null;
        }

        return names.Select(name => new NormalizeIr(name.Text)).ToEquatable();
    }

    private static AugmentIr? Augment(SettingReader reader, AugmentSettingSyntax setting, IReadOnlyList<FieldIr> fields)
    {
        var field = FieldNames.Find(reader, setting.Field, fields);
        var steps = setting.Augmentations.Select(call => Transformation(reader, AugmentationTable.Table, call)).ToArray();
        return field is null || steps.Any(step => step is null) ? null : new(field.Name, steps.Select(step => step!).ToEquatable());
    }

    private static AugmentationIr? Transformation(SettingReader reader, OptionTable table, CallSyntax call) =>
        SettingRows.Find(reader, table, call) is { } row && reader.Bind(row, call) is { } arguments ? new(row.Name, arguments) : null;

    private static string? LabelFor<T>(SettingReader reader, DataSyntax syntax, string? label)
        where T : SettingSyntax
    {
        if (SettingRows.Single<T>(reader, syntax.Settings) is not { } setting) return null;
        if (label is null) reader.Report("NN6002", setting.Keyword, $"\"{setting.Keyword.Text}\" counts classes, and no field is a class. Declare one: field label: class(10).");
        return label;
    }

    /// <summary>The weights that <c>class_weights [1, 4]</c> gives, one for each class; empty without, null where they do not fit, which is then reported.</summary>
    private static EquatableArray<double>? ClassWeights(SettingReader reader, ClassWeightsSettingSyntax? setting, IReadOnlyList<FieldIr> fields)
    {
        if (setting?.Weights is not { } given) return EquatableArray<double>.Empty;
        if (fields.FirstOrDefault(field => field.Type.Element is ElementType.Class) is not { Type.Element: ElementType.Class kind } label) return EquatableArray<double>.Empty;
        var items = given is ListSyntax list ? list.Items : [given];
        var weights = items.Select(reader.Number).ToArray();
        if (weights.Any(weight => weight is null)) return null;
        if (Array.FindIndex(weights, weight => weight <= 0) is >= 0 and var wrong)
        {
            reader.Report("NN2004", items[wrong], "The weight of a class is positive.");
            return null;
        }

        if (!kind.Count.TryGetConstant(out var classes) || classes == weights.Length) return weights.Select(weight => weight!.Value).ToEquatable();
        reader.Report("NN6002", given, $"There are {weights.Length} weights for the {classes} classes of \"{label.Name}\". Give one for each class, or none: class_weights alone weighs by frequency.");
        return null;
    }

    private static SubsetIr? Subset(SettingReader reader, SubsetSettingSyntax? setting)
    {
        if (setting is null || reader.Number(setting.Count) is not { } count) return null;
        var isShare = count <= 1 && setting.Count is not NumberSyntax { IsInteger: true };
        if (isShare && setting.PerClass)
        {
            reader.Report("NN2004", setting.Count, "So many of each class is a number, such as subset 100 per class. A share is kept evenly over the classes without \"per class\".");
            return null;
        }

        if (count > 0) return isShare ? new(count, null, false) : new(null, (long)count, setting.PerClass);
        reader.Report("NN2004", setting.Count, "A subset has at least one sample.");
        return null;
    }

    // "in order" says where the parts lie, not in which order one of them is learned: neighbours in a batch teach less.
    private static bool Shuffle(SettingReader reader, DataSyntax syntax) =>
        SettingRows.Single<ShuffleSettingSyntax>(reader, syntax.Settings) is not { Value: BooleanSyntax { Value: false } };
}
