using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        // Other sizes of signals (N, C, L), images (N, C, H, W) and volumes (N, C, D, H, W).
        public static partial class functional
        {
            /// <summary>
            /// The input at another size: either size or scale_factor, with one number for all dimensions or one for each. align_corners, for the linear and cubic
            /// modes, keeps the outermost points. recompute_scale_factor takes the factor from the rounded size. antialias blurs before making images smaller.
            /// </summary>
            public static Tensor interpolate(Tensor x, long[]? size = null, double[]? scale_factor = null, InterpolationMode mode = InterpolationMode.Nearest,
                bool? align_corners = null, bool recompute_scale_factor = false, bool antialias = false)
            {
                var dimensions = (int)x.dim() - 2;
                if (dimensions is < 1 or > 3) throw new ArgumentException($"interpolate takes 3 to 5 dimensions, not {x.dim()}.", nameof(x));
                if ((size is null) == (scale_factor is null)) throw new ArgumentException("interpolate needs either a size or a scale_factor.", nameof(size));
                size = Each(size, dimensions, nameof(size));
                scale_factor = Each(scale_factor, dimensions, nameof(scale_factor));
                if (mode is InterpolationMode.Nearest or InterpolationMode.NearestExact or InterpolationMode.Area && align_corners is not null)
                    throw new ArgumentException($"align_corners has no meaning in the mode {mode}.", nameof(align_corners));
                if (scale_factor is not null && (recompute_scale_factor || mode == InterpolationMode.Area))
                {
                    size = [.. scale_factor.Select((factor, i) => (long)Math.Floor(x.size(i + 2) * factor))];
                    scale_factor = null;
                }
                var aligned = align_corners ?? false;
                return (mode, dimensions) switch
                {
                    (InterpolationMode.Nearest, 1) => NnOps.upsample_nearest1d.Call(x, size, scale_factor),
                    (InterpolationMode.Nearest, 2) => NnOps.upsample_nearest2d.Call(x, size, scale_factor),
                    (InterpolationMode.Nearest, 3) => NnOps.upsample_nearest3d.Call(x, size, scale_factor),
                    (InterpolationMode.NearestExact, 1) => NnOps.upsample_nearest_exact1d.Call(x, size, scale_factor),
                    (InterpolationMode.NearestExact, 2) => NnOps.upsample_nearest_exact2d.Call(x, size, scale_factor),
                    (InterpolationMode.NearestExact, 3) => NnOps.upsample_nearest_exact3d.Call(x, size, scale_factor),
                    (InterpolationMode.Area, 1) => adaptive_avg_pool1d(x, size![0]),
                    (InterpolationMode.Area, 2) => adaptive_avg_pool2d(x, size!),
                    (InterpolationMode.Area, 3) => adaptive_avg_pool3d(x, size!),
                    (InterpolationMode.Linear, 1) => NnOps.upsample_linear1d.Call(x, size, aligned, scale_factor),
                    (InterpolationMode.Bilinear, 2) => (antialias ? NnOps.upsample_bilinear2d_aa : NnOps.upsample_bilinear2d).Call(x, size, aligned, scale_factor),
                    (InterpolationMode.Bicubic, 2) => (antialias ? NnOps.upsample_bicubic2d_aa : NnOps.upsample_bicubic2d).Call(x, size, aligned, scale_factor),
                    (InterpolationMode.Trilinear, 3) => NnOps.upsample_trilinear3d.Call(x, size, aligned, scale_factor),
                    _ => throw new ArgumentException($"The mode {mode} does not fit {x.dim()} dimensions.", nameof(mode)),
                };
            }

            /// <inheritdoc cref="interpolate"/>
            public static Tensor upsample(Tensor input, long[]? size = null, double[]? scale_factor = null, UpsampleMode mode = UpsampleMode.Nearest, bool align_corners = false) =>
                interpolate(input, size, scale_factor, (InterpolationMode)mode, mode == UpsampleMode.Nearest ? null : align_corners);

            /// <summary>The input at another size by linear interpolation in every dimension.</summary>
            public static Tensor upsample_bilinear(Tensor x, long[]? size = null, double[]? scale_factor = null, bool align_corners = false) =>
                interpolate(x, size, scale_factor, InterpolationMode.Bilinear, align_corners);

            /// <summary>The input at another size by the nearest point.</summary>
            public static Tensor upsample_nearest(Tensor x, long[]? size = null, double[]? scale_factor = null, bool align_corners = false) =>
                interpolate(x, size, scale_factor);

            /// <inheritdoc cref="upsample_nearest"/>
            public static Tensor upsample_nearest1d(Tensor input, long? outputSize, double? scaleFactor) =>
                NnOps.upsample_nearest1d.Call(input, outputSize is { } size ? One(size) : null, scaleFactor is { } factor ? new[] { factor } : null);

            /// <inheritdoc cref="upsample_nearest"/>
            public static Tensor upsample_nearest2d(Tensor input, long[]? outputSizes = null, double[]? scaleFactors = null) =>
                NnOps.upsample_nearest2d.Call(input, outputSizes, scaleFactors);

            /// <inheritdoc cref="upsample_nearest"/>
            public static Tensor upsample_nearest3d(Tensor input, long[]? outputSizes = null, double[]? scaleFactors = null) =>
                NnOps.upsample_nearest3d.Call(input, outputSizes, scaleFactors);

            private static T[]? Each<T>(T[]? values, int dimensions, string name)
            {
                if (values is null || values.Length == dimensions) return values;
                if (values.Length == 1) return [.. Enumerable.Repeat(values[0], dimensions)];
                throw new ArgumentException($"{name} has {values.Length} numbers for {dimensions} dimensions.", name);
            }
        }
    }
}
