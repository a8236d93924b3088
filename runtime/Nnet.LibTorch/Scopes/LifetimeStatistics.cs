namespace TorchSharp;

/// <summary>How many objects of one kind a thread has made, moved between scopes, and disposed.</summary>
public class LifetimeStatistics
{
    /// <summary>Made while no scope was open.</summary>
    public long CreatedOutsideScopeCount { get; internal set; }

    /// <summary>Disposed while in no scope.</summary>
    public long DisposedOutsideScopeCount { get; internal set; }

    /// <summary>Made inside a scope.</summary>
    public long CreatedInScopeCount { get; internal set; }

    /// <summary>Disposed while in a scope, by it or by hand.</summary>
    public long DisposedInScopeCount { get; internal set; }

    /// <summary>Attached to a scope after they were made or detached.</summary>
    public long AttachedToScopeCount { get; internal set; }

    /// <summary>Taken out of their scope without being disposed.</summary>
    public long DetachedFromScopeCount { get; internal set; }

    /// <summary>All that were made less all that were disposed.</summary>
    public long ThreadTotalLiveCount => CreatedInScopeCount + CreatedOutsideScopeCount - DisposedInScopeCount - DisposedOutsideScopeCount;

    /// <summary>Sets all counts to zero.</summary>
    public void Reset()
    {
        CreatedOutsideScopeCount = DisposedOutsideScopeCount = CreatedInScopeCount = 0;
        DisposedInScopeCount = AttachedToScopeCount = DetachedFromScopeCount = 0;
    }

    /// <summary>All counts in one line.</summary>
    public override string ToString() => ThreadDisposeScopeStatistics.Line(
        ThreadTotalLiveCount, CreatedOutsideScopeCount, DisposedOutsideScopeCount, CreatedInScopeCount, DisposedInScopeCount, AttachedToScopeCount, DetachedFromScopeCount);
}
