using System.Buffers;
using System.Numerics;

namespace Nnet.Augmentation;

/// <summary>
/// Resizing with the triangle filter, widened when the image becomes smaller, so that nothing is skipped: PyTorch's <c>interpolate(mode: bilinear, antialias: true)</c>
/// and Pillow's BILINEAR, which is what torchvision's transforms use. One pass along the rows, one along the columns.
/// </summary>
internal static class Resampling
{
    public static void Resize(SampleBuffer sample, int height, int width)
    {
        if (width != sample.Width)
        {
            Horizontally(sample, width);
        }

        if (height != sample.Height)
        {
            Vertically(sample, height);
        }
    }

    private static void Horizontally(SampleBuffer sample, int width)
    {
        var taps = new Taps(sample.Width, width);
        var rows = sample.Channels * sample.Height;
        var result = sample.Spare(rows * width);
        var values = sample.Values;
        for (var row = 0; row < rows; row++)
        {
            var from = values.Slice(row * sample.Width, sample.Width);
            var to = result.Slice(row * width, width);
            for (var x = 0; x < width; x++)
            {
                var first = taps.First(x);
                var weights = taps.Weights(x);
                float sum = 0;
                for (var i = 0; i < weights.Length; i++)
                {
                    sum += weights[i] * from[first + i];
                }

                to[x] = sum;
            }
        }

        sample.TakeSpare(sample.Height, width);
        taps.Dispose();
    }

    private static void Vertically(SampleBuffer sample, int height)
    {
        var taps = new Taps(sample.Height, height);
        var width = sample.Width;
        var result = sample.Spare(sample.Channels * height * width);
        result.Clear();
        for (var channel = 0; channel < sample.Channels; channel++)
        {
            var plane = sample.Plane(channel);
            for (var y = 0; y < height; y++)
            {
                var first = taps.First(y);
                var weights = taps.Weights(y);
                var to = result.Slice(((channel * height) + y) * width, width);
                for (var i = 0; i < weights.Length; i++)
                {
                    Accumulate(to, plane.Slice((first + i) * width, width), weights[i]);
                }
            }
        }

        sample.TakeSpare(height, width);
        taps.Dispose();
    }

    private static void Accumulate(Span<float> sum, ReadOnlySpan<float> row, float weight)
    {
        var i = 0;
        for (; i + Vector<float>.Count <= sum.Length; i += Vector<float>.Count)
        {
            (new Vector<float>(sum[i..]) + (new Vector<float>(row[i..]) * weight)).CopyTo(sum[i..]);
        }

        for (; i < sum.Length; i++)
        {
            sum[i] += row[i] * weight;
        }
    }

    /// <summary>For each place of the result: the first place that counts, and the weights from there on.</summary>
    private readonly ref struct Taps
    {
        private readonly float[] weights;
        private readonly int[] firsts;
        private readonly int[] counts;
        private readonly int most;

        public Taps(int from, int to)
        {
            var scale = (double)from / to;
            var reach = Math.Max(1, scale);
            most = (2 * (int)Math.Ceiling(reach)) + 1;
            weights = ArrayPool<float>.Shared.Rent(most * to);
            firsts = ArrayPool<int>.Shared.Rent(to);
            counts = ArrayPool<int>.Shared.Rent(to);
            for (var place = 0; place < to; place++)
            {
                var middle = (place + 0.5) * scale;
                var first = Math.Max(0, (int)(middle - reach + 0.5));
                var count = Math.Min(from, (int)(middle + reach + 0.5)) - first;
                (firsts[place], counts[place]) = (first, count);
                double sum = 0;
                for (var i = 0; i < count; i++)
                {
                    var weight = Math.Max(0, 1 - Math.Abs((first + i - middle + 0.5) / reach));
                    weights[(place * most) + i] = (float)weight;
                    sum += weight;
                }

                for (var i = 0; i < count && sum > 0; i++)
                {
                    weights[(place * most) + i] = (float)(weights[(place * most) + i] / sum);
                }
            }
        }

        public int First(int place) => firsts[place];

        public ReadOnlySpan<float> Weights(int place) => weights.AsSpan(place * most, counts[place]);

        public void Dispose()
        {
            ArrayPool<float>.Shared.Return(weights);
            ArrayPool<int>.Shared.Return(firsts);
            ArrayPool<int>.Shared.Return(counts);
        }
    }
}
