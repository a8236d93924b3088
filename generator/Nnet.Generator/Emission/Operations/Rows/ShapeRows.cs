using static Nnet.Generator.Emission.Operations.OperationCall;

namespace Nnet.Generator.Emission.Operations.Rows;

/// <summary>The same elements in another order or shape.</summary>
internal static class ShapeRows
{
    public static IEnumerable<OperationRow> All =>
    [
        new("Flatten", c => Call($"{c[0]}.flatten", c.Plain("start_dim"), c.IsGiven("end_dim") ? c.Plain("end_dim") : null)),
        new("Unflatten", c => Call($"{c[0]}.unflatten", c.Plain("dim"), string.Join(", ", c.Items("sizes")))),
        new("Reshape", c => Call($"{c[0]}.reshape", string.Join(", ", c.Items("shape")))),
        new("Transpose", c => Call($"{c[0]}.transpose", c.Plain("dim0"), c.Plain("dim1"))),
        new("Permute", c => Call($"{c[0]}.permute", string.Join(", ", c.Items("dims")))),
        new("Squeeze", c => Call($"{c[0]}.squeeze", c.HasValue("dim") ? c.Plain("dim") : null)),
        new("Unsqueeze", c => Call($"{c[0]}.unsqueeze", c.Plain("dim"))),
        new("Expand", c => Call($"{c[0]}.expand", string.Join(", ", c.Items("sizes")))),
        new("Repeat", c => Call($"{c[0]}.repeat", string.Join(", ", c.Items("sizes")))),
        new("Roll", c => Call($"{c[0]}.roll", $"[{string.Join(", ", c.Items("shifts"))}]", $"[{string.Join(", ", c.Items("dims"))}]")),
        new("Flip", c => Call($"{c[0]}.flip", string.Join(", ", c.Items("dims")))),
        new("Triu", c => Call($"{c[0]}.triu", c.IsGiven("diagonal") ? c.Plain("diagonal") : null)),
        new("Tril", c => Call($"{c[0]}.tril", c.IsGiven("diagonal") ? c.Plain("diagonal") : null)),
        new("Pad", c => Call("functional.pad", c[0], $"[{string.Join(", ", c.Items("pad"))}]", Mode(c), c.NamedReal("value"))),
        new("ZeroPad2d", c => Call("functional.pad", c[0], $"[{string.Join(", ", c.Items("padding", 4))}]")),
        new("PixelShuffle", c => Call("functional.pixel_shuffle", c[0], c.Plain("upscale_factor"))),
        new("Slice", c => Call($"{c[0]}.slice", c.Plain("dim"), c.Plain("start"), c.HasValue("stop") ? c.Plain("stop") : $"{c[0]}.size((int){c.Plain("dim")})", c.Plain("step"))),
    ];

    private static string? Mode(OperationCall c) => !c.IsGiven("mode") ? null : c.Choice("mode") switch
    {
        "reflect" => "PaddingModes.Reflect",
        "replicate" => "PaddingModes.Replicate",
        "circular" => "PaddingModes.Circular",
        _ => null,
    };
}
