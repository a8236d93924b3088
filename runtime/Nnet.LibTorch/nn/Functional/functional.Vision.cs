using TorchSharp.Modules;
using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        // Images and class numbers.
        public static partial class functional
        {
            /// <summary>The grid for grid_sample of affine maps theta (N, 2, 3).</summary>
            public static Tensor affine_grid(Tensor theta, long[]? size = null, bool align_corners = false) =>
                NnOps.affine_grid_generator.Call(theta, size ?? throw new ArgumentNullException(nameof(size)), align_corners);

            /// <summary>The input at the places of a grid (N, H, W, 2) of coordinates between -1 and 1.</summary>
            public static Tensor grid_sample(Tensor input, Tensor grid, GridSampleMode mode = GridSampleMode.Bilinear,
                GridSamplePaddingMode padding_mode = GridSamplePaddingMode.Zeros, bool? align_corners = null) =>
                NnOps.grid_sampler.Call(input, grid, mode == GridSampleMode.Nearest ? 1 : 0, Number(padding_mode), align_corners ?? false);

            /// <summary>Classes (...) as vectors (..., num_classes) of zeros and a one; -1 takes the largest class + 1.</summary>
            public static Tensor one_hot(Tensor x, long num_classes = -1) => NnOps.one_hot.Call(x, num_classes);

            /// <summary>The input with a border; pad counts from the last dimension: left, right, top, bottom, ...</summary>
            public static Tensor pad(Tensor input, (long, long) pad, PaddingModes mode = PaddingModes.Constant, double value = 0) =>
                functional.pad(input, new[] { pad.Item1, pad.Item2 }, mode, value);

            /// <summary>The input with a border; pad counts from the last dimension: left, right, top, bottom, ...</summary>
            public static Tensor pad(Tensor input, (long, long, long, long) pad, PaddingModes mode = PaddingModes.Constant, double value = 0) =>
                functional.pad(input, new[] { pad.Item1, pad.Item2, pad.Item3, pad.Item4 }, mode, value);

            /// <summary>The input with a border; pad counts from the last dimension: left, right, top, bottom, ...</summary>
            public static Tensor pad(Tensor input, ReadOnlySpan<long> pad, PaddingModes mode = PaddingModes.Constant, double value = 0) =>
                functional.pad(input, pad.ToArray(), mode, value);

            /// <summary>The input with a border; pad counts from the last dimension: left, right, top, bottom, ...</summary>
            public static Tensor pad(Tensor input, long pad, PaddingModes mode = PaddingModes.Constant, double value = 0) =>
                functional.pad(input, new[] { pad, pad }, mode, value);

            /// <summary>The input with a border; pad counts from the last dimension: left, right, top, bottom, ...</summary>
            public static Tensor pad(Tensor input, long[] pad, PaddingModes mode = PaddingModes.Constant, double value = 0) =>
                NnOps.pad.Call(input, pad, Name(mode), mode is PaddingModes.Constant or PaddingModes.Zeros ? value : Arg.None);

            /// <summary>(N, C r r, H, W) to (N, C, H r, W r).</summary>
            public static Tensor pixel_shuffle(Tensor input, long upscale_factor) => NnOps.pixel_shuffle.Call(input, upscale_factor);

            /// <summary>(N, C, H r, W r) to (N, C r r, H, W).</summary>
            public static Tensor pixel_unshuffle(Tensor input, long downscale_factor) => NnOps.pixel_unshuffle.Call(input, downscale_factor);

            private static long Number(GridSamplePaddingMode mode) => mode switch
            {
                GridSamplePaddingMode.Border => 1,
                GridSamplePaddingMode.Reflection => 2,
                _ => 0,
            };
        }
    }
}
