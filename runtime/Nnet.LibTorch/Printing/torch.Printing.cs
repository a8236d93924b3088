using System.Globalization;
using TorchSharp.Printing;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>As Julia prints arrays: a heading, then aligned tables.</summary>
    public const TensorStringStyle julia = TensorStringStyle.Julia;

    /// <summary>As NumPy and PyTorch print arrays.</summary>
    public const TensorStringStyle numpy = TensorStringStyle.Numpy;

    /// <summary>As an array in C# source.</summary>
    public const TensorStringStyle csharp = TensorStringStyle.CSharp;

    /// <summary>The style of tensors that are printed without one.</summary>
    public static TensorStringStyle TensorStringStyle
    {
        get => TensorPrinter.Options.Style;
        set => TensorPrinter.Options = TensorPrinter.Options with { Style = value == TensorStringStyle.Default ? TensorPrinter.Options.Style : value };
    }

    /// <summary>Sets how tensors are printed: digits after the point, the length of a line, how much of large tensors is shown.</summary>
    public static void set_printoptions(int precision, int? linewidth = null, string? newLine = null, bool sci_mode = false, int? maxRows = null, int? maxColumns = null) =>
        set_printoptions(null, (sci_mode ? "E" : "F") + precision.ToString(CultureInfo.InvariantCulture), linewidth, newLine, maxRows, maxColumns);

    /// <summary>Sets how tensors are printed; what is null stays as it is.</summary>
    public static void set_printoptions(
        TensorStringStyle? style = null, string? floatFormat = null, int? linewidth = null, string? newLine = null, int? maxRows = null, int? maxColumns = null)
    {
        if (style is { } chosen) TensorStringStyle = chosen;
        var options = TensorPrinter.Options;
        TensorPrinter.Options = options with
        {
            FloatFormat = floatFormat ?? options.FloatFormat,
            Width = linewidth ?? options.Width,
            NewLine = newLine ?? options.NewLine,
            MaxRows = maxRows ?? options.MaxRows,
            MaxColumns = maxColumns ?? options.MaxColumns,
        };
    }

    public partial class Tensor
    {
        /// <summary>Shape, element type and device; the elements are printed by <see cref="ToString(TensorStringStyle, string?, int?, CultureInfo?, string?)"/> or str().</summary>
        public override string ToString() => TensorPrinter.Metadata(this);

        /// <summary>The tensor in a style.</summary>
        /// <param name="style">The style; Default takes torch.TensorStringStyle.</param>
        /// <param name="fltFormat">.NET's format of floating-point numbers; "g5" unless set otherwise.</param>
        /// <param name="width">The length of a line; 100 unless set otherwise.</param>
        /// <param name="cultureInfo">The culture of numbers; the invariant one if left out.</param>
        /// <param name="newLine">What ends a line.</param>
        public string ToString(TensorStringStyle style, string? fltFormat = null, int? width = null, CultureInfo? cultureInfo = null, string? newLine = null) =>
            TensorPrinter.Print(this, style, fltFormat, width, cultureInfo, newLine);

        /// <summary>The tensor in the default style; the first argument only tells this overload from ToString().</summary>
        public string ToString(bool disamb, string? fltFormat = null, int? width = null, CultureInfo? cultureInfo = null, string? newLine = null) =>
            ToString(TensorStringStyle.Default, fltFormat, width, cultureInfo, newLine);
    }
}
