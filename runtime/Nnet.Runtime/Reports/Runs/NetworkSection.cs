using Nnet.Runs;

namespace Nnet.Reports.Runs;

/// <summary>The networks of a run with shapes and costs.</summary>
internal static class NetworkSection
{
    private static readonly string[] Costs = ["layer", "operation", "output", "parameters", "operations of a sample", "bytes of a sample"];

    public static void Write(Page page, RunFolder run)
    {
        foreach (var network in NetworkFile.Read(run.Path))
        {
            page.Heading("Network " + network.Name);
            if (network.Signature.Length > 0)
            {
                page.Paragraph(network.Signature);
            }

            page.Paragraph(string.Join(", ", network.Totals.Select(total => $"{total.Name} {total.Value}")) + ".");
            var hasCosts = network.Layers.Any(layer => layer.Flops.Length > 0);
            page.Table(hasCosts ? Costs : ["weight", "shape", "parameters"], network.Layers.Select(layer => Row(layer, hasCosts)));
        }
    }

    private static IReadOnlyList<string> Row(LayerOverview layer, bool hasCosts) => hasCosts
        ? [layer.Path, layer.Operation, layer.Output, layer.Parameters, layer.Flops, layer.ActivationBytes]
        : [layer.Path, layer.Output, layer.Parameters];
}
