using System.Collections.Immutable;

namespace Nnet.Language.Ops;

/// <summary>What the table needs of Nnet.Runtime because TorchSharp does not have it: modules in <see cref="Namespace"/>, static functions in <see cref="Functions"/>.</summary>
public static class RuntimeLayers
{
    public const string Namespace = "Nnet.Layers";

    public const string Functions = "Nnet.Layers.Functions";

    /// <summary>Every such name. Weights inside of the modules have the names of the rows' weights.</summary>
    public static ImmutableArray<string> All { get; } =
    [
        // Modules. Attention and Transformer layers take (N, T, E), batch first, which TorchSharp's do not.
        $"{Namespace}.RMSNorm",
        $"{Namespace}.MultiheadAttention",
        $"{Namespace}.TransformerEncoderLayer",
        $"{Namespace}.TransformerDecoderLayer",
        $"{Namespace}.GraphConv",
        $"{Namespace}.GraphAttention",
        $"{Namespace}.SqueezeExcite",

        // Functions.
        $"{Functions}.drop_path",
        $"{Functions}.hinge_loss",
        $"{Functions}.focal_loss",
        $"{Functions}.l1_penalty",
        $"{Functions}.l2_penalty",
    ];
}
