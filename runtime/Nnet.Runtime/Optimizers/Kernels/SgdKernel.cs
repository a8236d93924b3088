using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Nnet.Optimizers.Kernels;

/// <summary>The numbers of one SGD update.</summary>
/// <param name="Rate">The learning rate.</param>
/// <param name="WeightDecay">Added to the gradient as decay * weight.</param>
/// <param name="GradientScale">What gradients are multiplied by.</param>
/// <param name="Momentum">What the velocity is multiplied by; 0 on the first step, as PyTorch starts it with the gradient.</param>
/// <param name="Taken">The gradient's share in the velocity: 1 - dampening, 1 on the first step.</param>
/// <param name="Nesterov">The momentum that looks ahead, or 0.</param>
internal readonly record struct SgdNumbers(float Rate, float WeightDecay, float GradientScale, float Momentum, float Taken, float Nesterov);

/// <summary>Stochastic gradient descent in one pass, PyTorch's form: the rate multiplies the velocity.</summary>
internal static class SgdKernel
{
    /// <summary>w -= rate * (g + decay * w).</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Step(Span<float> weights, ReadOnlySpan<float> gradients, in SgdNumbers numbers)
    {
        var w = MemoryMarshal.Cast<float, Vector<float>>(weights);
        var g = MemoryMarshal.Cast<float, Vector<float>>(gradients);
        Vector<float> rate = new(numbers.Rate), decay = new(numbers.WeightDecay), scale = new(numbers.GradientScale);
        for (var i = 0; i < w.Length; i++)
        {
            w[i] -= rate * ((g[i] * scale) + (decay * w[i]));
        }

        for (var i = w.Length * Vector<float>.Count; i < weights.Length; i++)
        {
            weights[i] -= numbers.Rate * ((gradients[i] * numbers.GradientScale) + (numbers.WeightDecay * weights[i]));
        }
    }

    /// <summary>v = momentum * v + taken * g; w -= rate * v, or rate * (g + nesterov * v).</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void StepWithMomentum(Span<float> weights, ReadOnlySpan<float> gradients, Span<float> velocity, in SgdNumbers numbers)
    {
        var w = MemoryMarshal.Cast<float, Vector<float>>(weights);
        var g = MemoryMarshal.Cast<float, Vector<float>>(gradients);
        var v = MemoryMarshal.Cast<float, Vector<float>>(velocity);
        Vector<float> rate = new(numbers.Rate), decay = new(numbers.WeightDecay), scale = new(numbers.GradientScale);
        Vector<float> momentum = new(numbers.Momentum), taken = new(numbers.Taken), nesterov = new(numbers.Nesterov);
        var ahead = numbers.Nesterov != 0;
        for (var i = 0; i < w.Length; i++)
        {
            var gradient = (g[i] * scale) + (decay * w[i]);
            var speed = (v[i] * momentum) + (taken * gradient);
            v[i] = speed;
            w[i] -= rate * (ahead ? gradient + (nesterov * speed) : speed);
        }

        for (var i = w.Length * Vector<float>.Count; i < weights.Length; i++)
        {
            var gradient = (gradients[i] * numbers.GradientScale) + (numbers.WeightDecay * weights[i]);
            velocity[i] = (velocity[i] * numbers.Momentum) + (numbers.Taken * gradient);
            weights[i] -= numbers.Rate * (ahead ? gradient + (numbers.Nesterov * velocity[i]) : velocity[i]);
        }
    }
}
