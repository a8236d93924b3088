using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class init
        {
            /// <summary>One number everywhere.</summary>
            public static Tensor constant_(Tensor tensor, Scalar val)
            {
                using (no_grad()) return tensor.fill_(val);
            }

            /// <summary>Ones.</summary>
            public static Tensor ones_(Tensor tensor) => constant_(tensor, 1.0);

            /// <summary>Zeros.</summary>
            public static Tensor zeros_(Tensor tensor) => constant_(tensor, 0.0);

            /// <summary>The identity matrix, for 2 dimensions.</summary>
            public static Tensor eye_(Tensor tensor)
            {
                if (tensor.dim() != 2) throw new ArgumentException($"eye_ takes 2 dimensions, not {tensor.dim()}.", nameof(tensor));
                using (no_grad())
                {
                    tensor.zero_();
                    using var diagonal = tensor.diagonal();
                    diagonal.fill_(1.0);
                    return tensor;
                }
            }

            /// <summary>A convolution's weight (O, I, K...) that hands channels through unchanged.</summary>
            public static Tensor dirac_(Tensor tensor)
            {
                var shape = tensor.shape;
                if (shape.Length is < 3 or > 5) throw new ArgumentException($"dirac_ takes 3 to 5 dimensions, not {shape.Length}.", nameof(tensor));
                using var scope = NewDisposeScope();
                using (no_grad())
                {
                    tensor.zero_();
                    var centre = tensor;
                    for (var i = 2; i < shape.Length; i++) centre = centre.select(2, shape[i] / 2);
                    centre.diagonal().fill_(1.0);
                    return tensor;
                }
            }

            /// <summary>Rows, or columns, at right angles to each other and of length gain (Saxe et al., 2013).</summary>
            public static Tensor orthogonal_(Tensor tensor, double gain = 1)
            {
                if (tensor.dim() < 2) throw new ArgumentException($"orthogonal_ takes 2 or more dimensions, not {tensor.dim()}.", nameof(tensor));
                if (tensor.numel() == 0) return tensor;
                using var scope = NewDisposeScope();
                using (no_grad())
                {
                    var rows = tensor.size(0);
                    var columns = tensor.numel() / rows;
                    var normal = empty(rows, columns, dtype: tensor.dtype, device: tensor.device).normal_();
                    var (q, r) = NnOps.linalg_qr.Call2(rows < columns ? normal.t() : normal);
                    q = q * r.diagonal().sign();
                    if (rows < columns) q = q.t();
                    tensor.copy_(q.reshape(tensor.shape)).mul_(gain);
                    return tensor;
                }
            }

            /// <summary>A matrix of normal numbers, of which a share in every column is zero (Martens, 2010).</summary>
            public static Tensor sparse_(Tensor tensor, double sparsity, double std = 0.01)
            {
                if (tensor.dim() != 2) throw new ArgumentException($"sparse_ takes 2 dimensions, not {tensor.dim()}.", nameof(tensor));
                using var scope = NewDisposeScope();
                using (no_grad())
                {
                    var (rows, columns) = (tensor.size(0), tensor.size(1));
                    var zeros = (long)Math.Ceiling(sparsity * rows);
                    tensor.normal_(0, std);
                    for (var column = 0L; column < columns; column++)
                    {
                        var places = randperm(rows, device: tensor.device).narrow(0, 0, zeros);
                        tensor.select(1, column).index_fill_(0, places, 0);
                    }
                    return tensor;
                }
            }
        }
    }
}
