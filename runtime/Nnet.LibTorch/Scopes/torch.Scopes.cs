namespace TorchSharp;

public static partial class torch
{
    /// <summary>The innermost open scope of the calling thread; null when there is none.</summary>
    public static DisposeScope CurrentDisposeScope => DisposeScopeManager.OfThread.Current!;

    /// <summary>Opens a scope: tensors that the calling thread makes are disposed with it. <c>using var scope = torch.NewDisposeScope();</c></summary>
    public static DisposeScope NewDisposeScope() => DisposeScopeManager.OfThread.Open();

    /// <summary>Evaluates an expression in a scope of its own, and moves its result out of it.</summary>
    public static Tensor WrappedTensorDisposeScope(Func<Tensor> expr)
    {
        using var scope = NewDisposeScope();
        return expr().MoveToOuterDisposeScope();
    }
}
