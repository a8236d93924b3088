using static TorchSharp.torch;

namespace TorchSharp;

/// <summary>A loss of four tensors, with a reduction.</summary>
public abstract class Loss<T1, T2, T3, T4, TResult> : nn.Module<T1, T2, T3, T4, TResult>
{
    /// <summary>A loss with a reduction.</summary>
    public Loss(nn.Reduction reduction = nn.Reduction.Mean) : base("Loss") => this.reduction = reduction;

    /// <summary>How the losses of all elements become one.</summary>
    public nn.Reduction reduction { get; }

    /// <summary>The weights stay the caller's.</summary>
    private protected override bool HasComponents => false;
}
