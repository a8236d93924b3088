using Nnet.Language.Lowering.Modules;
using Nnet.Language.Ops;

namespace Nnet.Generator.Emission.Modules;

/// <summary>The types of a module's <c>forward</c>.</summary>
internal static class ModuleSignature
{
    /// <summary><c>Module&lt;Tensor, Tensor&gt;</c>.</summary>
    public static string BaseClass(ModuleIr module) => Base(module.Inputs.Count, NamedResult(module));

    /// <summary><c>Tensor</c>, or <c>(Tensor mean, Tensor logVar)</c>.</summary>
    public static string NamedResult(ModuleIr module) => module.Results.Count == 1
        ? "Tensor"
        : $"({string.Join(", ", module.Results.Select((_, index) => "Tensor " + ResultName(module, index)))})";

    /// <summary>What a result is called in C#.</summary>
    public static string ResultName(ModuleIr module, int index)
    {
        var name = module.Results[index].Name;
        if (name.Length > 0) return Text.CSharpName.Camel(name);
        return module.Results.Count == 1 ? "result" : "result" + Text.CSharpLiteral.Of(index + 1L);
    }

    /// <summary>True for a layer that takes a tensor and gives one.</summary>
    public static bool IsSimple(LayerMember layer) => OpTable.Find(layer.Operation) is { Inputs.Length: 1 };

    public static bool IsSimple(ModuleIr module) => module.Inputs.Count == 1 && module.Results.Count == 1;

    private static string Base(int inputs, string result) => $"Module<{string.Concat(Enumerable.Repeat("Tensor, ", inputs))}{result}>";
}
