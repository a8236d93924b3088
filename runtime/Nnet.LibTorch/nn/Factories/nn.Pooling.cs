using TorchSharp.Modules;
using static TorchSharp.torch.nn.functional;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>The mean of windows that divide (N, C, L) into output_size parts.</summary>
        public static AdaptiveAvgPool1d AdaptiveAvgPool1d(long output_size) => new(output_size);

        /// <summary>The mean of windows that divide (N, C, H, W) into output_size parts.</summary>
        public static AdaptiveAvgPool2d AdaptiveAvgPool2d((long, long) output_size) => new(Two(output_size));

        /// <summary>The mean of windows that divide (N, C, H, W) into output_size parts.</summary>
        public static AdaptiveAvgPool2d AdaptiveAvgPool2d(long output_size) => new(Two(output_size));

        /// <summary>The mean of windows that divide (N, C, H, W) into output_size parts.</summary>
        public static AdaptiveAvgPool2d AdaptiveAvgPool2d(long[] output_size) => new(output_size);

        /// <summary>The mean of windows that divide (N, C, D, H, W) into output_size parts.</summary>
        public static AdaptiveAvgPool3d AdaptiveAvgPool3d((long, long, long) output_size) => new(Three(output_size));

        /// <summary>The mean of windows that divide (N, C, D, H, W) into output_size parts.</summary>
        public static AdaptiveAvgPool3d AdaptiveAvgPool3d(long output_size) => new(Three(output_size));

        /// <summary>The mean of windows that divide (N, C, D, H, W) into output_size parts.</summary>
        public static AdaptiveAvgPool3d AdaptiveAvgPool3d(long[] output_size) => new(output_size);

        /// <summary>The maximum of windows that divide (N, C, L) into output_size parts.</summary>
        public static AdaptiveMaxPool1d AdaptiveMaxPool1d(long output_size) => new(output_size);

        /// <summary>The maximum of windows that divide (N, C, H, W) into output_size parts.</summary>
        public static AdaptiveMaxPool2d AdaptiveMaxPool2d(long[] output_size) => new(output_size);

        /// <summary>The maximum of windows that divide (N, C, D, H, W) into output_size parts.</summary>
        public static AdaptiveMaxPool3d AdaptiveMaxPool3d(long[] output_size) => new(output_size);

        /// <summary>The mean of windows of (N, C, L).</summary>
        public static AvgPool1d AvgPool1d(long kernel_size, long? stride = null, long padding = 0, bool ceil_mode = false, bool count_include_pad = true) =>
            new(kernel_size, stride, padding, ceil_mode, count_include_pad);

        /// <summary>The mean of windows of (N, C, H, W).</summary>
        public static AvgPool2d AvgPool2d((long, long) kernel_size, (long, long)? stride = null, (long, long)? padding = null,
            bool ceil_mode = false, bool count_include_pad = true, long? divisor_override = null) =>
            new(Two(kernel_size), Two(stride), Two(padding), ceil_mode, count_include_pad, divisor_override);

        /// <summary>The mean of windows of (N, C, H, W).</summary>
        public static AvgPool2d AvgPool2d(long kernel_size, long? stride = null, long? padding = null,
            bool ceil_mode = false, bool count_include_pad = true, long? divisor_override = null) =>
            new(Two(kernel_size), Two(stride), Two(padding), ceil_mode, count_include_pad, divisor_override);

        /// <summary>The mean of windows of (N, C, H, W).</summary>
        public static AvgPool2d AvgPool2d(long[] kernel_size, long[]? stride = null, long[]? padding = null,
            bool ceil_mode = false, bool count_include_pad = true, long? divisor_override = null) =>
            new(kernel_size, stride, padding, ceil_mode, count_include_pad, divisor_override);

        /// <summary>The mean of windows of (N, C, D, H, W).</summary>
        public static AvgPool3d AvgPool3d((long, long, long) kernel_size, (long, long, long)? stride = null, (long, long, long)? padding = null,
            bool ceil_mode = false, bool count_include_pad = true, long? divisor_override = null) =>
            new(Three(kernel_size), Three(stride), Three(padding), ceil_mode, count_include_pad, divisor_override);

        /// <summary>The mean of windows of (N, C, D, H, W).</summary>
        public static AvgPool3d AvgPool3d(long kernel_size, long? stride = null, long? padding = null,
            bool ceil_mode = false, bool count_include_pad = true, long? divisor_override = null) =>
            new(Three(kernel_size), Three(stride), Three(padding), ceil_mode, count_include_pad, divisor_override);

        /// <summary>The mean of windows of (N, C, D, H, W).</summary>
        public static AvgPool3d AvgPool3d(long[] kernel_size, long[]? stride = null, long[]? padding = null,
            bool ceil_mode = false, bool count_include_pad = true, long? divisor_override = null) =>
            new(kernel_size, stride, padding, ceil_mode, count_include_pad, divisor_override);

        /// <summary>The p-norm of windows of (N, C, L).</summary>
        public static LPPool1d LPPool1d(double norm_type, long kernel_size, long? stride = null, bool ceil_mode = false) =>
            new(norm_type, kernel_size, stride, ceil_mode);

        /// <summary>The p-norm of windows of (N, C, H, W).</summary>
        public static LPPool2d LPPool2d(double norm_type, long kernel_size, long? stride = null, bool ceil_mode = false) =>
            new(norm_type, Two(kernel_size), Two(stride), ceil_mode);

        /// <summary>The p-norm of windows of (N, C, H, W).</summary>
        public static LPPool2d LPPool2d(double norm_type, long[] kernel_size, long[]? stride = null, bool ceil_mode = false) =>
            new(norm_type, kernel_size, stride, ceil_mode);

        /// <summary>The maximum of windows of (N, C, L).</summary>
        public static MaxPool1d MaxPool1d(long kernel_size, long? stride = null, long? padding = null, long? dilation = null, bool ceil_mode = false) =>
            new(kernel_size, stride, padding, dilation, ceil_mode);

        /// <summary>The maximum of windows of (N, C, H, W).</summary>
        public static MaxPool2d MaxPool2d((long, long) kernel_size, (long, long)? stride = null,
            (long, long)? padding = null, (long, long)? dilation = null, bool ceil_mode = false) =>
            new(Two(kernel_size), Two(stride), Two(padding), Two(dilation), ceil_mode);

        /// <summary>The maximum of windows of (N, C, H, W).</summary>
        public static MaxPool2d MaxPool2d(long kernel_size, long? stride = null, long? padding = null, long? dilation = null, bool ceil_mode = false) =>
            new(Two(kernel_size), Two(stride), Two(padding), Two(dilation), ceil_mode);

        /// <summary>The maximum of windows of (N, C, H, W).</summary>
        public static MaxPool2d MaxPool2d(long[] kernel_size, long[]? stride = null, long[]? padding = null, long[]? dilation = null, bool ceil_mode = false) =>
            new(kernel_size, stride, padding, dilation, ceil_mode);

        /// <summary>The maximum of windows of (N, C, D, H, W).</summary>
        public static MaxPool3d MaxPool3d((long, long, long) kernel_size, (long, long, long)? stride = null,
            (long, long, long)? padding = null, (long, long, long)? dilation = null, bool ceil_mode = false) =>
            new(Three(kernel_size), Three(stride), Three(padding), Three(dilation), ceil_mode);

        /// <summary>The maximum of windows of (N, C, D, H, W).</summary>
        public static MaxPool3d MaxPool3d(long kernel_size, long? stride = null, long? padding = null, long? dilation = null, bool ceil_mode = false) =>
            new(Three(kernel_size), Three(stride), Three(padding), Three(dilation), ceil_mode);

        /// <summary>The maximum of windows of (N, C, D, H, W).</summary>
        public static MaxPool3d MaxPool3d(long[] kernel_size, long[]? stride = null, long[]? padding = null, long[]? dilation = null, bool ceil_mode = false) =>
            new(kernel_size, stride, padding, dilation, ceil_mode);

        /// <summary>Puts maxima back at their places in (N, C, L); zeros elsewhere.</summary>
        public static MaxUnpool1d MaxUnpool1d(long kernel_size, long? stride = null, long? padding = null) => new(kernel_size, stride, padding);

        /// <summary>Puts maxima back at their places in (N, C, H, W); zeros elsewhere.</summary>
        public static MaxUnpool2d MaxUnpool2d((long, long) kernel_size, (long, long)? stride = null, (long, long)? padding = null) =>
            new(Two(kernel_size), Two(stride), Two(padding));

        /// <summary>Puts maxima back at their places in (N, C, H, W); zeros elsewhere.</summary>
        public static MaxUnpool2d MaxUnpool2d(long kernel_size, long? stride = null, long? padding = null) => new(Two(kernel_size), Two(stride), Two(padding));

        /// <summary>Puts maxima back at their places in (N, C, H, W); zeros elsewhere.</summary>
        public static MaxUnpool2d MaxUnpool2d(long[] kernel_size, long[]? stride = null, long[]? padding = null) => new(kernel_size, stride, padding);

        /// <summary>Puts maxima back at their places in (N, C, D, H, W); zeros elsewhere.</summary>
        public static MaxUnpool3d MaxUnpool3d((long, long, long) kernel_size, (long, long, long)? stride = null, (long, long, long)? padding = null) =>
            new(Three(kernel_size), Three(stride), Three(padding));

        /// <summary>Puts maxima back at their places in (N, C, D, H, W); zeros elsewhere.</summary>
        public static MaxUnpool3d MaxUnpool3d(long kernel_size, long? stride = null, long? padding = null) => new(Three(kernel_size), Three(stride), Three(padding));

        /// <summary>Puts maxima back at their places in (N, C, D, H, W); zeros elsewhere.</summary>
        public static MaxUnpool3d MaxUnpool3d(long[] kernel_size, long[]? stride = null, long[]? padding = null) => new(kernel_size, stride, padding);
    }
}
