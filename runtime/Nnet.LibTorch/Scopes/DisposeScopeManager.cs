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

    /// <summary>Takes a scope off the stack, and with it scopes inside it that were forgotten open.</summary>
    internal void Close(DisposeScope scope)
    {
        for (var open = Current; open is not null; open = open.Outer)
        {
            if (ReferenceEquals(open, scope))
            {
                Current = scope.Outer;
                return;
            }
        }
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
