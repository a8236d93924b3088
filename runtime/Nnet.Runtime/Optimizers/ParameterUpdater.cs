using static TorchSharp.torch;

namespace Nnet.Optimizers;

/// <summary>Updates the parameters of one training step from their gradients. Rates come from outside, step by step.</summary>
public abstract class ParameterUpdater : IDisposable
{
    /// <summary>The momentum (SGD) or first beta (Adam) that a schedule asks for; null: the optimizer's own.</summary>
    public double? Momentum { get; set; }

    /// <summary>Leaves parameters out of updates from now on: those whose key <paramref name="frozen"/> names. The state of the others stays.</summary>
    public abstract void Freeze(Func<string, bool> frozen);

    /// <summary>Sets all gradients to zero, before a backward pass.</summary>
    public abstract void ZeroGradients();

    /// <summary>The norm of all gradients together, before clipping (L2).</summary>
    public abstract double GradientNorm();

    /// <summary>Limits every gradient's absolute value to <paramref name="limit"/>.</summary>
    public abstract void ClipValue(double limit);

    /// <summary>One update.</summary>
    /// <param name="rate">The learning rate of parameters without a group of their own.</param>
    /// <param name="gradientScale">What the gradients are multiplied by first: clipping, accumulation, loss scaling.</param>
    public abstract void Step(double rate, double gradientScale);

    /// <summary>What must survive an interruption, by names that begin with a letter; tensors of the caller.</summary>
    public abstract IReadOnlyDictionary<string, Tensor> SaveState();

    /// <summary>Takes over a saved state.</summary>
    public abstract void LoadState(IReadOnlyDictionary<string, Tensor> state);

    /// <inheritdoc/>
    public abstract void Dispose();
}
