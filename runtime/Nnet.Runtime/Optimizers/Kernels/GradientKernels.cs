using System.Numerics;
using System.Runtime.InteropServices;

namespace Nnet.Optimizers.Kernels;

/// <summary>Passes over a flat buffer of gradients.</summary>
internal static class GradientKernels
{
    /// <summary>The sum of squares, in float lanes of blocks and double across blocks, the same on every run.</summary>
    public static double SumOfSquares(ReadOnlySpan<float> gradients)
    {
        const int Block = 4096;
        var total = 0.0;
        for (var start = 0; start < gradients.Length; start += Block)
        {
            var block = gradients.Slice(start, Math.Min(Block, gradients.Length - start));
            var lanes = MemoryMarshal.Cast<float, Vector<float>>(block);
            var sum = Vector<float>.Zero;
            foreach (var lane in lanes)
            {
                sum += lane * lane;
            }

            double rest = Vector.Sum(sum);
            for (var i = lanes.Length * Vector<float>.Count; i < block.Length; i++)
            {
                rest += block[i] * (double)block[i];
            }

            total += rest;
        }

        return total;
    }

    /// <summary>Limits every element to [-limit, limit].</summary>
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
