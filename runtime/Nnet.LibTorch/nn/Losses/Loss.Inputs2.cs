using static TorchSharp.torch;

namespace TorchSharp;

/// <summary>A loss of an input and a target, with a reduction.</summary>
public abstract class Loss<T1, T2, TResult> : nn.Module<T1, T2, TResult>
{
    /// <summary>A loss with a reduction.</summary>
    public Loss(nn.Reduction reduction = nn.Reduction.Mean) : base("Loss") => this.reduction = reduction;

    /// <summary>How the losses of all elements become one.</summary>
    public nn.Reduction reduction { get; }

    /// <summary>The weights stay the caller's.</summary>
    private protected override bool HasComponents => false;
}
