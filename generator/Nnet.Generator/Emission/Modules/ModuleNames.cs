using Nnet.Generator.Emission.Bodies;
using Nnet.Generator.Emission.Operations;
using Nnet.Generator.Emission.Text;
using Nnet.Generator.Emission.Values;
using Nnet.Language.Lowering.Modules;
using Nnet.Language.Lowering.Values;
using Nnet.Language.Ops;

namespace Nnet.Generator.Emission.Modules;

/// <summary>The names of a module's class, its fields and its nested types.</summary>
internal sealed class ModuleNames
{
    public ModuleNames(ModuleIr module, ProgramNames program)
    {
        Types = program.Types;
        var parameters = module.DimParameters.Select(symbol => symbol.Name).Concat(module.Hyperparameters.Select(hyperparameter => hyperparameter.Name)).Select(CSharpName.Camel);
        var nested = new NameScope(Reserved.Types.Concat(MemberTypes(module)).Concat([module.Name]));
        Inputs = [.. module.Inputs.Select(input => Nested(nested, input.Name!, "Input"))];
        Results = [.. module.Results.Select((_, index) => Nested(nested, ModuleSignature.ResultName(module, index), "Result"))];
        Members = new(module.Members, module.Namespace, program.Modules, Context(new SymbolNames(), new NameScope([])), new(Reserved.Fields.Concat(parameters)), nested);
        Program = program;
    }

    public ProgramNames Program { get; }

    public TypeNames Types { get; }

    public MemberLayout Members { get; }

    /// <summary>The types of typed inputs, in order.</summary>
    public IReadOnlyList<string> Inputs { get; }

    /// <summary>The types of typed results, in order.</summary>
    public IReadOnlyList<string> Results { get; }

    /// <summary>The context of code that computes sizes and values, without tensors.</summary>
    public BodyContext Context(SymbolNames names, NameScope locals) => new() { Names = names, Types = Types, Locals = locals, ResultName = _ => "result", Device = "" };

    /// <summary>The usings of a module's file.</summary>
    public static string[] Usings(ModuleIr module)
    {
        string[] torch = ["TorchSharp", "TorchSharp.Modules", "static TorchSharp.torch", "static TorchSharp.torch.nn"];
        var used = Layers(module).Concat(Operands.Called(module.Body).Select(name => OpTable.Find(name)?.Torch.Name ?? ""));
        var runtime = used.Any(name => name.StartsWith("Nnet.Layers", StringComparison.Ordinal)) ? new[] { "Nnet.Layers" } : [];
        return ["System", "System.Linq", .. runtime, .. torch];
    }

    /// <summary>A parameter of a constructor or function: <c>long width = 32</c>.</summary>
    public static string Parameter(HyperparameterIr hyperparameter, SymbolNames names)
    {
        var type = Type(hyperparameter.Type);
        var standard = hyperparameter.Default is not { } value ? "" : " = " + (hyperparameter.Type == HyperparameterType.Float ? ValueEmitter.EmitReal(value, names) : ValueEmitter.Emit(value, names));
        return $"{type} {CSharpName.Camel(hyperparameter.Name)}{standard}";
    }

    public static string Type(HyperparameterType type) => type switch
    {
        HyperparameterType.Int => "long",
        HyperparameterType.Float => "double",
        HyperparameterType.Bool => "bool",
        _ => "string",
    };

    private static string Nested(NameScope scope, string name, string suffix)
    {
        var pascal = CSharpName.Pascal(name);
        return scope.IsTaken(pascal) ? scope.Take(pascal + suffix) : scope.Take(pascal);
    }

    private static IEnumerable<string> MemberTypes(ModuleIr module) => Layers(module).Select(type => type.Substring(type.LastIndexOf('.') + 1))
        .Concat(Flat(module.Members).OfType<BlockMember>().Select(block => block.Module));

    private static IEnumerable<string> Layers(ModuleIr module) =>
        Flat(module.Members).OfType<LayerMember>().Select(layer => LayerTable.Type(layer.Operation));

    private static IEnumerable<MemberIr> Flat(IEnumerable<MemberIr> members) => members.SelectMany(member => member is ListMember list ? Flat([list.Element]) : [member]);
}
