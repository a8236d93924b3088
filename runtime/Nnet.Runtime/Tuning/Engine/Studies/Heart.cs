namespace Nnet.Tuning.Engine;

/// <summary>Extends a lease three times in its length, as long as the trial runs.</summary>
internal sealed class Heart : IDisposable
{
    private readonly Timer timer;

    public Heart(IStudyStorage storage, TrialClaim claim, TimeSpan lease)
    {
        var beat = lease / 3;
        timer = new Timer(_ => storage.Heartbeat(claim, lease), null, beat, beat);
    }

    /// <summary>Waits for a beat in progress.</summary>
    public void Dispose()
    {
        using var done = new ManualResetEvent(false);
        if (timer.Dispose(done)) done.WaitOne();
    }
}
