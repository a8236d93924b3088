using Nnet.Augmentation;
using Nnet.Data.Samples;
using Nnet.Randomness;

namespace Nnet.Data.Batches;

/// <summary>Gathers samples into buffers: copied, augmented where they train, normalized. Knows nothing of threads; the same samples give the same buffers anywhere.</summary>
internal sealed class BatchAssembler
{
    private readonly DataSet data;
    private readonly SampleTable table;
    private readonly IReadOnlyList<IReadOnlyList<FieldAugmentation>> augmentations;
    private readonly IReadOnlyList<Normalization?> normalizations;
    private readonly long seed;

    /// <param name="data">The data.</param>
    /// <param name="table">The table of the part.</param>
    /// <param name="augmented">True for the training part.</param>
    /// <param name="seed">The recipe's seed.</param>
    public BatchAssembler(DataSet data, SampleTable table, bool augmented, long seed)
    {
        (this.data, this.table, this.seed) = (data, table, seed);
        augmentations =
        [
            .. table.Fields.Select(field => (IReadOnlyList<FieldAugmentation>)[.. augmented
                ? data.Definition.Augment.Where(augment => augment.Field == field.Name).SelectMany(augment => augment.Steps).Where(step => !BatchMixing.Mixes(step.Name)).Select(Augmentations.Create)
                : []]),
        ];
        normalizations = [.. table.Fields.Select(field => data.Normalizations.FirstOrDefault(normalization => normalization.Field == field.Name))];
    }

    /// <summary>The buffers of some samples in an epoch.</summary>
    public BatchBuffers Assemble(ReadOnlySpan<int> samples, int epoch)
    {
        var fields = new Array[table.Fields.Count];
        for (var i = 0; i < fields.Length; i++)
        {
            fields[i] = table.Fields[i].Type == FieldType.Float ? Floats(i, samples, epoch) : Integers(i, samples);
        }

        var numbers = new long[samples.Length];
        for (var i = 0; i < numbers.Length; i++)
        {
            numbers[i] = samples[i];
        }

        return new BatchBuffers(fields, numbers);
    }

    private float[] Floats(int place, ReadOnlySpan<int> samples, int epoch)
    {
        var field = table.Fields[place];
        var values = new float[samples.Length * field.Length];
        var scratch = new float[augmentations[place].Count > 0 ? field.Length : 0];
        for (var i = 0; i < samples.Length; i++)
        {
            var sample = values.AsSpan(i * field.Length, field.Length);
            table.Values[place].Copy(samples[i], sample);
            if (augmentations[place].Count > 0)
            {
                var random = new CounterRandom(seed, "augment/" + field.Name, epoch, samples[i]);
                foreach (var augmentation in augmentations[place])
                {
                    augmentation.Apply(sample, field.Shape, scratch, ref random);
                }
            }

            normalizations[place]?.Apply(field, sample);
        }

        return values;
    }

    private long[] Integers(int place, ReadOnlySpan<int> samples)
    {
        var length = table.Fields[place].Length;
        var values = new long[samples.Length * length];
        for (var i = 0; i < samples.Length; i++)
        {
            table.Values[place].Copy(samples[i], values.AsSpan(i * length, length));
        }

        return values;
    }
}
