using System.Globalization;
using Nnet.Language.Lowering;
using Nnet.Language.Lowering.Data;
using Nnet.Language.Semantics.Settings;
using Nnet.Language.Shapes;
using Nnet.Language.Syntax;

namespace Nnet.Language.Semantics.Data;

/// <summary>How samples are divided into parts: shares or counts, or folds.</summary>
internal static class SplitLowering
{
    /// <param name="isRight">False where a mistake was reported.</param>
    public static SplitIr? Lower(SettingReader reader, DataSyntax syntax, IReadOnlyList<FieldIr> fields, IReadOnlyList<SourceIr> sources, out bool isRight)
    {
        isRight = false;
        var split = SettingRows.Single<SplitSettingSyntax>(reader, syntax.Settings);
        var folds = SettingRows.Single<FoldsSettingSyntax>(reader, syntax.Settings);
        if (!CheckBy(reader, split?.By ?? folds?.By, fields)) return null;
        if (split is null && folds is null)
        {
            isRight = true;
            return null;
        }

        var parts = new List<PartSizeIr>();
        foreach (var part in split?.Parts ?? [])
        {
            if (Size(reader, part, parts, sources) is not { } size) return null;
            parts.Add(size);
        }

        if (parts.Sum(part => part.Share ?? 0) > 1 + 1e-9)
        {
            reader.Report("NN6002", split!.Parts[split.Parts.Length - 1], string.Format(CultureInfo.InvariantCulture, "The parts add up to {0:0.##}%. They must not exceed 100%.", parts.Sum(part => part.Share ?? 0) * 100));
            return null;
        }

        ulong? seed = null;
        if ((split?.Seed ?? folds?.Seed) is { } given)
        {
            if (reader.Whole(given) is not { } number) return null;
            seed = (ulong)number;
        }

        if (folds is null)
        {
            isRight = true;
            return new ShareSplitIr(parts.ToEquatable(), LabelOf(split!.By, fields) ?? split.By?.Text, split.InOrder, seed);
        }

        if (reader.Whole(folds.Count, 2) is not { } count) return null;
        isRight = true;
        return new FoldsIr((int)count, parts.FirstOrDefault(part => part.Part == DataPart.Test), LabelOf(folds.By ?? split?.By, fields) ?? folds.By?.Text ?? split?.By?.Text, seed);
    }

    private static PartSizeIr? Size(SettingReader reader, SplitPartSyntax part, IReadOnlyList<PartSizeIr> before, IReadOnlyList<SourceIr> sources)
    {
        if (SourceLowering.Part(reader, part.Part) is not { } name) return null;
        if (before.Any(other => other.Part == name) || sources.Any(source => source.Part == name && name != DataPart.Train))
        {
            reader.Report("NN2002", part.Part, $"The part \"{part.Part.Text}\" is given twice. Leave one away.");
            return null;
        }

        if (reader.Number(part.Amount) is not { } amount) return null;
        if (part.Amount is NumberSyntax { IsInteger: true, IsPercent: false } && amount >= 1) return new(name, null, (long)amount);
        if (amount is > 0 and <= 1) return new(name, amount, null);
        reader.Report("NN2004", part.Amount, "A part is a share (70%) or a number of samples (500).");
        return null;
    }

    /// <summary><c>by label</c> names a field, or, where none is called so, the only field of classes.</summary>
    private static bool CheckBy(SettingReader reader, NameSyntax? by, IReadOnlyList<FieldIr> fields)
    {
        if (by is null || LabelOf(by, fields) is not null) return true;
        if (FieldNames.Find(reader, by, fields) is not { } field) return false;
        if (field.Type.Element is ElementType.Class) return true;
        reader.Report("NN3006", by, $"A split keeps the shares of classes, and \"{by.Text}\" is {field.Type}. Name a field of class.");
        return false;
    }

    private static string? LabelOf(NameSyntax? by, IReadOnlyList<FieldIr> fields)
    {
        var labels = fields.Where(field => field.Type.Element is ElementType.Class).ToList();
        return by is { Text: "label" } && fields.All(field => field.Name != by.Text) && labels.Count == 1 ? labels[0].Name : null;
    }
}
