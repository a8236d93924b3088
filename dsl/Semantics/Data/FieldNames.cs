using Nnet.Language.Lowering.Data;
using Nnet.Language.Semantics.Settings;
using Nnet.Language.Syntax;

namespace Nnet.Language.Semantics.Data;

/// <summary>Fields of a data declaration by name.</summary>
internal static class FieldNames
{
    /// <summary>The field; null where there is none, which is then reported.</summary>
    public static FieldIr? Find(SettingReader reader, NameSyntax name, IReadOnlyList<FieldIr> fields)
    {
        var field = fields.FirstOrDefault(candidate => candidate.Name == name.Text);
        if (field is null) reader.Report("NN2001", name, $"There is no field \"{name.Text}\".{Hints.For(name.Text, fields.Select(candidate => candidate.Name), "The fields are")}");
        return field;
    }
}
