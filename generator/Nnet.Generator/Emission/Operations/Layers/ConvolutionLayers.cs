using Nnet.Generator.Emission.Text;
using Nnet.Language.Lowering.Values;

namespace Nnet.Generator.Emission.Operations.Layers;

/// <summary>Convolutions of one, two and three axes, and their transposes.</summary>
internal static class ConvolutionLayers
{
    private static readonly string[] Sizes = ["kernel", "stride", "padding", "output_padding", "dilation"];

    public static IEnumerable<LayerRow> All => new[] { "Conv1d", "Conv2d", "Conv3d", "ConvTranspose1d", "ConvTranspose2d", "ConvTranspose3d" }.Select(name => new LayerRow(name, Construct));

    private static IEnumerable<string?> Construct(OperationCall c)
    {
        // TorchSharp takes all sizes as single numbers or all as tuples.
        var single = Sizes.All(name => !c.IsKnown(name) || c.IsUniform(name));
        return
        [
            c.Inferred("in_channels"), c.Plain("out_channels"), $"kernel_size: {Size(c, "kernel", single)}",
            Named(c, "stride", single), Named(c, "padding", single), Named(c, "output_padding", single), Named(c, "dilation", single),
            c.IsGiven("padding_mode") ? $"padding_mode: PaddingModes.{CSharpName.Pascal(c.Choice("padding_mode"))}" : null,
            c.Named("groups"), c.Named("bias"),
        ];
    }

    private static string? Named(OperationCall c, string name, bool single)
    {
        if (!c.IsKnown(name) || !c.IsGiven(name)) return null;
        if (c.Value(name) is ChoiceValue word) return $"{name}: Padding.{CSharpName.Pascal(word.Name)}";

        // The literal 0 could be a number of the enumeration Padding as well; it is the default.
        var size = Size(c, name, single);
        return name == "padding" && size == "0" ? null : $"{name}: {size}";
    }

    private static string Size(OperationCall c, string name, bool single) => single ? c.Sizes(name) : c.Tuple(name);
}
