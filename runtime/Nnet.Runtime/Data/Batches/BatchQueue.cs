namespace Nnet.Data.Batches;

/// <summary>
/// Makes batches ahead of their use on worker threads and hands them out in order. A worker is given several at a time: to wake one costs as much as a
/// twentieth of a small network's step.
/// </summary>
internal static class BatchQueue
{
    /// <summary>The batches in order. Whoever stops early waits for those that are being made; they are disposed, the others belong to the caller.</summary>
    /// <param name="count">How many.</param>
    /// <param name="make">Makes one, on any thread.</param>
    /// <param name="workers">How many threads make some at a time; 0: each is made when it is asked for.</param>
    /// <param name="together">How many a worker makes in a row.</param>
    public static IEnumerable<T> Run<T>(int count, Func<int, T> make, int workers, int together = 1)
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

        var ahead = new Queue<Task<BatchGroup<T>>>();
        try
        {
            // The first groups are small, so that the first step need not wait for several batches.
            for (int taken = 0, next = 0, size = 1; taken < count;)
            {
                while (next < count && ahead.Count <= workers)
                {
                    var group = Enumerable.Range(next, Math.Min(size, count - next));
                    ahead.Enqueue(Task.Run(() => BatchGroup<T>.Make(group, make)));
                    next += size;
                    size = Math.Min(size * 2, together);
                }

                using var made = ahead.Dequeue().GetAwaiter().GetResult();
                while (made.TryTake(out var batch))
                {
                    taken++;
                    yield return batch;
                }
            }
        }
        finally
        {
            ((Task)Task.WhenAll(ahead)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing).GetAwaiter().GetResult();
            foreach (var task in ahead)
            {
                task.Result.Dispose();
            }
        }
    }
}
