using System.Diagnostics.CodeAnalysis;
using System.Runtime.ExceptionServices;

namespace Nnet.Data.Batches;

/// <summary>Batches that one worker made in a row, and the failure that ended it. Disposes those that nobody took.</summary>
internal sealed class BatchGroup<T> : IDisposable
    where T : class, IDisposable
{
    private readonly Queue<T> batches = new();
    private ExceptionDispatchInfo? failure;

    /// <summary>Makes the batches of some numbers, up to one that fails.</summary>
    public static BatchGroup<T> Make(IEnumerable<int> numbers, Func<int, T> make)
    {
        var group = new BatchGroup<T>();
        try
        {
            foreach (var number in numbers)
            {
                group.batches.Enqueue(make(number));
            }
        }
        catch (Exception exception)
        {
            group.failure = ExceptionDispatchInfo.Capture(exception);
        }

        return group;
    }

    /// <summary>The next batch; false where none is left. Throws what ended the group once those before it are taken.</summary>
    public bool TryTake([NotNullWhen(true)] out T? batch)
    {
        if (batches.TryDequeue(out batch))
        {
            return true;
        }

        failure?.Throw();
        return false;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        while (batches.TryDequeue(out var batch))
        {
            batch?.Dispose();
        }
    }
}
