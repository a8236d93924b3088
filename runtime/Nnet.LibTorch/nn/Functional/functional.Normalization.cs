using TorchSharp.Modules;
using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        // Normalization.
        public static partial class functional
        {
            /// <summary>Each channel less its mean, divided by its deviation, then scaled and shifted; while training by the statistics of the batch, which also move the running ones.</summary>
            public static Tensor batch_norm(Tensor input, Tensor? running_mean, Tensor? running_var, Tensor? weight = null, Tensor? bias = null, bool training = false,
                double momentum = 0.1, double eps = 1e-5)
            {
                if (training && input.dim() > 1 && input.numel() == input.size(1))
                    throw new ArgumentException($"Batch normalization needs more than one value per channel while training: ({string.Join(", ", input.shape)}) has no deviation.", nameof(input));
                return NnOps.batch_norm.Call(input, weight, bias, running_mean, running_var, training, momentum, eps, true);
            }

            /// <summary>As layer_norm, over groups of channels of (N, C, ...).</summary>
            public static Tensor group_norm(Tensor input, long num_groups, Tensor? weight = null, Tensor? bias = null, double eps = 1e-5) =>
                NnOps.group_norm.Call(input, num_groups, weight, bias, eps, true);

            /// <summary>As batch_norm, for each sample alone.</summary>
            public static Tensor instance_norm(Tensor input, Tensor? running_mean = null, Tensor? running_var = null, Tensor? weight = null, Tensor? bias = null,
                bool use_input_stats = true, double momentum = 0.1, double eps = 1e-5) =>
                NnOps.instance_norm.Call(input, weight, bias, running_mean, running_var, use_input_stats, momentum, eps, true);

            /// <summary>The last dimensions less their mean, divided by their deviation, then scaled and shifted.</summary>
            public static Tensor layer_norm(Tensor input, long[] normalized_shape, Tensor? weight = null, Tensor? bias = null, double eps = 1e-5) =>
                NnOps.layer_norm.Call(input, normalized_shape, weight, bias, eps, true);

            /// <summary>x / (k + alpha mean of x² over size neighbouring channels)^beta (Krizhevsky et al., 2012). The input is (N, C, ...).</summary>
            public static Tensor local_response_norm(Tensor input, long size, double alpha = 0.0001, double beta = 0.75, double k = 1)
            {
                if (input.dim() < 3) throw new ArgumentException($"local_response_norm takes 3 or more dimensions, not {input.dim()}.", nameof(input));
                using var scope = NewDisposeScope();
                var shape = input.shape;
                var squares = (input * input).reshape(shape[0], 1, shape[1], -1);
                var mean = avg_pool2d(functional.pad(squares, [0, 0, size / 2, (size - 1) / 2]), [size, 1], [1, 1]).reshape(shape);
                return (input / (mean * alpha + k).pow(beta)).MoveToOuterDisposeScope();
            }

            /// <summary>x divided by its p-norm along a dimension, at least eps.</summary>
            public static Tensor normalize(Tensor input, double p = 2, long dim = 1, double eps = 1e-12)
            {
                using var norm = NnOps.norm.Call(input, p, new[] { dim }, true);
                using var divisor = norm.clamp_min(eps);
                return input / divisor;
            }
        }
    }
}
