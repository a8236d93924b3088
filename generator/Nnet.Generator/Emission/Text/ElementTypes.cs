using Nnet.Language.Shapes;

namespace Nnet.Generator.Emission.Text;

/// <summary>Element types as TorchSharp's <c>ScalarType</c>.</summary>
internal static class ElementTypes
{
    public static string ScalarType(ElementType element) => element switch
    {
        ElementType.Float { Name: var name } => ScalarType(name),
        ElementType.Boolean => "Bool",
        _ => "Int64",
    };

    public static string ScalarType(string name) => name switch
    {
        "float" or "float32" => "Float32",
        "float16" => "Float16",
        "bfloat16" => "BFloat16",
        "float64" => "Float64",
        "bool" => "Bool",
        _ => "Int64",
    };
}
