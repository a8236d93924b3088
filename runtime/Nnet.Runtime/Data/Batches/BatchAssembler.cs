using System.Collections.Concurrent;
using Nnet.Augmentation;
using Nnet.Data.Samples;
using Nnet.Randomness;

namespace Nnet.Data.Batches;

/// <summary>
/// Gathers samples into buffers: copied, augmented where they train, normalized, mixed. Knows nothing of threads; the same samples give the same buffers anywhere.
/// Buffers come from a pool, so that a running loop allocates none.
/// </summary>
internal sealed class BatchAssembler
{
    private readonly SampleTable table;
    private readonly SamplePipeline?[] pipelines;
    private readonly TokenAugmentation[][] tokens;
    private readonly int[] lengths;
    private readonly int mixedField = -1;
    private readonly int mixedLabel = -1;
    private readonly BatchMixer? mixer;
    private readonly long seed;
    private readonly ConcurrentDictionary<int, ConcurrentStack<BatchBuffers>> pools = new();
    private readonly ConcurrentStack<SampleBuffer> workspaces = [];

    /// <param name="data">The data.</param>
    /// <param name="table">The table of the part.</param>
    /// <param name="augmented">True for the training part.</param>
    /// <param name="seed">The recipe's seed.</param>
    /// <param name="view">A version of the samples for test time; null: the usual one. Only where they do not train.</param>
    public BatchAssembler(DataSet data, SampleTable table, bool augmented, long seed, TestTimeView? view = null)
    {
        (this.table, this.seed) = (table, seed);
        lengths = [.. table.Fields.Select(field => field.Length)];
        pipelines = [.. table.Fields.Select((field, i) => field.Type == FieldType.Float ? data.Pipeline(table, i, augmented, view) : null)];
        tokens =
        [
            .. table.Fields.Select(field => (TokenAugmentation[])[.. augmented && field.Type != FieldType.Float
                ? data.Definition.Augment.Where(augment => augment.Field == field.Name).SelectMany(augment => augment.Steps).Select(Augmentations.CreateForTokens)
                : []]),
        ];
        foreach (var augment in data.Definition.Augment.Where(augment => augmented && augment.Steps.Any(step => Augmentations.Mixes(step.Name))).Take(1))
        {
            mixedField = table.IndexOf(augment.Field);
            mixedLabel = MixedLabel(table, data.Definition.Name);
            mixer = new BatchMixer(table.Fields[mixedField], augment.Steps.Where(step => Augmentations.Mixes(step.Name)));
        }
    }

    /// <summary>The buffers of some samples in an epoch; whoever gets them disposes them.</summary>
    /// <exception cref="DataException">A sample cannot be read, or does not fit its field.</exception>
    public BatchBuffers Assemble(ReadOnlySpan<int> samples, int epoch)
    {
        var pool = pools.GetOrAdd(samples.Length, _ => []);
        if (!pool.TryPop(out var buffers))
        {
            buffers = New(samples.Length, pool);
        }

        buffers.Mix = null;
        if (!workspaces.TryPop(out var workspace))
        {
            workspace = new SampleBuffer();
        }

        for (var i = 0; i < samples.Length; i++)
        {
            buffers.Numbers[i] = samples[i];
        }

        for (var field = 0; field < lengths.Length; field++)
        {
            Fill(buffers, field, samples, epoch, workspace);
        }

        workspaces.Push(workspace);
        if (mixer is not null && samples.Length > 1)
        {
            Mix(mixer, buffers, epoch);
        }

        return buffers;
    }

    private static int MixedLabel(SampleTable table, string name)
    {
        var labels = Enumerable.Range(0, table.Fields.Count).Where(i => table.Fields[i] is { Type: FieldType.Class, Shape.Count: 0 }).ToArray();
        return labels.Length == 1 ? labels[0] : throw new DataException($"{name}: MixUp and CutMix mix the labels of one class field, but there are {labels.Length}.");
    }

    private BatchBuffers New(int count, ConcurrentStack<BatchBuffers> pool) =>
        new([.. lengths.Select((length, i) => pipelines[i] is null ? (Array)new long[count * length] : new float[count * length])], new long[count], pool);

    private void Fill(BatchBuffers buffers, int field, ReadOnlySpan<int> samples, int epoch, SampleBuffer workspace)
    {
        var length = lengths[field];
        for (var i = 0; i < samples.Length; i++)
        {
            if (pipelines[field] is { } pipeline)
            {
                pipeline.Run(samples[i], seed, epoch, workspace, buffers.Floats(field).AsSpan(i * length, length));
                continue;
            }

            var sample = buffers.Integers(field).AsSpan(i * length, length);
            table.Values[field].Copy(samples[i], sample);
            if (tokens[field].Length > 0)
            {
                var random = new CounterRandom(seed, "tokens", epoch, samples[i]);
                foreach (var augmentation in tokens[field])
                {
                    augmentation.Apply(sample, ref random);
                }
            }
        }
    }

    private void Mix(BatchMixer mix, BatchBuffers buffers, int epoch)
    {
        // A batch is known by its first sample, which no other batch of the epoch has.
        var random = new CounterRandom(seed, "mix", epoch, buffers.Samples[0]);
        var partners = new int[buffers.Samples.Count];
        var share = mix.Mix(buffers.Floats(mixedField), partners, ref random);
        var labels = buffers.Integers(mixedLabel);
        buffers.Mix = new BatchMix(mixedLabel, [.. partners.Select(partner => labels[partner])], share);
    }
}
