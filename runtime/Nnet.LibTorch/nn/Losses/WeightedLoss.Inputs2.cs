using static TorchSharp.torch;

namespace TorchSharp;

/// <summary>A loss of an input and a target with weights.</summary>
public abstract class WeightedLoss<T1, T2, TResult> : Loss<T1, T2, TResult>
{
    /// <summary>A loss with weights and a reduction.</summary>
    public WeightedLoss(Tensor? weight = null, nn.Reduction reduction = nn.Reduction.Mean) : base(reduction) => this.weight = weight!;

    /// <summary>The weights, which stay the caller's; null without.</summary>
    public Tensor weight { get; }
}
