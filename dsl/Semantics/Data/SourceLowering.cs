using Nnet.Language.Lowering;
using Nnet.Language.Lowering.Data;
using Nnet.Language.Lowering.Values;
using Nnet.Language.Ops;
using Nnet.Language.Semantics.Settings;
using Nnet.Language.Syntax;

namespace Nnet.Language.Semantics.Data;

/// <summary>A source of samples: its files first, then its options.</summary>
internal static class SourceLowering
{
    public static SourceIr? Lower(SettingReader reader, SourceSettingSyntax setting)
    {
        DataPart? part = null;
        if (setting.Part is { } name && (part = Part(reader, name)) is null) return null;
        if (SettingRows.Find(reader, SourceTable.Table, setting.Source) is not { } row || reader.Bind(row, setting.Source) is not { } arguments) return null;
        var paths = new HashSet<string>(row.Parameters.Where(parameter => parameter.Kind == ParameterKind.Path).Select(parameter => parameter.Name), StringComparer.Ordinal);
        var files = arguments.Where(argument => paths.Contains(argument.Name) && argument.Value is TextValue).Select(argument => ((TextValue)argument.Value).Text);
        return new(part, row.Name, files.ToEquatable(), arguments.Where(argument => !paths.Contains(argument.Name)).ToEquatable(), reader.LineOf(setting));
    }

    /// <summary>A part of the data by name; null where there is none, which is then reported.</summary>
    public static DataPart? Part(SettingReader reader, NameSyntax name)
    {
        switch (name.Text)
        {
            case "train":
                return DataPart.Train;
            case "validation":
                return DataPart.Validation;
            case "test":
                return DataPart.Test;
            default:
                reader.Report("NN2001", name, $"There is no part \"{name.Text}\".{Hints.For(name.Text, ["train", "validation", "test"], "The parts are")}");
                return null;
        }
    }
}
