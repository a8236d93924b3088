using Nnet.Language.Shapes;

namespace Nnet.Onnx.Model;

/// <summary>What tensors are made of, with ONNX's numbers (TensorProto.DataType).</summary>
public enum OnnxElementType
{
    /// <summary>32-bit floating point.</summary>
    Float32 = 1,

    /// <summary>64-bit integers.</summary>
    Int64 = 7,

    /// <summary>A byte each: 0 or 1.</summary>
    Bool = 9,

    /// <summary>16-bit floating point of IEEE 754.</summary>
    Float16 = 10,

    /// <summary>64-bit floating point.</summary>
    Float64 = 11,

    /// <summary>The upper half of float32.</summary>
    BFloat16 = 16,
}

/// <summary>Element types of the language as ONNX's.</summary>
public static class OnnxElementTypes
{
    /// <summary>The type in ONNX; labels and tokens are int64.</summary>
    public static OnnxElementType Of(ElementType type) => type switch
    {
        ElementType.Float { Name: "float64" } => OnnxElementType.Float64,
        ElementType.Float { Name: "float16" } => OnnxElementType.Float16,
        ElementType.Float { Name: "bfloat16" } => OnnxElementType.BFloat16,
        ElementType.Float => OnnxElementType.Float32,
        ElementType.Boolean => OnnxElementType.Bool,
        _ => OnnxElementType.Int64,
    };

    /// <summary>Bytes of an element.</summary>
    public static int Size(this OnnxElementType type) => type switch
    {
        OnnxElementType.Bool => 1,
        OnnxElementType.Float16 or OnnxElementType.BFloat16 => 2,
        OnnxElementType.Float32 => 4,
        _ => 8,
    };
}
