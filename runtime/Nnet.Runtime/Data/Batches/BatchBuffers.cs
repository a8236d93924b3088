using System.Collections.Concurrent;

namespace Nnet.Data.Batches;

/// <summary>The fields of some samples as arrays, sample after sample: <see cref="float"/>[] or <see cref="long"/>[]. Goes back to its pool when it is disposed.</summary>
/// <param name="fields">The values of each field in the order of the declaration.</param>
/// <param name="samples">The samples' numbers.</param>
/// <param name="pool">Where it comes from; a stack, as a <see cref="ConcurrentBag{T}"/> whose items know it is kept alive by its threads for ever.</param>
internal sealed class BatchBuffers(Array[] fields, long[] samples, ConcurrentStack<BatchBuffers> pool) : IDisposable
{
    public IReadOnlyList<Array> Fields => fields;

    public IReadOnlyList<long> Samples => samples;

    /// <summary>The numbers, to be written.</summary>
    public Span<long> Numbers => samples;

    /// <summary>How the samples were mixed with one another; null: they were not.</summary>
    public BatchMix? Mix { get; set; }

    public float[] Floats(int field) => (float[])fields[field];

    public long[] Integers(int field) => (long[])fields[field];

    /// <summary>Makes room for others.</summary>
    public void Dispose() => pool.Push(this);
}
