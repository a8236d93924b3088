using System.Globalization;
using static TorchSharp.torch;

namespace TorchSharp.Printing;

/// <summary>Prints tensors in TorchSharp's styles.</summary>
internal static class TensorPrinter
{
    private const int Edge = 3;

    /// <summary>What torch.set_printoptions has set.</summary>
    internal static PrintOptions Options { get; set; } = new();

    /// <summary>The tensor in a style; what is left out comes from the options.</summary>
    internal static string Print(Tensor tensor, TensorStringStyle style, string? format, int? width, CultureInfo? culture, string? newLine)
    {
        var options = Options with
        {
            FloatFormat = format ?? Options.FloatFormat,
            Width = width ?? Options.Width,
            Culture = culture ?? Options.Culture,
            NewLine = newLine ?? Options.NewLine,
        };
        if (style == TensorStringStyle.Default) style = options.Style;
        if (tensor.IsInvalid || tensor.is_meta || tensor.is_sparse || style == TensorStringStyle.Metadata) return Metadata(tensor);
        using var scope = NewDisposeScope();
        using var unrecorded = no_grad();
        var source = tensor.detach().cpu();
        return style switch
        {
            TensorStringStyle.Numpy => NumpyStyle.Print(source, options),
            TensorStringStyle.CSharp => CSharpStyle.Print(source, Metadata(tensor), options),
            _ => JuliaStyle.Print(source, Metadata(tensor), options),
        };
    }

    /// <summary>Shape, element type and device: "[2x3], type = Float32, device = cpu".</summary>
    internal static string Metadata(Tensor tensor) =>
        tensor.IsInvalid ? "disposed tensor" : $"[{string.Join('x', tensor.shape)}], type = {tensor.dtype}, device = {tensor.device}";

    /// <summary>The numbers of the elements to show of a dimension: all, or both ends with -1 between them.</summary>
    internal static IEnumerable<long> Shown(long length, int most)
    {
        if (length <= most) return LongRange(0, length);
        return [.. LongRange(0, Edge), -1, .. LongRange(length - Edge, Edge)];
    }

    private static IEnumerable<long> LongRange(long start, long count) => Enumerable.Range(0, (int)count).Select(i => start + i);
}
