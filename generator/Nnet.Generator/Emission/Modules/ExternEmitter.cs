using Nnet.Generator.Emission.Text;
using Nnet.Generator.Emission.Values;
using Nnet.Language.Lowering.Modules;
using Nnet.Language.Shapes;

namespace Nnet.Generator.Emission.Modules;

/// <summary>The generated part of a block that the user writes in C#: its constructor, and a forward pass that checks what goes in and what comes out.</summary>
internal static class ExternEmitter
{
    public static CodeWriter Write(ModuleIr module)
    {
        var writer = new CodeWriter();
        FileHeader.Write(writer, module.Line.File, module.Namespace, ModuleNames.Usings(module));
        ModuleDoc.Write(writer, module);
        writer.Line($"public sealed partial class {module.Name} : {ModuleSignature.BaseClass(module)}");
        writer.Block(() =>
        {
            WriteConstructor(writer, module);
            WriteForward(writer, module);
        });
        return writer;
    }

    private static void WriteConstructor(CodeWriter writer, ModuleIr module)
    {
        var dims = module.DimParameters.Select(symbol => (Type: "long", Name: CSharpName.Camel(symbol.Name)));
        var stored = dims.Concat(module.Hyperparameters.Select(hyperparameter => (Type: ModuleNames.Type(hyperparameter.Type), Name: CSharpName.Camel(hyperparameter.Name)))).ToArray();
        foreach (var (type, name) in stored) writer.Line($"private readonly {type} {name};");
        if (stored.Length > 0) writer.Line();
        var parameters = module.DimParameters.Select(symbol => $"long {CSharpName.Camel(symbol.Name)}")
            .Concat(module.Hyperparameters.Select(hyperparameter => ModuleNames.Parameter(hyperparameter, new SymbolNames())));
        writer.Line($"/// <summary>Creates {module.Declared} with new weights: <c>Initialize</c> makes them, where the other part of this class has it.</summary>");
        writer.Line($"public {module.Name}({string.Join(", ", parameters)})");
        writer.Indented(() => writer.Line($": base(nameof({module.Name}))"));
        writer.Block(() =>
        {
            foreach (var (_, name) in stored) writer.Line($"this.{name} = {name};");
            writer.Line("Initialize();");
            writer.Line("RegisterComponents();");
        });
        writer.Line();
        writer.Line("/// <summary>Makes layers and weights, to be kept in fields.</summary>");
        writer.Line("partial void Initialize();");
        writer.Line();
        writer.Line($"/// <summary>The computation, to be written in the other part of this class: {XmlDoc.Escape(string.Join(", ", module.Results.Select(result => result.Type.ToString())))}.</summary>");
        writer.Line($"private partial {ModuleSignature.NamedResult(module)} Compute({Inputs(module)});");
        writer.Line();
    }

    private static void WriteForward(CodeWriter writer, ModuleIr module)
    {
        var pattern = new ShapePattern(module.Inputs.SelectMany(input => input.Type.Shape.Dims).Concat(module.Results.SelectMany(result => result.Type.Shape.Dims)).SelectMany(dim => dim.Symbols).Select(symbol => symbol.Name))
        {
            IsKnown = new HashSet<DimSymbol>(module.Hyperparameters.Select(hyperparameter => hyperparameter.Symbol).OfType<DimSymbol>().Concat(module.DimParameters)).Contains,
        };
        ModuleDoc.WriteForward(writer, module);
        writer.Line($"public override {ModuleSignature.NamedResult(module)} forward({Inputs(module)})");
        writer.Block(() =>
        {
            foreach (var input in module.Inputs) WriteCheck(writer, pattern, CSharpName.Camel(input.Name!), $"{module.Declared} takes {input.Name}", input.Type);
            var results = module.Results.Select((_, index) => ModuleSignature.ResultName(module, index)).ToArray();
            var all = results.Length == 1 ? results[0] : $"({string.Join(", ", results)})";
            writer.Line($"var {all} = Compute({string.Join(", ", module.Inputs.Select(input => CSharpName.Camel(input.Name!)))});");
            for (var i = 0; i < results.Length; i++) WriteCheck(writer, pattern, results[i], $"{module.Declared} declares {results[i]}", module.Results[i].Type);
            writer.Line($"return {all};");
        });
    }

    private static void WriteCheck(CodeWriter writer, ShapePattern pattern, string name, string what, TensorType type)
    {
        writer.Line($"if ({pattern.Mismatch(name, type, anyFloat: true)})");
        writer.Indented(() => writer.Line($"throw new InvalidOperationException($\"{what} as {type}, but it is {{{name}.dtype}}[{{string.Join(\", \", {name}.shape)}}].\");"));
    }

    private static string Inputs(ModuleIr module) => string.Join(", ", module.Inputs.Select(input => "Tensor " + CSharpName.Camel(input.Name!)));
}
