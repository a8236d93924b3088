using Nnet.Onnx.Model;
using Nnet.Onnx.Writing;

namespace Nnet.Onnx.Rows;

/// <summary>Normalization by running statistics, or by those of the batch where a layer keeps none.</summary>
internal static class BatchNormRows
{
    public static IEnumerable<OnnxRow> All =>
    [
        .. Enumerable.Range(1, 3).Select(spatial => OnnxRow.One($"BatchNorm{spatial}d", Batch)),
        .. Enumerable.Range(1, 2).Select(spatial => OnnxRow.One($"InstanceNorm{spatial}d", Instance)),
    ];

    private static string Batch(OnnxCall c) => c.HasWeight("running_mean")
        ? Running(c)
        : NormalizationRows.ByStatistics(c, [.. Enumerable.Range(0, c.Rank()).Where(axis => axis != 1).Select(axis => (long)axis)]);

    private static string Instance(OnnxCall c)
    {
        if (c.HasWeight("running_mean"))
        {
            return Running(c);
        }

        var channels = c.Size(0, 1);
        return c.Add("InstanceNormalization", [c[0], Scale(c, channels), Shift(c, channels)], new OnnxAttribute("epsilon", (float)c.Number("eps")));
    }

    private static string Running(OnnxCall c)
    {
        var channels = c.Size(0, 1);
        return c.Add("BatchNormalization", [c[0], Scale(c, channels), Shift(c, channels), c.Weight("running_mean"), c.Weight("running_var")], new OnnxAttribute("epsilon", (float)c.Number("eps")));
    }

    private static string Scale(OnnxCall c, long channels) => c.HasWeight("weight") ? c.Weight("weight") : c.Graph.Filled(c.ResultElement, [channels], 1);

    private static string Shift(OnnxCall c, long channels) => c.HasWeight("bias") ? c.Weight("bias") : c.Graph.Filled(c.ResultElement, [channels], 0);
}
