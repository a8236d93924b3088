using System.Numerics;
using TorchSharp.Modules;

namespace TorchSharp;

/// <summary>Gradients that lie in memory as float32 in order.</summary>
internal static unsafe class FlatGradients
{
    private const int Block = 1024;

    /// <summary>The sum of squares, in double precision over blocks of single precision.</summary>
    internal static double SumOfSquares(in ParameterView view)
    {
        var total = 0.0;
        for (var start = 0L; start < view.Count; start += Block) total += BlockOfSquares(view.Gradient + start, (int)Math.Min(Block, view.Count - start));
        return total;
    }

    /// <summary>Multiplies the gradient in place.</summary>
    internal static void Scale(in ParameterView view, float factor)
    {
        var i = 0L;
        for (; i <= view.Count - Vector<float>.Count; i += Vector<float>.Count) (Vector.Load(view.Gradient + i) * factor).Store(view.Gradient + i);
        for (; i < view.Count; i++) view.Gradient[i] *= factor;
    }

    private static double BlockOfSquares(float* values, int count)
    {
        var sums = Vector<float>.Zero;
        var i = 0;
        for (; i <= count - Vector<float>.Count; i += Vector<float>.Count)
        {
            var part = Vector.Load(values + i);
            sums += part * part;
        }
        double sum = Vector.Sum(sums);
        for (; i < count; i++) sum += (double)values[i] * values[i];
        return sum;
    }
}
