namespace TorchSharp;

/// <summary>The dispose scopes of the calling thread: a stack, whose top takes in every tensor that the thread makes.</summary>
public class DisposeScopeManager
{
    [ThreadStatic]
    private static DisposeScopeManager? ofThread;

    /// <summary>What the calling thread's scopes have seen so far.</summary>
    public static ThreadDisposeScopeStatistics Statistics => OfThread.StatisticsInstance;

    internal static DisposeScopeManager OfThread => ofThread ??= new DisposeScopeManager();

    internal ThreadDisposeScopeStatistics StatisticsInstance { get; } = new();

    internal DisposeScope? Current { get; private set; }

    internal DisposeScope Open() => Current = new DisposeScope(this, Current);

    /// <summary>Takes a scope out of the stack, in whatever order scopes are closed: those inside it stay open.</summary>
    internal void Close(DisposeScope scope)
    {
        if (ReferenceEquals(Current, scope))
        {
            Current = scope.Outer;
            return;
        }
        var inner = Current;
        while (inner is not null && !ReferenceEquals(inner.Outer, scope)) inner = inner.Outer;
        if (inner is not null) inner.Outer = scope.Outer;
    }

    internal DisposeScope? Register(torch.Tensor tensor)
    {
        if (Current is { } scope)
        {
            StatisticsInstance.TensorStatistics.CreatedInScopeCount++;
            scope.Add(tensor);
            return scope;
        }
        StatisticsInstance.TensorStatistics.CreatedOutsideScopeCount++;
        return null;
    }
}
