using System.Text;
using static TorchSharp.torch;

namespace TorchSharp.Printing;

/// <summary>Nested lists in brackets, as NumPy prints them: [[1, 2], [3, 4]].</summary>
internal static class NumpyStyle
{
    internal static string Print(Tensor tensor, PrintOptions options) => tensor.ndim == 0 ? options.Element(tensor.ToScalar()) : List(tensor, options, 1);

    private static string List(Tensor tensor, PrintOptions options, int indent)
    {
        if (tensor.ndim == 1) return "[" + Row(tensor, options) + "]";
        var between = string.Concat(Enumerable.Repeat(options.NewLine, (int)tensor.ndim - 1)) + new string(' ', indent);
        var parts = TensorPrinter.Shown(tensor.size(0), options.MaxRows).Select(i => i < 0 ? "..." : List(tensor[i], options, indent + 1));
        return "[" + string.Join(between, parts) + "]";
    }

    private static string Row(Tensor row, PrintOptions options)
    {
        var text = new StringBuilder();
        foreach (var i in TensorPrinter.Shown(row.size(0), options.MaxColumns))
        {
            if (text.Length > 0) text.Append(i < 0 || !text.ToString().EndsWith("...", StringComparison.Ordinal) ? ", " : " ");
            text.Append(i < 0 ? "..." : options.Element(row[i].ToScalar()));
        }
        return text.ToString();
    }
}
