using TorchSharp.Modules;
using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        // Linear maps and convolutions.
        public static partial class functional
        {
            /// <summary>x1' W x2 + b for each output, with W (out, in1, in2).</summary>
            public static Tensor bilinear(Tensor input1, Tensor input2, Tensor weight, Tensor? bias = null) => NnOps.bilinear.Call(input1, input2, weight, bias);

            /// <summary>The correlation of (N, C, L) with a weight (O, C / groups, K).</summary>
            public static Tensor conv1d(Tensor input, Tensor weight, Tensor? bias = null, long? stride = null, long? padding = null, long? dilation = null, long groups = 1) =>
                NnOps.conv1d.Call(input, weight, bias, One(stride, 1), One(padding, 0), One(dilation, 1), groups);

            /// <summary>The correlation with padding chosen by name.</summary>
            public static Tensor conv1d_padding(Tensor input, Tensor weight, Tensor? bias = null, long? stride = null, Padding padding = Padding.Valid,
                long? dilation = null, long groups = 1) =>
                NnOps.conv1d_padding.Call(input, weight, bias, One(stride, 1), Name(padding), One(dilation, 1), groups);

            /// <summary>The correlation of (N, C, H, W) with a weight (O, C / groups, K, K).</summary>
            public static Tensor conv2d(Tensor input, Tensor weight, Tensor? bias = null, long[]? strides = null, long[]? padding = null, long[]? dilation = null,
                long groups = 1) =>
                NnOps.conv2d.Call(input, weight, bias, strides ?? Ones(2), padding ?? Zeros(2), dilation ?? Ones(2), groups);

            /// <summary>The correlation with padding chosen by name.</summary>
            public static Tensor conv2d_padding(Tensor input, Tensor weight, Tensor? bias = null, long[]? strides = null, Padding padding = Padding.Valid,
                long[]? dilation = null, long groups = 1) =>
                NnOps.conv2d_padding.Call(input, weight, bias, strides ?? Ones(2), Name(padding), dilation ?? Ones(2), groups);

            /// <summary>The correlation of (N, C, D, H, W) with a weight (O, C / groups, K, K, K).</summary>
            public static Tensor conv3d(Tensor input, Tensor weight, Tensor? bias = null, long[]? strides = null, long[]? padding = null, long[]? dilation = null,
                long groups = 1) =>
                NnOps.conv3d.Call(input, weight, bias, strides ?? Ones(3), padding ?? Zeros(3), dilation ?? Ones(3), groups);

            /// <summary>The correlation with padding chosen by name.</summary>
            public static Tensor conv3d_padding(Tensor input, Tensor weight, Tensor? bias = null, long[]? strides = null, Padding padding = Padding.Valid,
                long[]? dilation = null, long groups = 1) =>
                NnOps.conv3d_padding.Call(input, weight, bias, strides ?? Ones(3), Name(padding), dilation ?? Ones(3), groups);

            /// <summary>The transpose of a correlation: what its gradient does to the input. The weight is (C, O / groups, K).</summary>
            public static Tensor conv_transpose1d(Tensor input, Tensor weight, Tensor? bias = null, long? stride = null, long? padding = null,
                long? output_padding = null, long? dilation = null, long groups = 1) =>
                NnOps.conv_transpose1d.Call(input, weight, bias, One(stride, 1), One(padding, 0), One(output_padding, 0), groups, One(dilation, 1));

            /// <summary>The transpose of a correlation: what its gradient does to the input. The weight is (C, O / groups, K...).</summary>
            public static Tensor conv_transpose2d(Tensor input, Tensor weight, Tensor? bias = null, long[]? strides = null, long[]? padding = null,
                long[]? output_padding = null, long[]? dilation = null, long groups = 1) =>
                NnOps.conv_transpose2d.Call(input, weight, bias, strides ?? Ones(2), padding ?? Zeros(2), output_padding ?? Zeros(2), groups, dilation ?? Ones(2));

            /// <summary>The transpose of a correlation: what its gradient does to the input. The weight is (C, O / groups, K...).</summary>
            public static Tensor conv_transpose3d(Tensor input, Tensor weight, Tensor? bias = null, long[]? strides = null, long[]? padding = null,
                long[]? output_padding = null, long[]? dilation = null, long groups = 1) =>
                NnOps.conv_transpose3d.Call(input, weight, bias, strides ?? Ones(3), padding ?? Zeros(3), output_padding ?? Zeros(3), groups, dilation ?? Ones(3));

            /// <summary>The sum of patches (N, C K K, L) at their places in (N, C, H, W).</summary>
            public static Tensor fold(Tensor input, (long, long) output_size, (long, long) kernel_size, (long, long)? dilation = null, (long, long)? padding = null,
                (long, long)? stride = null) =>
                NnOps.col2im.Call(input, Two(output_size), Two(kernel_size), Two(dilation, 1), Two(padding, 0), Two(stride, 1));

            /// <summary>The sum of patches (N, C K K, L) at their places in (N, C, H, W).</summary>
            public static Tensor fold(Tensor input, long output_size, long kernel_size, long dilation = 1, long padding = 0, long stride = 1) =>
                NnOps.col2im.Call(input, Two(output_size), Two(kernel_size), Two(dilation), Two(padding), Two(stride));

            /// <summary>x W' + b, for x (..., in), W (out, in) and b (out).</summary>
            public static Tensor linear(Tensor input, Tensor weights, Tensor? bias = null) => NnOps.linear.Call(input, weights, bias);

            /// <summary>The patches of (N, C, H, W) as columns: (N, C K K, L).</summary>
            public static Tensor unfold(Tensor input, (long, long) kernel_size, (long, long)? dilation = null, (long, long)? padding = null, (long, long)? stride = null) =>
                NnOps.im2col.Call(input, Two(kernel_size), Two(dilation, 1), Two(padding, 0), Two(stride, 1));

            /// <summary>The patches of (N, C, H, W) as columns: (N, C K K, L).</summary>
            public static Tensor unfold(Tensor input, long kernel_size, long dilation = 1, long padding = 0, long stride = 1) =>
                NnOps.im2col.Call(input, Two(kernel_size), Two(dilation), Two(padding), Two(stride));
        }
    }
}
