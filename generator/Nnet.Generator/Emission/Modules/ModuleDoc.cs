using Nnet.Generator.Emission.Text;
using Nnet.Language.Lowering.Modules;

namespace Nnet.Generator.Emission.Modules;

/// <summary>The documentation of a module's class and of its forward pass.</summary>
internal static class ModuleDoc
{
    public static void Write(CodeWriter writer, ModuleIr module)
    {
        writer.Lines(XmlDoc.Summary(module.Doc ?? $"The {(module.Kind == ModuleKind.Network ? "network" : "block")} {module.Declared}."));
        var parameters = module.Costs.Parameters.ToString();
        var costs = module.Kind == ModuleKind.Network ? $" {parameters} parameters." : "";
        writer.Line($"/// <remarks>{XmlDoc.Escape(Signature(module))}.{costs}</remarks>");
    }

    /// <summary>The documentation of <c>forward</c>.</summary>
    public static void WriteForward(CodeWriter writer, ModuleIr module)
    {
        writer.Line($"/// <summary>Computes {XmlDoc.Escape(string.Join(", ", module.Results.Select((_, index) => ModuleSignature.ResultName(module, index))))}; the caller owns what it gets.</summary>");
        foreach (var input in module.Inputs) writer.Line(XmlDoc.Parameter(CSharpName.Camel(input.Name!), input.Type.ToString()));
        writer.Line(XmlDoc.Returns(string.Join(", ", module.Results.Select(result => result.Type.ToString()))));
    }

    private static string Signature(ModuleIr module)
    {
        var inputs = string.Join(", ", module.Inputs.Select(input => $"{input.Name}: {input.Type}"));
        var results = string.Join(", ", module.Results.Select(result => result.Name.Length == 0 ? result.Type.ToString() : $"{result.Name}: {result.Type}"));
        return $"({inputs}) -> {(module.Results.Count == 1 ? results : $"({results})")}";
    }
}
