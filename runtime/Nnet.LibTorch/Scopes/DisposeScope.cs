using static TorchSharp.torch;

namespace TorchSharp;

/// <summary>
/// Disposes at its end every tensor that its thread has made since its beginning, except those that were moved out or detached. Scopes nest; each belongs to one thread.
/// </summary>
public sealed partial class DisposeScope : IDisposable
{
    private readonly DisposeScopeManager manager;
    private readonly HashSet<IDisposable> others = new(ReferenceEqualityComparer.Instance);
    private List<Tensor> tensors = [];
    private bool over;

    internal DisposeScope(DisposeScopeManager manager, DisposeScope? outer) => (this.manager, Outer) = (manager, outer);

    // A scope that was never closed, on a thread that is gone: its tensors have nobody else to free them.
    ~DisposeScope()
    {
        foreach (var tensor in tensors) tensor.DisposeByScope();
    }

    internal DisposeScope? Outer { get; set; }

    /// <summary>How many objects the scope would dispose now.</summary>
    public int DisposablesCount => tensors.Count + others.Count;

    /// <summary>A copy of the list of objects that the scope would dispose now.</summary>
    public IReadOnlyList<IDisposable> DisposablesView => [.. tensors, .. others];

    private LifetimeStatistics Statistics => manager.StatisticsInstance.TensorStatistics;

    /// <summary>True if the scope would dispose the object.</summary>
    public bool Contains(IDisposable disposable) =>
        disposable is Tensor tensor ? ReferenceEquals(tensor.OwningDisposeScope, this) : others.Contains(disposable);

    /// <summary>Puts an object into this scope, out of the scope that it is in.</summary>
    public void Attach(IDisposable disposable)
    {
        RequireOpen();
        if (disposable is not Tensor tensor)
        {
            others.Add(disposable);
            return;
        }
        if (tensor.IsInvalid || ReferenceEquals(tensor.OwningDisposeScope, this)) return;
        if (tensor.OwningDisposeScope is { } owner) owner.Remove(tensor);
        else Statistics.AttachedToScopeCount++;
        Adopt(tensor);
    }

    /// <summary>Takes objects out of this scope, and puts them into another; null puts them into none.</summary>
    public void MoveToOther(DisposeScope? scope, IEnumerable<IDisposable> disposables)
    {
        RequireOpen();
        scope?.RequireOpen();
        foreach (var disposable in disposables)
        {
            if (!Remove(disposable)) continue;
            if (scope is null) Statistics.DetachedFromScopeCount++;
            if (disposable is not Tensor tensor) scope?.others.Add(disposable);
            else if (scope is null) tensor.OwnedBy(null);
            else scope.Adopt(tensor);
        }
    }

    /// <summary>Disposes everything in the scope but the objects named, which stay in it.</summary>
    public void DisposeEverythingBut(IEnumerable<IDisposable> inKeep)
    {
        RequireOpen();
        var keep = inKeep.ToHashSet<IDisposable>(ReferenceEqualityComparer.Instance);
        var old = tensors;
        tensors = [];
        foreach (var tensor in old)
        {
            if (keep.Contains(tensor)) Add(tensor);
            else DisposeOwned(tensor);
        }
        foreach (var other in others.Where(other => !keep.Contains(other)).ToArray())
        {
            others.Remove(other);
            other.Dispose();
        }
    }

    /// <summary>Tells the scope that one of its objects has been disposed by hand; tensors do this themselves.</summary>
    public void MarkAsDisposed(IDisposable disposable)
    {
        if (!Remove(disposable) || disposable is not Tensor tensor) return;
        Statistics.DisposedInScopeCount++;
        tensor.OwnedBy(null);
    }

    /// <summary>Disposes everything in the scope, and closes it.</summary>
    public void Dispose()
    {
        if (over) return;
        DisposeEverything();
        manager.Close(this);
        over = true;
        GC.SuppressFinalize(this);
    }

    /// <summary>Adds a tensor whose owner this scope is or becomes.</summary>
    internal void Add(Tensor tensor)
    {
        tensor.ScopeSlot = tensors.Count;
        tensors.Add(tensor);
    }

    private void RequireOpen()
    {
        if (over) throw new ObjectDisposedException(null, "The dispose scope is closed.");
    }

    private void Adopt(Tensor tensor)
    {
        Add(tensor);
        tensor.OwnedBy(this);
    }

    private void DisposeOwned(Tensor tensor)
    {
        Statistics.DisposedInScopeCount++;
        tensor.DisposeByScope();
    }

    private bool Remove(IDisposable disposable)
    {
        if (disposable is not Tensor tensor) return others.Remove(disposable);
        if (!ReferenceEquals(tensor.OwningDisposeScope, this)) return false;
        var last = tensors[^1];
        tensors[tensor.ScopeSlot] = last;
        last.ScopeSlot = tensor.ScopeSlot;
        tensors.RemoveAt(tensors.Count - 1);
        return true;
    }
}
