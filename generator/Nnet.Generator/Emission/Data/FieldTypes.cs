using Nnet.Generator.Emission.Text;
using Nnet.Language.Lowering.Data;
using Nnet.Language.Shapes;

namespace Nnet.Generator.Emission.Data;

/// <summary>The types of a data set's fields in C# and in the runtime.</summary>
internal static class FieldTypes
{
    /// <summary>The type of the field in a sample: <c>float[]</c>, flat and row-major, or <c>long</c> for a single value.</summary>
    public static string Sample(FieldIr field) => (field.Type.Element.IsFloating ? "float" : "long") + (field.Type.Shape.IsScalar ? "" : "[]");

    /// <summary>The runtime's name of the element type.</summary>
    public static string Kind(ElementType element) => element switch
    {
        ElementType.Class => "Class",
        ElementType.Token => "Token",
        ElementType.Boolean => "Boolean",
        ElementType.Integer => "Integer",
        _ => "Float",
    };

    /// <summary>The number of classes or words; null for what has none.</summary>
    public static string? Classes(ElementType element) => element switch
    {
        ElementType.Class { Count: var count } => count.ToString(),
        ElementType.Token { Count: var count } => count.ToString(),
        _ => null,
    };

    /// <summary>The value of a sample's field as a flat array.</summary>
    public static string Flat(FieldIr field) => field.Type.Shape.IsScalar ? $"new[] {{ sample.{CSharpName.Pascal(field.Name)} }}" : $"sample.{CSharpName.Pascal(field.Name)}";
}
