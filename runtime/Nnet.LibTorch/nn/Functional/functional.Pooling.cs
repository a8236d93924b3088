using TorchSharp.Modules;
using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        // Pooling.
        public static partial class functional
        {
            /// <summary>The mean of windows that divide the input into output_size parts.</summary>
            public static Tensor adaptive_avg_pool1d(Tensor input, long output_size) => NnOps.adaptive_avg_pool1d.Call(input, One(output_size));

            /// <summary>The mean of windows that divide the input into output_size parts.</summary>
            public static Tensor adaptive_avg_pool2d(Tensor input, (long, long) output_size) => NnOps.adaptive_avg_pool2d.Call(input, Two(output_size));

            /// <summary>The mean of windows that divide the input into output_size parts.</summary>
            public static Tensor adaptive_avg_pool2d(Tensor input, long output_size) => NnOps.adaptive_avg_pool2d.Call(input, Two(output_size));

            /// <summary>The mean of windows that divide the input into output_size parts.</summary>
            public static Tensor adaptive_avg_pool2d(Tensor input, long[] output_size) => NnOps.adaptive_avg_pool2d.Call(input, output_size);

            /// <summary>The mean of windows that divide the input into output_size parts.</summary>
            public static Tensor adaptive_avg_pool3d(Tensor input, (long, long, long) output_size) => NnOps.adaptive_avg_pool3d.Call(input, Three(output_size));

            /// <summary>The mean of windows that divide the input into output_size parts.</summary>
            public static Tensor adaptive_avg_pool3d(Tensor input, long output_size) => NnOps.adaptive_avg_pool3d.Call(input, Three(output_size));

            /// <summary>The mean of windows that divide the input into output_size parts.</summary>
            public static Tensor adaptive_avg_pool3d(Tensor input, long[] output_size) => NnOps.adaptive_avg_pool3d.Call(input, output_size);

            /// <summary>The maximum of windows that divide the input into output_size parts.</summary>
            public static Tensor adaptive_max_pool1d(Tensor input, long output_size)
            {
                var (values, indices) = NnOps.adaptive_max_pool1d.Call2(input, One(output_size));
                indices.Dispose();
                return values;
            }

            /// <summary>The maximum of windows that divide the input into output_size parts, and its places.</summary>
            public static (Tensor Values, Tensor Indices) adaptive_max_pool1d_with_indices(Tensor input, long output_size) =>
                NnOps.adaptive_max_pool1d.Call2(input, One(output_size));

            /// <summary>The maximum of windows that divide the input into output_size parts.</summary>
            public static Tensor adaptive_max_pool2d(Tensor input, long[] output_size)
            {
                var (values, indices) = NnOps.adaptive_max_pool2d.Call2(input, output_size);
                indices.Dispose();
                return values;
            }

            /// <summary>The maximum of windows that divide the input into output_size parts, and its places.</summary>
            public static (Tensor Values, Tensor Indices) adaptive_max_pool2d_with_indices(Tensor input, long[] output_size) =>
                NnOps.adaptive_max_pool2d.Call2(input, output_size);

            /// <summary>The maximum of windows that divide the input into output_size parts.</summary>
            public static Tensor adaptive_max_pool3d(Tensor input, long[] output_size)
            {
                var (values, indices) = NnOps.adaptive_max_pool3d.Call2(input, output_size);
                indices.Dispose();
                return values;
            }

            /// <summary>The maximum of windows that divide the input into output_size parts, and its places.</summary>
            public static (Tensor Values, Tensor Indices) adaptive_max_pool3d_with_indices(Tensor input, long[] output_size) =>
                NnOps.adaptive_max_pool3d.Call2(input, output_size);

            /// <summary>The mean of windows of (N, C, L).</summary>
            public static Tensor avg_pool1d(Tensor input, long kernel_size, long? stride = null, long? padding = null, bool ceil_mode = false, bool count_include_pad = true) =>
                NnOps.avg_pool1d.Call(input, One(kernel_size), One(stride), One(padding, 0), ceil_mode, count_include_pad);

            /// <summary>The mean of windows of (N, C, H, W).</summary>
            public static Tensor avg_pool2d(Tensor input, (long, long) kernel_size, (long, long)? stride = null, (long, long)? padding = null, bool ceil_mode = false,
                bool count_include_pad = true, long? divisor_override = null) =>
                avg_pool2d(input, Two(kernel_size), Two(stride), Two(padding), ceil_mode, count_include_pad, divisor_override);

            /// <summary>The mean of windows of (N, C, H, W).</summary>
            public static Tensor avg_pool2d(Tensor input, long kernel_size, long? stride = null, long padding = 0, bool ceil_mode = false,
                bool count_include_pad = true, long? divisor_override = null) =>
                avg_pool2d(input, Two(kernel_size), Two(stride), Two(padding), ceil_mode, count_include_pad, divisor_override);

            /// <summary>The mean of windows of (N, C, H, W).</summary>
            public static Tensor avg_pool2d(Tensor input, long[] kernel_size, long[]? stride = null, long[]? padding = null, bool ceil_mode = false,
                bool count_include_pad = true, long? divisor_override = null) =>
                NnOps.avg_pool2d.Call(input, kernel_size, stride ?? [], padding ?? Zeros(2), ceil_mode, count_include_pad, divisor_override);

            /// <summary>The mean of windows of (N, C, D, H, W).</summary>
            public static Tensor avg_pool3d(Tensor input, long[] kernel_size, long[]? stride = null, long[]? padding = null, bool ceil_mode = false,
                bool count_include_pad = true, long? divisor_override = null) =>
                NnOps.avg_pool3d.Call(input, kernel_size, stride ?? [], padding ?? Zeros(3), ceil_mode, count_include_pad, divisor_override);

            /// <summary>The p-norm of windows of (N, C, L).</summary>
            public static Tensor lp_pool1d(Tensor input, double norm_type, long kernel_size, long? stride = null, bool ceil_mode = false)
            {
                using var scope = NewDisposeScope();
                var mean = avg_pool1d(input.pow(norm_type), kernel_size, stride, 0, ceil_mode);
                return Root(mean, kernel_size, norm_type).MoveToOuterDisposeScope();
            }

            /// <summary>The p-norm of windows of (N, C, H, W).</summary>
            public static Tensor lp_pool2d(Tensor input, double norm_type, long kernel_size, long? stride = null, bool ceil_mode = false) =>
                lp_pool2d(input, norm_type, Two(kernel_size), Two(stride), ceil_mode);

            /// <summary>The p-norm of windows of (N, C, H, W).</summary>
            public static Tensor lp_pool2d(Tensor input, double norm_type, long[] kernel_size, long[]? stride = null, bool ceil_mode = false)
            {
                using var scope = NewDisposeScope();
                var mean = avg_pool2d(input.pow(norm_type), kernel_size, stride, null, ceil_mode);
                return Root(mean, kernel_size[0] * kernel_size[1], norm_type).MoveToOuterDisposeScope();
            }

            /// <summary>The maximum of windows of (N, C, L).</summary>
            public static Tensor max_pool1d(Tensor input, long kernel_size, long? stride = null, long? padding = null, long? dilation = null, bool ceil_mode = false) =>
                NnOps.max_pool1d.Call(input, One(kernel_size), One(stride), One(padding, 0), One(dilation, 1), ceil_mode);

            /// <summary>The maximum of windows of (N, C, L), and its places.</summary>
            public static (Tensor output, Tensor indices) max_pool1d_with_indices(Tensor input, long kernel_size, long? stride = null, long? padding = null,
                long? dilation = null, bool ceil_mode = false) =>
                NnOps.max_pool1d_with_indices.Call2(input, One(kernel_size), One(stride), One(padding, 0), One(dilation, 1), ceil_mode);

            /// <summary>The maximum of windows of (N, C, H, W).</summary>
            public static Tensor max_pool2d(Tensor input, (long, long) kernel_size, (long, long)? stride = null, (long, long)? padding = null,
                (long, long)? dilation = null, bool ceil_mode = false) =>
                max_pool2d(input, Two(kernel_size), Two(stride), Two(padding), Two(dilation), ceil_mode);

            /// <summary>The maximum of windows of (N, C, H, W).</summary>
            public static Tensor max_pool2d(Tensor input, long kernel_size, long? stride = null, long? padding = null, long? dilation = null, bool ceil_mode = false) =>
                max_pool2d(input, Two(kernel_size), Two(stride), Two(padding), Two(dilation), ceil_mode);

            /// <summary>The maximum of windows of (N, C, H, W).</summary>
            public static Tensor max_pool2d(Tensor input, long[] kernel_size, long[]? strides = null, long[]? padding = null, long[]? dilation = null, bool ceil_mode = false) =>
                NnOps.max_pool2d.Call(input, kernel_size, strides ?? [], padding ?? Zeros(2), dilation ?? Ones(2), ceil_mode);

            /// <summary>The maximum of windows of (N, C, H, W), and its places.</summary>
            public static (Tensor output, Tensor indices) max_pool2d_with_indices(Tensor input, long[] kernel_size, long[]? strides = null, long[]? padding = null,
                long[]? dilation = null, bool ceil_mode = false) =>
                NnOps.max_pool2d_with_indices.Call2(input, kernel_size, strides ?? [], padding ?? Zeros(2), dilation ?? Ones(2), ceil_mode);

            /// <summary>The maximum of windows of (N, C, D, H, W).</summary>
            public static Tensor max_pool3d(Tensor input, long[] kernel_size, long[]? strides = null, long[]? padding = null, long[]? dilation = null, bool ceil_mode = false) =>
                NnOps.max_pool3d.Call(input, kernel_size, strides ?? [], padding ?? Zeros(3), dilation ?? Ones(3), ceil_mode);

            /// <summary>The maximum of windows of (N, C, D, H, W), and its places.</summary>
            public static (Tensor output, Tensor indices) max_pool3d_with_indices(Tensor input, long[] kernel_size, long[]? strides = null, long[]? padding = null,
                long[]? dilation = null, bool ceil_mode = false) =>
                NnOps.max_pool3d_with_indices.Call2(input, kernel_size, strides ?? [], padding ?? Zeros(3), dilation ?? Ones(3), ceil_mode);

            private static Tensor Root(Tensor mean, long count, double power) => (mean.sign() * mean.abs().relu() * count).pow(1 / power);
        }
    }
}
