using System.Numerics;

namespace TorchSharp.Modules;

/// <summary>
/// Updates of flat float32 parameters in one pass over memory, in the order of PyTorch's arithmetic. <see cref="Vector{T}"/> takes the width of the processor.
/// </summary>
internal static unsafe class FusedKernels
{
    /// <summary>The numbers of one Adam step: the decay of the parameter (AdamW), or what is added to the gradient (Adam), the moments' rates, and the step size.</summary>
    internal readonly record struct AdamStep(float Shrink, float Decay, float Beta1, float Beta2, float Correction, float Eps, float Size, bool Maximize)
    {
        internal static AdamStep Of(double lr, double beta1, double beta2, double eps, double decay, double shrink, bool maximize, long step) => new(
            (float)(1 - lr * shrink), (float)decay, (float)beta1, (float)beta2, (float)Math.Sqrt(1 - Math.Pow(beta2, step)), (float)eps, (float)(-lr / (1 - Math.Pow(beta1, step))), maximize)
        {
            Rest1 = (float)(1 - beta1),
            Rest2 = (float)(1 - beta2),
        };

        internal float Rest1 { get; private init; }

        internal float Rest2 { get; private init; }
    }

    internal static void Adam(in ParameterView view, float* mean, float* square, float* largest, in AdamStep step)
    {
        var i = 0L;
        var width = Vector<float>.Count;
        Vector<float> shrink = new(step.Shrink), decay = new(step.Decay), beta1 = new(step.Beta1), beta2 = new(step.Beta2), rest1 = new(step.Rest1), rest2 = new(step.Rest2);
        Vector<float> correction = new(step.Correction), eps = new(step.Eps), size = new(step.Size);
        for (; i <= view.Count - width; i += width)
        {
            var value = Vector.Load(view.Values + i) * shrink;
            var gradient = Vector.Load(view.Gradient + i);
            if (step.Maximize) gradient = -gradient;
            if (step.Decay != 0) gradient += value * decay;
            var m = Vector.Load(mean + i) * beta1 + gradient * rest1;
            var v = Vector.Load(square + i) * beta2 + gradient * gradient * rest2;
            m.Store(mean + i);
            v.Store(square + i);
            if (largest != null)
            {
                v = Vector.Max(Vector.Load(largest + i), v);
                v.Store(largest + i);
            }
            (value + size * m / (Vector.SquareRoot(v) / correction + eps)).Store(view.Values + i);
        }
        for (; i < view.Count; i++)
        {
            var value = view.Values[i] * step.Shrink;
            var gradient = step.Maximize ? -view.Gradient[i] : view.Gradient[i];
            gradient += value * step.Decay;
            mean[i] = mean[i] * step.Beta1 + gradient * step.Rest1;
            square[i] = square[i] * step.Beta2 + gradient * gradient * step.Rest2;
            var v = square[i];
            if (largest != null) v = largest[i] = Math.Max(largest[i], v);
            view.Values[i] = value + step.Size * mean[i] / (MathF.Sqrt(v) / step.Correction + step.Eps);
        }
    }

    /// <summary>One step of SGD without momentum.</summary>
    internal static void Sgd(in ParameterView view, float lr, float decay, bool maximize)
    {
        var i = 0L;
        var width = Vector<float>.Count;
        Vector<float> rate = new(-lr), decays = new(decay);
        for (; i <= view.Count - width; i += width)
        {
            var value = Vector.Load(view.Values + i);
            var gradient = Vector.Load(view.Gradient + i);
            if (maximize) gradient = -gradient;
            if (decay != 0) gradient += value * decays;
            (value + rate * gradient).Store(view.Values + i);
        }
        for (; i < view.Count; i++) view.Values[i] -= lr * ((maximize ? -view.Gradient[i] : view.Gradient[i]) + view.Values[i] * decay);
    }

    /// <summary>One step of SGD with momentum; the first one fills the buffer with the gradient.</summary>
    internal static void Momentum(in ParameterView view, float* buffer, bool first, float lr, float momentum, float dampening, float decay, bool nesterov, bool maximize)
    {
        var i = 0L;
        var width = Vector<float>.Count;
        var (keep, take) = first ? (0f, 1f) : (momentum, 1 - dampening);
        Vector<float> rate = new(-lr), decays = new(decay), keeps = new(keep), takes = new(take), momenta = new(momentum);
        for (; i <= view.Count - width; i += width)
        {
            var value = Vector.Load(view.Values + i);
            var gradient = Vector.Load(view.Gradient + i);
            if (maximize) gradient = -gradient;
            if (decay != 0) gradient += value * decays;
            var moved = Vector.Load(buffer + i) * keeps + gradient * takes;
            moved.Store(buffer + i);
            (value + rate * (nesterov ? gradient + moved * momenta : moved)).Store(view.Values + i);
        }
        for (; i < view.Count; i++)
        {
            var gradient = (maximize ? -view.Gradient[i] : view.Gradient[i]) + view.Values[i] * decay;
            buffer[i] = buffer[i] * keep + gradient * take;
            view.Values[i] -= lr * (nesterov ? gradient + buffer[i] * momentum : buffer[i]);
        }
    }
}
