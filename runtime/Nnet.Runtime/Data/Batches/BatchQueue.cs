namespace Nnet.Data.Batches;

/// <summary>Makes batches ahead of their use on worker threads and hands them out in order.</summary>
internal static class BatchQueue
{
    /// <summary>The batches in order. Whoever stops early waits for those that are being made; they are disposed, the others belong to the caller.</summary>
    /// <param name="count">How many.</param>
    /// <param name="make">Makes one, on any thread.</param>
    /// <param name="workers">How many are made at a time; 0: each when it is asked for.</param>
    public static IEnumerable<T> Run<T>(int count, Func<int, T> make, int workers)
        where T : class, IDisposable
    {
        if (workers == 0)
        {
            for (var i = 0; i < count; i++)
            {
                yield return make(i);
            }

            yield break;
        }

        var ahead = new Queue<Task<T>>();
        try
        {
            for (int i = 0, next = 0; i < count; i++)
            {
                while (next < count && ahead.Count <= workers)
                {
                    var number = next++;
                    ahead.Enqueue(Task.Run(() => make(number)));
                }

                yield return ahead.Dequeue().GetAwaiter().GetResult();
            }
        }
        finally
        {
            ((Task)Task.WhenAll(ahead)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing).GetAwaiter().GetResult();
            foreach (var batch in ahead.Where(task => task.IsCompletedSuccessfully))
            {
                batch.Result?.Dispose();
            }
        }
    }
}
