using Nnet.Generator.Emission.Text;
using Nnet.Generator.Emission.Values;
using Nnet.Language.Lowering.Modules;
using Nnet.Language.Shapes;

namespace Nnet.Generator.Emission.Modules;

/// <summary>Fields and constructor of a module.</summary>
/// <param name="stored">Parameters, in the language's spelling, that other methods need.</param>
internal sealed class ConstructorEmitter(ModuleIr module, ModuleNames names, IReadOnlyList<string> stored)
{
    private readonly SymbolNames _symbols = new();

    public void WriteFields(CodeWriter writer)
    {
        foreach (var field in names.Members.Fields)
        {
            if (field.Name.TrimStart('@') != field.Key) writer.Line($"[global::TorchSharp.Utils.ComponentName(Name = {CSharpLiteral.Of(field.Key)})]");
            writer.Line($"public readonly {field.Type}{(field.When is null ? "" : "?")} {field.Name};");
        }

        if (names.Members.Fields.Count > 0) writer.Line();
        foreach (var name in stored) writer.Line($"private readonly {TypeOf(name)} {CSharpName.Camel(name)};");
        if (stored.Count > 0) writer.Line();
    }

    public void Write(CodeWriter writer)
    {
        writer.Line($"/// <summary>Creates the layers of {module.Declared}, with new weights.</summary>");
        foreach (var symbol in module.DimParameters) writer.Line(XmlDoc.Parameter(CSharpName.Camel(symbol.Name), $"The dimension {symbol.Name} of the input."));
        foreach (var hyperparameter in module.Hyperparameters) writer.Line(XmlDoc.Parameter(CSharpName.Camel(hyperparameter.Name), Describe(hyperparameter)));
        // Blocks are parts of networks, whose facts imply theirs.
        var guards = module.Kind == ModuleKind.Network ? module.Guards.Where(guard => guard.AtConstruction).GroupBy(guard => guard.Condition).Select(group => group.First()).ToArray() : [];
        if (guards.Length > 0) writer.Line(XmlDoc.Exception("ArgumentException", "The values break a condition of the program."));
        writer.Line($"public {module.Name}({string.Join(", ", Parameters())})");
        writer.Indented(() => writer.Line($": base(nameof({module.Name}))"));
        writer.Block(() =>
        {
            foreach (var guard in guards) GuardEmitter.Write(writer, guard, module.Declared, _symbols);
            foreach (var name in stored) writer.Line($"this.{CSharpName.Camel(name)} = {CSharpName.Camel(name)};");
            if (guards.Length + stored.Count > 0) writer.Line();
            WriteMembers(writer);
            writer.Line("RegisterComponents();");
            InitEmitter.Write(writer, module, names);
        });
    }

    private void WriteMembers(CodeWriter writer)
    {
        var fields = names.Members.Fields;
        for (var start = 0; start < fields.Count;)
        {
            var end = start + 1;
            while (end < fields.Count && Equals(fields[end].When, fields[start].When)) end++;
            var together = fields.Skip(start).Take(end - start).ToArray();
            start = end;
            if (together[0].When is { } when)
            {
                writer.Line($"if ({ConditionEmitter.Emit(when, _symbols)})");
                writer.Block(() => Assign(writer, together));
            }
            else
            {
                Assign(writer, together);
            }
        }

        if (fields.Count > 0) writer.Line();
    }

    private static void Assign(CodeWriter writer, IEnumerable<MemberField> fields)
    {
        foreach (var field in fields) Assign(writer, field);
    }

    private static void Assign(CodeWriter writer, MemberField field)
    {
        var lines = field.Construct;
        for (var i = 0; i < lines.Count; i++) writer.Line((i == 0 ? field.Name + " = " : "") + lines[i] + (i == lines.Count - 1 ? ";" : ""));
    }

    private IEnumerable<string> Parameters()
    {
        var hyperparameters = module.Hyperparameters.ToArray();
        var required = hyperparameters.Where(hyperparameter => hyperparameter.Default is null);
        var optional = hyperparameters.Where(hyperparameter => hyperparameter.Default is not null);
        return module.DimParameters.Select(symbol => $"long {CSharpName.Camel(symbol.Name)}")
            .Concat(required.Concat(optional).Select(hyperparameter => ModuleNames.Parameter(hyperparameter, _symbols)));
    }

    private static string Describe(HyperparameterIr hyperparameter) =>
        hyperparameter.Default is { } value ? $"The hyperparameter {hyperparameter.Name}; {ValueEmitter.Emit(value, new())} if not given." : $"The hyperparameter {hyperparameter.Name}.";

    private string TypeOf(string name) =>
        module.Hyperparameters.FirstOrDefault(hyperparameter => hyperparameter.Name == name) is { } hyperparameter ? ModuleNames.Type(hyperparameter.Type) : "long";
}
