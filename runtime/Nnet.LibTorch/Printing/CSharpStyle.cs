using System.Text;
using static TorchSharp.torch;

namespace TorchSharp.Printing;

/// <summary>An array initializer in C#: float [,] { {1f, 2f}, {3f, 4f} }.</summary>
internal static class CSharpStyle
{
    internal static string Print(Tensor tensor, string metadata, PrintOptions options)
    {
        if (tensor.ndim == 0) return $"{metadata}, value = {Element(tensor, options)}";
        var declaration = $"{TypeName(tensor.dtype)} [{new string(',', (int)tensor.ndim - 1)}]";
        if (tensor.ndim == 1) return $"{metadata}, value = {declaration} {{{Row(tensor, options)}}}";
        var parts = Parts(tensor, options, 1);
        return $"{metadata}, value = {options.NewLine}{declaration} {{{options.NewLine} {parts}{options.NewLine}}}";
    }

    private static string List(Tensor tensor, PrintOptions options, int indent) =>
        tensor.ndim == 1 ? "{" + Row(tensor, options) + "}" : "{" + Parts(tensor, options, indent + 1) + "}";

    private static string Parts(Tensor tensor, PrintOptions options, int indent)
    {
        var text = new StringBuilder();
        var gap = false;
        foreach (var i in TensorPrinter.Shown(tensor.size(0), options.MaxRows))
        {
            if (text.Length > 0) text.Append(gap ? "" : ",").Append(options.NewLine).Append(' ', indent);
            gap = i < 0;
            text.Append(gap ? "..." : List(tensor[i], options, indent));
        }
        return text.ToString();
    }

    private static string Row(Tensor row, PrintOptions options)
    {
        var text = new StringBuilder();
        var gap = false;
        foreach (var i in TensorPrinter.Shown(row.size(0), options.MaxColumns))
        {
            if (text.Length > 0) text.Append(gap ? " " : ", ");
            gap = i < 0;
            text.Append(gap ? "..." : Element(row[i], options));
        }
        return text.ToString();
    }

    private static string Element(Tensor element, PrintOptions options)
    {
        var text = options.Element(element.ToScalar());
        return element.dtype switch
        {
            ScalarType.Float32 => text + "f",
            ScalarType.Int64 => text + "L",
            ScalarType.Bool => text.ToLowerInvariant(),
            _ => text,
        };
    }

    private static string TypeName(ScalarType type) => type switch
    {
        ScalarType.Byte => "byte",
        ScalarType.Int8 => "sbyte",
        ScalarType.Int16 => "short",
        ScalarType.Int32 => "int",
        ScalarType.Int64 => "long",
        ScalarType.Float16 => "Half",
        ScalarType.Float32 => "float",
        ScalarType.Float64 => "double",
        ScalarType.Bool => "bool",
        ScalarType.ComplexFloat64 => "System.Numerics.Complex",
        _ => type.ToString(),
    };
}
