namespace Nnet.Tuning.Engine;

/// <summary>Extends a lease three times in its length, as long as the trial runs. A beat that can't reach the storage is missed; the next one tries again.</summary>
internal sealed class Heart : IDisposable
{
    private readonly Timer timer;

    public Heart(IStudyStorage storage, TrialClaim claim, TimeSpan lease)
    {
        var beat = lease / 3;
        timer = new Timer(_ => Beat(storage, claim, lease), null, beat, beat);
    }

    /// <summary>Waits for a beat in progress.</summary>
    public void Dispose()
    {
        using var done = new ManualResetEvent(false);
        if (timer.Dispose(done)) done.WaitOne();
    }

    private static void Beat(IStudyStorage storage, TrialClaim claim, TimeSpan lease)
    {
        try
        {
            storage.Heartbeat(claim, lease);
        }
        catch (StudyException)
        {
            // The trial's own reports fail too where the storage stays away, and say so.
            return;
        }
    }
}
