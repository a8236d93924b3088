namespace Nnet.Checkpoints.Safetensors;

/// <summary>A tensor of a safetensors file.</summary>
/// <param name="Name">Its key.</param>
/// <param name="ElementType">The format's name of its element type: <c>F32</c>, <c>BF16</c>, <c>I64</c>, ...</param>
/// <param name="Shape">Its sizes; empty for a single value.</param>
/// <param name="Begin">First byte in the data section.</param>
/// <param name="End">The byte after the last.</param>
public sealed record SafetensorsEntry(string Name, string ElementType, IReadOnlyList<long> Shape, long Begin, long End)
{
    /// <summary>Bytes of one element, by the format's name; 0 where the name is unknown.</summary>
    public static int SizeOf(string elementType) => elementType switch
    {
        "F64" or "I64" or "U64" => 8,
        "F32" or "I32" or "U32" => 4,
        "F16" or "BF16" or "I16" or "U16" => 2,
        "I8" or "U8" or "BOOL" => 1,
        _ => 0,
    };
}
