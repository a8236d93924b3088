namespace Nnet.Augmentation;

/// <summary>
/// Where each place of a turned, moved, scaled and sheared image comes from, relative to its middle: x' = A x + B y + C, y' = D x + E y + F.
/// Composed as torchvision's <c>affine</c> composes it; a positive angle turns clockwise.
/// </summary>
internal readonly record struct AffineMap(double A, double B, double C, double D, double E, double F)
{
    /// <param name="angle">The turn in degrees.</param>
    /// <param name="right">The move in pixels.</param>
    /// <param name="down">The move in pixels.</param>
    /// <param name="scale">The factor of size.</param>
    /// <param name="shearX">The shear along the width in degrees.</param>
    /// <param name="shearY">The shear along the height in degrees.</param>
    public static AffineMap Inverse(double angle, double right, double down, double scale, double shearX, double shearY)
    {
        var (turn, sx, sy) = (angle * Math.PI / 180, shearX * Math.PI / 180, shearY * Math.PI / 180);
        var a = Math.Cos(turn - sy) / Math.Cos(sy);
        var b = (-Math.Cos(turn - sy) * Math.Tan(sx) / Math.Cos(sy)) - Math.Sin(turn);
        var c = Math.Sin(turn - sy) / Math.Cos(sy);
        var d = (-Math.Sin(turn - sy) * Math.Tan(sx) / Math.Cos(sy)) + Math.Cos(turn);
        var (m0, m1, m3, m4) = (d / scale, -b / scale, -c / scale, a / scale);
        return new AffineMap(m0, m1, -(m0 * right) - (m1 * down), m3, m4, -(m3 * right) - (m4 * down));
    }

    /// <summary>Whether nothing moves.</summary>
    public bool IsIdentity => this == new AffineMap(1, 0, 0, 0, 1, 0);

    /// <summary>Applies it to a sample, bilinearly; what comes from outside is zero.</summary>
    public void Apply(SampleBuffer sample)
    {
        if (IsIdentity)
        {
            return;
        }

        var (height, width, size) = (sample.Height, sample.Width, sample.Height * sample.Width);
        ReadOnlySpan<float> values = sample.Values;
        var result = sample.Spare(sample.Length);
        var (middleX, middleY) = ((width - 1) / 2.0, (height - 1) / 2.0);
        for (var y = 0; y < height; y++)
        {
            var fromX = (float)((A * -middleX) + (B * (y - middleY)) + C + middleX);
            var fromY = (float)((D * -middleX) + (E * (y - middleY)) + F + middleY);
            for (var x = 0; x < width; x++)
            {
                var (sourceX, sourceY) = (fromX + ((float)A * x), fromY + ((float)D * x));
                var (left, top) = ((int)MathF.Floor(sourceX), (int)MathF.Floor(sourceY));
                var (wx, wy) = (sourceX - left, sourceY - top);
                var to = (y * width) + x;
                var inside = (uint)left < (uint)(width - 1) && (uint)top < (uint)(height - 1);
                for (var plane = 0; plane < values.Length; plane += size)
                {
                    result[plane + to] = inside
                        ? Blend(values[(plane + (top * width) + left)..], width, wx, wy)
                        : BlendAtBorder(values.Slice(plane, size), left, top, width, height, wx, wy);
                }
            }
        }

        sample.TakeSpare(height, width);
    }

    private static float Blend(ReadOnlySpan<float> corner, int width, float wx, float wy)
    {
        var above = corner[0] + (wx * (corner[1] - corner[0]));
        var below = corner[width] + (wx * (corner[width + 1] - corner[width]));
        return above + (wy * (below - above));
    }

    private static float BlendAtBorder(ReadOnlySpan<float> plane, int left, int top, int width, int height, float wx, float wy)
    {
        if (left < -1 || top < -1 || left >= width || top >= height)
        {
            return 0;
        }

        var above = (At(plane, left, top, width, height) * (1 - wx)) + (At(plane, left + 1, top, width, height) * wx);
        var below = (At(plane, left, top + 1, width, height) * (1 - wx)) + (At(plane, left + 1, top + 1, width, height) * wx);
        return (above * (1 - wy)) + (below * wy);
    }

    private static float At(ReadOnlySpan<float> plane, int x, int y, int width, int height) =>
        (uint)x < (uint)width && (uint)y < (uint)height ? plane[(y * width) + x] : 0;
}
