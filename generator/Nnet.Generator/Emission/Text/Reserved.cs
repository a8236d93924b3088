namespace Nnet.Generator.Emission.Text;

/// <summary>Names that generated code uses itself.</summary>
internal static class Reserved
{
    /// <summary>Types that nested ones would hide.</summary>
    public static IReadOnlyList<string> Types { get; } =
        ["Tensor", "TensorIndex", "Parameter", "Module", "ModuleList", "ScalarType", "Math", "Enumerable", "ArgumentException", "PaddingModes", "Padding", "Functions"];

    /// <summary>Names that a local would hide.</summary>
    public static IReadOnlyList<string> Locals { get; } = ["torch", "nn", "functional", "init", "training", "tensor"];

    /// <summary>Members that TorchSharp's modules have.</summary>
    public static IReadOnlyList<string> Fields { get; } =
    [
        "name", "training", "forward", "call", "train", "eval", "parameters", "buffers", "modules", "children", "apply", "save", "load", "state_dict", "to", "cpu", "cuda", "handle",
        "functional", "init", "torch", "nn",
    ];
}
