using Nnet.Training;
using static TorchSharp.torch;

namespace Nnet.Data.Batches;

/// <summary>Buffers as tensors: the only place where data meets torch.</summary>
internal static class BatchTensors
{
    /// <summary>The batch of some buffers, which go back to their pool.</summary>
    public static Batch Of(IReadOnlyList<FieldDefinition> fields, BatchBuffers buffers)
    {
        using (buffers)
        {
            var values = new Tensor[fields.Count];
            for (var i = 0; i < values.Length; i++)
            {
                values[i] = Tensor(fields[i], buffers.Fields[i], buffers.Samples.Count);
            }

            return new Batch([.. fields.Select(field => field.Name)], values, buffers.Samples.Count)
            {
                Samples = [.. buffers.Samples],
                Mixed = buffers.Mix is { } mix ? Mixed(mix, buffers.Samples.Count) : null,
            };
        }
    }

    private static Tensor Tensor(FieldDefinition field, Array values, int count)
    {
        long[] shape = [count, .. field.Shape];
        return (values switch
        {
            float[] floats => tensor(floats, shape, dtype: ScalarType.Float32),
            long[] integers when field.Type == FieldType.Boolean => tensor(integers, shape, dtype: ScalarType.Int64).to_type(ScalarType.Bool),
            long[] integers => tensor(integers, shape, dtype: ScalarType.Int64),
            _ => throw new InvalidOperationException("a field is neither float nor integer"),
        }).DetachFromDisposeScope();
    }

    private static MixedLabels Mixed(BatchMix mix, int count) => new(
        mix.Field,
        tensor(mix.Partners, dtype: ScalarType.Int64).DetachFromDisposeScope(),
        full(count, mix.Share, dtype: ScalarType.Float32).DetachFromDisposeScope());
}
