using Nnet.Generator.Emission.Text;
using static Nnet.Generator.Emission.Operations.OperationCall;

namespace Nnet.Generator.Emission.Operations.Rows;

/// <summary>Images and sequences made larger or smaller.</summary>
internal static class ResizeRows
{
    public static IEnumerable<OperationRow> All => [new("Upsample", Resize), new("Interpolate", Resize)];

    private static OperationCode Resize(OperationCall c)
    {
        var rank = c.Types[0]!.Shape.Dims.Length - 2;
        return Call(
            "functional.interpolate",
            c[0],
            c.HasValue("size") ? $"size: [{string.Join(", ", c.Items("size", rank))}]" : null,
            c.HasValue("scale_factor") ? $"scale_factor: {c.Reals("scale_factor", rank)}" : null,
            c.IsGiven("mode") && c.Choice("mode") is not "nearest" and var mode ? "mode: InterpolationMode." + Mode(mode) : null,
            c.IsGiven("align_corners") ? $"align_corners: {c.Plain("align_corners")}" : null);
    }

    private static string Mode(string mode) => mode == "nearest-exact" ? "NearestExact" : CSharpName.Pascal(mode);
}
