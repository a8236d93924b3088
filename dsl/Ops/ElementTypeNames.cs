using Nnet.Language.Shapes;

namespace Nnet.Language.Ops;

/// <summary>Element types as options name them (<c>dtype: int</c>).</summary>
public static class ElementTypeNames
{
    public const string List = "float, float16, bfloat16, float64, int, bool";

    public static ElementType? TryFind(string name) => name switch
    {
        "float" => ElementType.Float32,
        "float16" => ElementType.Float16,
        "bfloat16" => ElementType.BFloat16,
        "float64" => ElementType.Float64,
        "int" => ElementType.Int64,
        "bool" => ElementType.Bool,
        _ => null,
    };
}
