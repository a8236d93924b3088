using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Nnet.Optimizers.Kernels;

/// <summary>The numbers of one Adam update.</summary>
/// <param name="Decay">What weights are multiplied by first: 1 - lr * weight_decay for AdamW, 1 for Adam.</param>
/// <param name="Coupled">weight_decay of Adam, added to the gradient as decay * weight.</param>
/// <param name="GradientScale">What gradients are multiplied by.</param>
/// <param name="Beta1">Decay of the first moment.</param>
/// <param name="Beta2">Decay of the second moment.</param>
/// <param name="StepSize">lr / (1 - beta1^t).</param>
/// <param name="RootCorrection">sqrt(1 - beta2^t).</param>
/// <param name="Epsilon">Added to the denominator, outside of the root as in PyTorch.</param>
internal readonly record struct AdamNumbers(
    float Decay, float Coupled, float GradientScale, float Beta1, float Beta2, float StepSize, float RootCorrection, float Epsilon);

/// <summary>Adam and AdamW in one pass (Kingma and Ba 2015; Loshchilov and Hutter 2019; the order of operations is PyTorch's).</summary>
internal static class AdamKernel
{
    /// <summary>Updates weights and moments; all spans have one length.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Step(Span<float> weights, ReadOnlySpan<float> gradients, Span<float> first, Span<float> second, in AdamNumbers numbers)
    {
        var w = MemoryMarshal.Cast<float, Vector<float>>(weights);
        var g = MemoryMarshal.Cast<float, Vector<float>>(gradients);
        var m = MemoryMarshal.Cast<float, Vector<float>>(first);
        var v = MemoryMarshal.Cast<float, Vector<float>>(second);
        Vector<float> decay = new(numbers.Decay), coupled = new(numbers.Coupled), scale = new(numbers.GradientScale);
        Vector<float> beta1 = new(numbers.Beta1), beta2 = new(numbers.Beta2), rest1 = new(1 - numbers.Beta1), rest2 = new(1 - numbers.Beta2);
        Vector<float> size = new(numbers.StepSize), root = new(numbers.RootCorrection), epsilon = new(numbers.Epsilon);
        for (var i = 0; i < w.Length; i++)
        {
            var gradient = (g[i] * scale) + (coupled * w[i]);
            var moment = (m[i] * beta1) + (rest1 * gradient);
            var square = (v[i] * beta2) + (rest2 * (gradient * gradient));
            m[i] = moment;
            v[i] = square;
            w[i] = (w[i] * decay) - (size * (moment / ((Vector.SquareRoot(square) / root) + epsilon)));
        }

        for (var i = w.Length * Vector<float>.Count; i < weights.Length; i++)
        {
            var gradient = (gradients[i] * numbers.GradientScale) + (numbers.Coupled * weights[i]);
            first[i] = (first[i] * numbers.Beta1) + ((1 - numbers.Beta1) * gradient);
            second[i] = (second[i] * numbers.Beta2) + ((1 - numbers.Beta2) * (gradient * gradient));
            var denominator = (MathF.Sqrt(second[i]) / numbers.RootCorrection) + numbers.Epsilon;
            weights[i] = (weights[i] * numbers.Decay) - (numbers.StepSize * (first[i] / denominator));
        }
    }
}
