using Nnet.Generator.Emission.Text;
using Nnet.Language.Lowering.Modules;

namespace Nnet.Generator.Emission.Modules;

/// <summary>Reads the sizes that a body mentions from the shapes of its inputs.</summary>
internal static class DimSourceEmitter
{
    public static void Write(CodeWriter writer, IEnumerable<DimSourceIr> sources, IReadOnlyList<string> inputs)
    {
        foreach (var source in sources) writer.Line($"var {CSharpName.Camel(source.Symbol.Name)} = {Read(source, inputs[source.Input])};");
    }

    private static string Read(DimSourceIr source, string input)
    {
        var size = $"{input}.shape[{(source.Axis < 0 ? "^" + CSharpLiteral.Of(-source.Axis) : CSharpLiteral.Of(source.Axis))}]";
        if (source.Offset > 0) size = $"({size} - {CSharpLiteral.Of(source.Offset)})";
        if (source.Offset < 0) size = $"({size} + {CSharpLiteral.Of(-source.Offset)})";
        return source.Factor == 1 ? size.Trim('(', ')') : $"{size} / {CSharpLiteral.Of(source.Factor)}";
    }
}
