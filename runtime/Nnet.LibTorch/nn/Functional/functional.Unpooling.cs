using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        // Maxima put back at their places, zeros elsewhere.
        public static partial class functional
        {
            /// <summary>Undoes max_pool1d: (N, C, L) and the places of the maxima.</summary>
            public static Tensor max_unpool1d(Tensor input, Tensor indices, long kernel_size, long? stride = null, long? padding = null, long[]? output_size = null)
            {
                using var scope = NewDisposeScope();
                var size = UnpooledSize(input, 1, [kernel_size], One(stride ?? kernel_size), One(padding, 0), output_size);
                return NnOps.max_unpool2d.Call(input.unsqueeze(-1), indices.unsqueeze(-1), new[] { size[0], 1 }).squeeze(-1).MoveToOuterDisposeScope();
            }

            /// <summary>Undoes max_pool2d: (N, C, H, W) and the places of the maxima.</summary>
            public static Tensor max_unpool2d(Tensor input, Tensor indices, long[] kernel_size, long[]? stride = null, long[]? padding = null, long[]? output_size = null) =>
                NnOps.max_unpool2d.Call(input, indices, UnpooledSize(input, 2, kernel_size, stride ?? kernel_size, padding ?? Zeros(2), output_size));

            /// <summary>Undoes max_pool3d: (N, C, D, H, W) and the places of the maxima.</summary>
            public static Tensor max_unpool3d(Tensor input, Tensor indices, long[] kernel_size, long[]? stride = null, long[]? padding = null, long[]? output_size = null) =>
                NnOps.max_unpool3d.Call(input, indices, UnpooledSize(input, 3, kernel_size, stride ?? kernel_size, padding ?? Zeros(3), output_size), stride ?? kernel_size, padding ?? Zeros(3));

            private static long[] UnpooledSize(Tensor input, int dimensions, long[] kernel, long[] stride, long[] padding, long[]? wanted)
            {
                if (input.dim() < dimensions || kernel.Length < dimensions || stride.Length < dimensions || padding.Length < dimensions || wanted?.Length < dimensions)
                    throw new ArgumentException($"max_unpool{dimensions}d takes {dimensions} or more dimensions, and a kernel, stride, padding and output size for each of them.", nameof(input));
                var shape = input.shape[^dimensions..];
                long[] standard = [.. shape.Select((length, i) => (length - 1) * stride[i] + kernel[i] - 2 * padding[i])];
                if (wanted is null) return standard;
                if (wanted.Length > dimensions) wanted = wanted[^dimensions..];
                for (var i = 0; i < dimensions; i++)
                {
                    if (Math.Abs(wanted[i] - standard[i]) >= stride[i])
                        throw new ArgumentException($"output_size {wanted[i]} must lie between {standard[i] - stride[i] + 1} and {standard[i] + stride[i] - 1}.", nameof(wanted));
                }
                return wanted;
            }
        }
    }
}
