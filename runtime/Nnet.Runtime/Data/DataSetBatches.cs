using Nnet.Data.Batches;
using Nnet.Training;

namespace Nnet.Data;

/// <summary>Reads opened data outside of a training.</summary>
public static class DataSetBatches
{
    /// <summary>The samples of a part in their own order, normalized, not augmented; the caller disposes each batch.</summary>
    /// <param name="data">The data.</param>
    /// <param name="part">train, validation or test.</param>
    /// <param name="batch">Samples of a batch; the last one may be smaller.</param>
    /// <exception cref="DataException">There is no such part.</exception>
    public static IEnumerable<Batch> Read(this DataSet data, string part, long batch)
    {
        ArgumentNullException.ThrowIfNull(data);
        ArgumentOutOfRangeException.ThrowIfLessThan(batch, 1);
        var (table, samples) = data.Part(part);
        var assembler = new BatchAssembler(data, table, augmented: false, seed: 0);
        for (var start = 0; start < samples.Length; start += (int)batch)
        {
            var size = (int)Math.Min(batch, samples.Length - start);
            yield return BatchTensors.Of(data.Definition.Fields, assembler.Assemble(samples.AsSpan(start, size), 0));
        }
    }
}
