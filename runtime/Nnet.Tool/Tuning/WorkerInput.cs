namespace Nnet.Tool.Tuning;

/// <summary>A worker ends with the process that started it: when nobody holds the other end of its input any more.</summary>
internal static class WorkerInput
{
    /// <summary>Cancelled at the end of the input, or by <paramref name="interrupt"/>.</summary>
    public static CancellationTokenSource EndOf(Stream input, CancellationToken interrupt)
    {
        var source = CancellationTokenSource.CreateLinkedTokenSource(interrupt);
        new Thread(() =>
        {
            while (input.ReadByte() >= 0)
            {
            }

            try
            {
                source.Cancel();
            }
            catch (ObjectDisposedException)
            {
                // The worker had nothing left to do.
                return;
            }
        })
        { IsBackground = true, Name = "worker input" }.Start();
        return source;
    }
}
