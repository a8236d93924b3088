using Nnet.Generator.Emission.Text;

namespace Nnet.Generator.Emission.Modules;

/// <summary>Classes for members whose keys share their beginning: <c>encoder.conv</c>, <c>encoder.norm</c>.</summary>
internal static class GroupEmitter
{
    public static void Write(CodeWriter writer, IEnumerable<GroupClass> groups)
    {
        foreach (var group in groups)
        {
            writer.Line();
            writer.Line($"/// <summary>What stands under the key {XmlDoc.Escape(group.Key)}.</summary>");
            writer.Line($"public sealed class {group.Name} : Module");
            writer.Block(() => Members(writer, group));
        }
    }

    private static void Members(CodeWriter writer, GroupClass group)
    {
        foreach (var field in group.Fields)
        {
            if (field.Name.TrimStart('@') != field.Key) writer.Line($"[global::TorchSharp.Utils.ComponentName(Name = {CSharpLiteral.Of(field.Key)})]");
            writer.Line($"public readonly {Type(field)} {field.Name};");
        }

        writer.Line();
        writer.Line($"internal {group.Name}({string.Join(", ", group.Fields.Select(field => $"{Type(field)} {field.Name}"))})");
        writer.Indented(() => writer.Line($": base(nameof({group.Name}))"));
        writer.Block(() =>
        {
            foreach (var field in group.Fields) writer.Line($"this.{field.Name} = {field.Name};");
            writer.Line("RegisterComponents();");
        });
    }

    private static string Type(MemberField field) => field.Type + (field.When is null ? "" : "?");
}
