using TorchSharp;
using static TorchSharp.torch;

namespace Nnet.LibTorch.Tests.Scopes;

public sealed class DisposeScopeTests
{
    [Fact]
    public void Scope_End_DisposesWhatWasMade()
    {
        Tensor x, kept, outer;
        using (NewDisposeScope())
        {
            using (var scope = NewDisposeScope())
            {
                x = zeros(2);
                kept = (x + 1).DetachFromDisposeScope();
                outer = scope.MoveToOuter(x + 2);
                Assert.True(scope.Contains(x));
                Assert.False(scope.Contains(kept));
                Assert.Equal(1, scope.DisposablesCount);
            }
            Assert.True(x.IsInvalid);
            Assert.False(outer.IsInvalid);
        }
        Assert.True(outer.IsInvalid);
        Assert.False(kept.IsInvalid);
        kept.Dispose();
    }

    [Fact]
    public void DisposeEverythingBut_Kept_StayInTheScope()
    {
        Tensor kept;
        using (var scope = NewDisposeScope())
        {
            kept = zeros(2);
            var gone = zeros(3);
            scope.DisposeEverythingBut(kept);
            Assert.True(gone.IsInvalid);
            Assert.False(kept.IsInvalid);
            Assert.Equal([kept], scope.DisposablesView);
        }
        Assert.True(kept.IsInvalid);
    }

    [Fact]
    public void Attach_FromOutside_IsDisposedWithTheScope()
    {
        var x = zeros(2);
        using (var scope = NewDisposeScope()) scope.Attach(x);
        Assert.True(x.IsInvalid);
    }

    [Fact]
    public void Dispose_ManyInOddOrder_LeavesTheRest()
    {
        using var scope = NewDisposeScope();
        var tensors = Enumerable.Range(0, 20).Select(_ => zeros(1)).ToArray();
        for (var i = 0; i < 20; i += 3) tensors[i].Dispose();
        scope.Detach(tensors[1]);
        var left = tensors.Where((_, i) => i % 3 != 0 && i != 1).ToList();
        Assert.Equal(left.Count, scope.DisposablesCount);
        Assert.All(left, tensor => Assert.Contains(scope.DisposablesView, disposable => ReferenceEquals(disposable, tensor)));
        tensors[1].Dispose();
    }

    [Fact]
    public void Statistics_OfThread_CountEachWay()
    {
        var statistics = DisposeScopeManager.Statistics;
        statistics.Reset();
        var outside = zeros(1);
        using (var scope = NewDisposeScope())
        {
            var a = zeros(1);
            var b = zeros(1);
            scope.Detach(b);
            scope.Attach(outside);
            a.Dispose();
            b.Dispose();
        }
        Assert.Equal(1, statistics.CreatedOutsideScopeCount);
        Assert.Equal(2, statistics.CreatedInScopeCount);
        Assert.Equal(2, statistics.DisposedInScopeCount);
        Assert.Equal(1, statistics.DisposedOutsideScopeCount);
        Assert.Equal(1, statistics.AttachedToScopeCount);
        Assert.Equal(1, statistics.DetachedFromScopeCount);
        Assert.Equal(0, statistics.ThreadTotalLiveCount);
    }

    [Fact]
    public void Scopes_OfTwoThreads_AreApart()
    {
        using var scope = NewDisposeScope();
        Tensor? other = null;
        var thread = new Thread(() => other = zeros(1));
        thread.Start();
        thread.Join();
        Assert.False(scope.Contains(other!));
        other!.Dispose();
    }

    [Fact]
    public void WrappedScope_Result_LeavesItsTemporaries()
    {
        using var scope = NewDisposeScope();
        var result = WrappedTensorDisposeScope(() => (zeros(2) + 1) * 3);
        Assert.Equal([3f, 3f], result.data<float>().ToArray());
        Assert.Equal(1, scope.DisposablesCount);
    }

    [Fact]
    public void Scopes_ClosedOutOfOrder_DisposeTheirOwn()
    {
        var outer = NewDisposeScope();
        var first = zeros(1);
        var inner = NewDisposeScope();
        var second = zeros(1);
        outer.Dispose();
        Assert.Equal((true, false), (first.IsInvalid, second.IsInvalid));
        Assert.Same(inner, CurrentDisposeScope);
        inner.Dispose();
        Assert.True(second.IsInvalid);
        Assert.Null(CurrentDisposeScope);
    }

    [Fact]
    public void Scope_Closed_RefusesTensors()
    {
        var scope = NewDisposeScope();
        scope.Dispose();
        using var x = zeros(1);
        var failure = Assert.Throws<ObjectDisposedException>(() => scope.Attach(x));
        Assert.Equal("The dispose scope is closed.", failure.Message);
    }
}
