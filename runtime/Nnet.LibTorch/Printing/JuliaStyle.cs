using System.Text;
using static TorchSharp.torch;

namespace TorchSharp.Printing;

/// <summary>A heading, then a table for every matrix, columns aligned to the right: the default style.</summary>
internal static class JuliaStyle
{
    internal static string Print(Tensor tensor, string metadata, PrintOptions options)
    {
        if (tensor.ndim == 0) return $"{metadata}, value = {options.Element(tensor.ToScalar())}";
        var text = new StringBuilder(metadata).Append(options.NewLine);
        if (tensor.ndim == 1) Table(text, tensor.unsqueeze(0), options);
        else Tables(text, tensor, "", options);
        return text.ToString();
    }

    private static void Tables(StringBuilder text, Tensor tensor, string place, PrintOptions options)
    {
        if (tensor.ndim == 2)
        {
            if (place.Length > 0) text.Append('[').Append(place).Append("..,..] =").Append(options.NewLine);
            Table(text, tensor, options);
            return;
        }
        for (long i = 0; i < tensor.size(0); i++)
        {
            if (i > 0) text.Append(options.NewLine);
            Tables(text, tensor[i], place + i.ToString(options.Culture) + ",", options);
        }
    }

    // Columns that do not fit into the line's width are left out.
    private static void Table(StringBuilder text, Tensor matrix, PrintOptions options)
    {
        var (rows, columns) = (matrix.size(0), matrix.size(1));
        var most = Math.Min(columns, options.Width / 2);
        var cells = Enumerable.Range(0, (int)rows)
            .Select(i => Enumerable.Range(0, (int)most).Select(j => options.Element(matrix[i, j].ToScalar())).ToArray()).ToArray();
        var widths = Enumerable.Range(0, (int)most).Select(j => cells.Length == 0 ? 0 : cells.Max(row => row[j].Length)).ToArray();
        var shown = 0;
        for (var used = 0; shown < widths.Length && used + widths[shown] + 1 <= options.Width; shown++) used += widths[shown] + 1;
        foreach (var row in cells)
        {
            for (var j = 0; j < shown; j++) text.Append(' ').Append(row[j].PadLeft(widths[j]));
            text.Append(shown < columns ? " ..." : "").Append(options.NewLine);
        }
    }
}
