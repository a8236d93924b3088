using TorchSharp.Modules;
using static TorchSharp.torch.nn.functional;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>The correlation of (N, C, L) with a trained window.</summary>
        public static Conv1d Conv1d(long in_channels, long out_channels, long kernel_size, Padding padding, long stride = 1,
            long dilation = 1, PaddingModes padding_mode = PaddingModes.Zeros, long groups = 1, bool bias = true, Device? device = null, ScalarType? dtype = null) =>
            new(in_channels, out_channels, One(kernel_size), One(stride), null, padding, One(dilation), padding_mode, groups, bias, device, dtype);

        /// <summary>The correlation of (N, C, L) with a trained window.</summary>
        public static Conv1d Conv1d(long in_channels, long out_channels, long kernel_size, long stride = 1, long padding = 0,
            long dilation = 1, PaddingModes padding_mode = PaddingModes.Zeros, long groups = 1, bool bias = true, Device? device = null, ScalarType? dtype = null) =>
            new(in_channels, out_channels, One(kernel_size), One(stride), One(padding), null, One(dilation), padding_mode, groups, bias, device, dtype);

        /// <summary>The correlation of (N, C, H, W) with a trained window.</summary>
        public static Conv2d Conv2d(long in_channels, long out_channels, (long, long) kernel_size, (long, long)? stride = null, (long, long)? padding = null,
            (long, long)? dilation = null, PaddingModes padding_mode = PaddingModes.Zeros, long groups = 1, bool bias = true, Device? device = null, ScalarType? dtype = null) =>
            new(in_channels, out_channels, Two(kernel_size), Two(stride, 1), Two(padding, 0), null, Two(dilation, 1), padding_mode, groups, bias, device, dtype);

        /// <summary>The correlation of (N, C, H, W) with a trained window.</summary>
        public static Conv2d Conv2d(long in_channels, long out_channels, (long, long) kernel_size, Padding padding, (long, long)? stride = null,
            (long, long)? dilation = null, PaddingModes padding_mode = PaddingModes.Zeros, long groups = 1, bool bias = true, Device? device = null, ScalarType? dtype = null) =>
            new(in_channels, out_channels, Two(kernel_size), Two(stride, 1), null, padding, Two(dilation, 1), padding_mode, groups, bias, device, dtype);

        /// <summary>The correlation of (N, C, H, W) with a trained window.</summary>
        public static Conv2d Conv2d(long in_channels, long out_channels, long kernel_size, Padding padding, long stride = 1,
            long dilation = 1, PaddingModes padding_mode = PaddingModes.Zeros, long groups = 1, bool bias = true, Device? device = null, ScalarType? dtype = null) =>
            new(in_channels, out_channels, Two(kernel_size), Two(stride), null, padding, Two(dilation), padding_mode, groups, bias, device, dtype);

        /// <summary>The correlation of (N, C, H, W) with a trained window.</summary>
        public static Conv2d Conv2d(long in_channels, long out_channels, long kernel_size, long stride = 1, long padding = 0,
            long dilation = 1, PaddingModes padding_mode = PaddingModes.Zeros, long groups = 1, bool bias = true, Device? device = null, ScalarType? dtype = null) =>
            new(in_channels, out_channels, Two(kernel_size), Two(stride), Two(padding), null, Two(dilation), padding_mode, groups, bias, device, dtype);

        /// <summary>The correlation of (N, C, D, H, W) with a trained window.</summary>
        public static Conv3d Conv3d(long in_channels, long out_channels, (long, long, long) kernel_size, (long, long, long)? stride = null, (long, long, long)? padding = null,
            (long, long, long)? dilation = null, PaddingModes padding_mode = PaddingModes.Zeros, long groups = 1, bool bias = true, Device? device = null, ScalarType? dtype = null) =>
            new(in_channels, out_channels, Three(kernel_size), Three(stride, 1), Three(padding, 0), null, Three(dilation, 1), padding_mode, groups, bias, device, dtype);

        /// <summary>The correlation of (N, C, D, H, W) with a trained window.</summary>
        public static Conv3d Conv3d(long in_channels, long out_channels, (long, long, long) kernel_size, Padding padding, (long, long, long)? stride = null,
            (long, long, long)? dilation = null, PaddingModes padding_mode = PaddingModes.Zeros, long groups = 1, bool bias = true, Device? device = null, ScalarType? dtype = null) =>
            new(in_channels, out_channels, Three(kernel_size), Three(stride, 1), null, padding, Three(dilation, 1), padding_mode, groups, bias, device, dtype);

        /// <summary>The correlation of (N, C, D, H, W) with a trained window.</summary>
        public static Conv3d Conv3d(long in_channels, long out_channels, long kernel_size, Padding padding, long stride = 1,
            long dilation = 1, PaddingModes padding_mode = PaddingModes.Zeros, long groups = 1, bool bias = true, Device? device = null, ScalarType? dtype = null) =>
            new(in_channels, out_channels, Three(kernel_size), Three(stride), null, padding, Three(dilation), padding_mode, groups, bias, device, dtype);

        /// <summary>The correlation of (N, C, D, H, W) with a trained window.</summary>
        public static Conv3d Conv3d(long in_channels, long out_channels, long kernel_size, long stride = 1, long padding = 0,
            long dilation = 1, PaddingModes padding_mode = PaddingModes.Zeros, long groups = 1, bool bias = true, Device? device = null, ScalarType? dtype = null) =>
            new(in_channels, out_channels, Three(kernel_size), Three(stride), Three(padding), null, Three(dilation), padding_mode, groups, bias, device, dtype);

        /// <summary>The transpose of a Conv1d: (N, C, L) to a larger one.</summary>
        public static ConvTranspose1d ConvTranspose1d(long in_channels, long out_channels, long kernel_size, long stride = 1, long padding = 0, long output_padding = 0,
            long dilation = 1, PaddingModes padding_mode = PaddingModes.Zeros, long groups = 1, bool bias = true, Device? device = null, ScalarType? dtype = null) =>
            new(in_channels, out_channels, One(kernel_size), One(stride), One(padding), One(output_padding), One(dilation), padding_mode, groups, bias, device, dtype);

        /// <summary>The transpose of a Conv2d: (N, C, H, W) to a larger one.</summary>
        public static ConvTranspose2d ConvTranspose2d(long in_channels, long out_channels, (long, long) kernel_size, (long, long)? stride = null,
            (long, long)? padding = null, (long, long)? output_padding = null,
            (long, long)? dilation = null, PaddingModes padding_mode = PaddingModes.Zeros, long groups = 1, bool bias = true, Device? device = null, ScalarType? dtype = null) =>
            new(in_channels, out_channels, Two(kernel_size), Two(stride, 1), Two(padding, 0), Two(output_padding, 0), Two(dilation, 1), padding_mode, groups, bias, device, dtype);

        /// <summary>The transpose of a Conv2d: (N, C, H, W) to a larger one.</summary>
        public static ConvTranspose2d ConvTranspose2d(long in_channels, long out_channels, long kernel_size, long stride = 1, long padding = 0, long output_padding = 0,
            long dilation = 1, PaddingModes padding_mode = PaddingModes.Zeros, long groups = 1, bool bias = true, Device? device = null, ScalarType? dtype = null) =>
            new(in_channels, out_channels, Two(kernel_size), Two(stride), Two(padding), Two(output_padding), Two(dilation), padding_mode, groups, bias, device, dtype);

        /// <summary>The transpose of a Conv3d: (N, C, D, H, W) to a larger one.</summary>
        public static ConvTranspose3d ConvTranspose3d(long in_channels, long out_channels, (long, long, long) kernel_size, (long, long, long)? stride = null,
            (long, long, long)? padding = null, (long, long, long)? output_padding = null,
            (long, long, long)? dilation = null, PaddingModes padding_mode = PaddingModes.Zeros, long groups = 1, bool bias = true, Device? device = null, ScalarType? dtype = null) =>
            new(in_channels, out_channels, Three(kernel_size), Three(stride, 1), Three(padding, 0), Three(output_padding, 0), Three(dilation, 1), padding_mode, groups, bias, device, dtype);

        /// <summary>The transpose of a Conv3d: (N, C, D, H, W) to a larger one.</summary>
        public static ConvTranspose3d ConvTranspose3d(long in_channels, long out_channels, long kernel_size, long stride = 1, long padding = 0, long output_padding = 0,
            long dilation = 1, PaddingModes padding_mode = PaddingModes.Zeros, long groups = 1, bool bias = true, Device? device = null, ScalarType? dtype = null) =>
            new(in_channels, out_channels, Three(kernel_size), Three(stride), Three(padding), Three(output_padding), Three(dilation), padding_mode, groups, bias, device, dtype);

        /// <summary>The sum of patches (N, C K K, L) at their places in (N, C, H, W).</summary>
        public static Fold Fold((long, long) output_size, (long, long) kernel_size, (long, long)? dilation = null, (long, long)? padding = null, (long, long)? stride = null) =>
            new(output_size, kernel_size, dilation ?? (1, 1), padding ?? (0, 0), stride ?? (1, 1));

        /// <summary>The sum of patches (N, C K K, L) at their places in (N, C, H, W).</summary>
        public static Fold Fold(long output_size, long kernel_size, long dilation = 1, long padding = 0, long stride = 1) =>
            new((output_size, output_size), (kernel_size, kernel_size), (dilation, dilation), (padding, padding), (stride, stride));

        /// <summary>The patches of (N, C, H, W) as columns: (N, C K K, L).</summary>
        public static Unfold Unfold((long, long) kernel_size, (long, long)? dilation = null, (long, long)? padding = null, (long, long)? stride = null) =>
            new(kernel_size, dilation ?? (1, 1), padding ?? (0, 0), stride ?? (1, 1));

        /// <summary>The patches of (N, C, H, W) as columns: (N, C K K, L).</summary>
        public static Unfold Unfold(long kernel_size, long dilation = 1, long padding = 0, long stride = 1) =>
            new((kernel_size, kernel_size), (dilation, dilation), (padding, padding), (stride, stride));
    }
}
