using Nnet.Language.Ops;
using Nnet.Language.Syntax;

namespace Nnet.Language.Semantics.Settings;

/// <summary>What settings have in common: finding a row by name, keywords that stand twice or that nothing knows.</summary>
internal static class SettingRows
{
    /// <summary>The row that a call names; null where there is none, which is then reported.</summary>
    public static OptionRow? Find(SettingReader reader, OptionTable table, CallSyntax call)
    {
        if (table.Find(call.Callee.Text) is { } row) return row;
        if (call.Callee.Text.Length == 0) return null;
        var hint = table.Suggest(call.Callee.Text) is { } near ? $"Did you mean \"{near}\"?" : $"There are {string.Join(", ", table.All.Select(candidate => candidate.Name))}.";
        reader.Report("NN2001", call.Callee, $"There is no {table.Kind} \"{call.Callee.Text}\". {hint}");
        return null;
    }

    /// <summary>Reports lines whose first word no setting of the declaration has.</summary>
    public static void ReportUnknown(SettingReader reader, string declaration, IEnumerable<SettingSyntax> settings, IReadOnlyList<string> known)
    {
        foreach (var setting in settings.OfType<UnknownSettingSyntax>())
            reader.Report("NN2001", setting.Keyword, $"There is no setting \"{setting.Keyword.Text}\" in {declaration}.{Hints.For(setting.Keyword.Text, known, "There are")}");
    }

    /// <summary>The setting of a kind; where it stands several times the first one, and the others are reported.</summary>
    public static T? Single<T>(SettingReader reader, IEnumerable<SettingSyntax> settings)
        where T : SettingSyntax
    {
        T? found = null;
        foreach (var setting in settings.OfType<T>())
        {
            if (found is null) found = setting;
            else reader.Report("NN2002", setting.Keyword, $"\"{setting.Keyword.Text}\" is set twice. Leave one away.");
        }

        return found;
    }
}
