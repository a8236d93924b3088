using System.Globalization;
using System.Text;
using Nnet.Language.Shapes;

namespace Nnet.Tool.Commands;

/// <summary>A summary as a table of text.</summary>
internal static class SummaryTable
{
    public static string Render(NetworkSummary summary)
    {
        List<string[]> rows = [["layer", "operation", "output", "parameters", "flops", "activation bytes"]];
        rows.AddRange(summary.Layers.Select(layer => new[]
        {
            layer.Path, layer.Operation, string.Join(" ", layer.Outputs), Number(layer.Parameters), Number(layer.Flops), Number(layer.ActivationBytes),
        }));
        var widths = Enumerable.Range(0, rows[0].Length).Select(column => Math.Min(60, rows.Max(row => row[column].Length))).ToArray();
        var text = new StringBuilder();
        text.Append(summary.Name).Append('(').Append(string.Join(", ", summary.Inputs.Select(input => $"{input.Name}: {input.Type}")));
        text.Append(") -> ").Append(string.Join(", ", summary.Outputs.Select(output => $"{output.Name}: {output.Type}"))).Append('\n');
        foreach (var row in rows)
        {
            text.Append("  ").Append(string.Join("  ", row.Select((cell, i) => i < 3 ? cell.PadRight(widths[i]) : cell.PadLeft(widths[i]))).TrimEnd()).Append('\n');
        }

        return text
            .Append("  parameters ").Append(Number(summary.Parameters)).Append(" (").Append(Number(summary.Trainable)).Append(" trainable)\n")
            .Append("  flops of a sample ").Append(Number(summary.Flops)).Append('\n')
            .Append("  activation bytes of a sample ").Append(Number(summary.ActivationBytes)).Append('\n')
            .ToString();
    }

    /// <summary>A number with commas between thousands; a formula as it is.</summary>
    private static string Number(Dim dim) => dim.TryGetConstant(out var value) ? value.ToString("N0", CultureInfo.InvariantCulture) : dim.ToString();
}
