using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Nnet.Optimizers.Kernels;

/// <summary>Passes over a flat buffer of gradients.</summary>
internal static class GradientKernels
{
    /// <summary>How many elements are summed in float before they are added in double.</summary>
    public const int Block = 4096;

    /// <summary>The sum of squares, in float lanes of blocks (four sums at a time, as one addition waits for another) and double across blocks, the same on every run.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static double SumOfSquares(ReadOnlySpan<float> gradients)
    {
        var total = 0.0;
        for (var start = 0; start < gradients.Length; start += Block)
        {
            var block = gradients.Slice(start, Math.Min(Block, gradients.Length - start));
            var lanes = MemoryMarshal.Cast<float, Vector<float>>(block);
            Vector<float> sum0 = Vector<float>.Zero, sum1 = sum0, sum2 = sum0, sum3 = sum0;
            var at = 0;
            for (; at + 4 <= lanes.Length; at += 4)
            {
                sum0 += lanes[at] * lanes[at];
                sum1 += lanes[at + 1] * lanes[at + 1];
                sum2 += lanes[at + 2] * lanes[at + 2];
                sum3 += lanes[at + 3] * lanes[at + 3];
            }

            for (; at < lanes.Length; at++)
            {
                sum0 += lanes[at] * lanes[at];
            }

            double rest = Vector.Sum((sum0 + sum1) + (sum2 + sum3));
            for (var i = lanes.Length * Vector<float>.Count; i < block.Length; i++)
            {
                rest += block[i] * (double)block[i];
            }

            total += rest;
        }

        return total;
    }

    /// <summary>Limits every element to [-limit, limit].</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Clamp(Span<float> gradients, float limit)
    {
        var lanes = MemoryMarshal.Cast<float, Vector<float>>(gradients);
        var high = new Vector<float>(limit);
        for (var i = 0; i < lanes.Length; i++)
        {
            lanes[i] = Vector.Max(Vector.Min(lanes[i], high), -high);
        }

        for (var i = lanes.Length * Vector<float>.Count; i < gradients.Length; i++)
        {
            gradients[i] = Math.Clamp(gradients[i], -limit, limit);
        }
    }
}
