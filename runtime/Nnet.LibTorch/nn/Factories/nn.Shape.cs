using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>The channels of (N, C, ...) in groups, interleaved.</summary>
        public static ChannelShuffle ChannelShuffle(long groups) => new(groups);

        /// <summary>Several dimensions as one; all but the first, when nothing else is said.</summary>
        public static Flatten Flatten(long start_dim = 1, long end_dim = -1) => new(start_dim, end_dim);

        /// <summary>The input.</summary>
        public static Identity Identity() => new();

        /// <summary>(N, C r r, H, W) to (N, C, H r, W r) (Shi et al., 2016).</summary>
        public static PixelShuffle PixelShuffle(long upscale_factor) => new(upscale_factor);

        /// <summary>(N, C, H r, W r) to (N, C r r, H, W).</summary>
        public static PixelUnshuffle PixelUnshuffle(long downscale_factor) => new(downscale_factor);

        /// <summary>One dimension as several.</summary>
        public static Unflatten Unflatten(long dim, long[] unflattened_size) => new(dim, unflattened_size);

        /// <summary>Signals, images or volumes at another size: either size or scale_factor.</summary>
        public static Upsample Upsample(long[]? size = null, double[]? scale_factor = null,
            UpsampleMode mode = UpsampleMode.Nearest, bool? align_corners = null, bool? recompute_scale_factor = null) =>
            new(size, scale_factor, mode, align_corners, recompute_scale_factor);

        /// <summary>The cosine of the angle between vectors along a dimension.</summary>
        public static CosineSimilarity CosineSimilarity(long dim = 1, double eps = 1e-8) => new(dim, eps);

        /// <summary>The p-norm of the difference along the last dimension.</summary>
        public static PairwiseDistance PairwiseDistance(double p = 2, double eps = 1e-6, bool keepdim = false) => new(p, eps, keepdim);
    }
}
