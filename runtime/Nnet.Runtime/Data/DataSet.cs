using Nnet.Augmentation;
using Nnet.Data.Batches;
using Nnet.Data.Reading;
using Nnet.Data.Samples;
using Nnet.Data.Splitting;
using Nnet.Training;

namespace Nnet.Data;

/// <summary>Opened data: its samples, its parts, and the statistics of its training part.</summary>
public sealed class DataSet : IDisposable
{
    private readonly IReadOnlyDictionary<string, Lazy<DataPart>> parts;
    private readonly ReadContext context;

    private DataSet(DataDefinition definition, IReadOnlyDictionary<string, Lazy<DataPart>> parts, ReadContext context, DataStatistics? known)
    {
        this.context = context;
        Definition = definition;
        this.parts = parts;
        var (table, samples) = Part("train");
        foreach (var values in table.Values)
        {
            values.Fit(samples);
        }

        ShapeCheck.Run(definition, table);
        if (definition.ClassWeights is not null && definition.Augment.SelectMany(augment => augment.Steps).Any(step => Augmentations.Mixes(step.Name)))
        {
            throw new DataException($"{definition.Name}: a mixed sample has no one class that class_weights could weigh. Use balanced beside MixUp or CutMix.");
        }

        Normalizations = [.. definition.Normalize.Select(field => known?.Normalizations.FirstOrDefault(measured => measured.Field == field) ?? Measure(table, table.IndexOf(field), samples))];
    }

    /// <summary>What was opened.</summary>
    public DataDefinition Definition { get; }

    /// <summary>Statistics of the training part, by normalized field.</summary>
    public IReadOnlyList<Normalization> Normalizations { get; }

    /// <summary>All that the training part decided, for the file of the weights.</summary>
    public DataStatistics Statistics => context.Decided(Normalizations);

    /// <summary>True where the samples are the nodes of one graph, taken all at once.</summary>
    public bool IsGraph => Part("train").Table.Whole.Count > 0;

    /// <summary>The weight of each class in the loss, as given or from the training part; null: the declaration asks for none.</summary>
    public IReadOnlyList<float>? ClassWeights => Definition switch
    {
        { GivenClassWeights: { Count: > 0 } given } => [.. given.Select(weight => (float)weight)],
        { ClassWeights: { } weighed } => ClassFrequencies.Weights(ClassCounts("train", weighed)),
        _ => null,
    };

    /// <summary>The versions of a sample whose predictions are averaged; one, the sample itself, where the declaration asks for none.</summary>
    /// <exception cref="DataException">There is no image field, or a crop is larger than the images.</exception>
    public TestTimePlan TestTime
    {
        get
        {
            if (Definition.TestTime.Count == 0)
            {
                return TestTimePlan.Of([], null);
            }

            var (table, place) = (Part("train").Table, TestTimeField());
            return TestTimePlan.Of(Definition.TestTime, table.Values[place].Varies ? null : Size(table.Values[place].StoredShape ?? table.Fields[place].Shape));
        }
    }

    /// <summary>Opens data. A source of its own for validation or test is read when its part is first used.</summary>
    /// <param name="definition">What.</param>
    /// <param name="root">The folder that paths are relative to.</param>
    /// <param name="fold">Which fold validates, from 0.</param>
    /// <param name="known">What the training part of a run decided; null: this one does.</param>
    /// <param name="memoryLimit">Bytes that a source may keep in memory, what is more stays in or goes to a file; null: a quarter of the machine's.</param>
    /// <exception cref="DataException">A file is missing, torn, or does not fit its declaration.</exception>
    public static DataSet Open(DataDefinition definition, string root, int fold = 0, DataStatistics? known = null, long? memoryLimit = null)
    {
        var context = new ReadContext(root, memoryLimit ?? Math.Max(256L << 20, GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 4)).With(known);
        return new DataSet(definition, PartReader.Open(definition, context, fold), context, known);
    }

    /// <summary>True where a part has samples.</summary>
    public bool Has(string part) => parts.TryGetValue(part, out var found) && (!found.IsValueCreated || found.Value.Samples.Length > 0);

    /// <summary>The samples of a part: the table that holds them, and their numbers.</summary>
    /// <exception cref="DataException">There is no such part, or its source cannot be read.</exception>
    public (SampleTable Table, int[] Samples) Part(string part) => parts.TryGetValue(part, out var found)
        ? (found.Value.Table, found.Value.Samples)
        : throw new DataException($"{Definition.Name} has no {part} part. Give it a share in \"split\", or a source.");

    /// <summary>A part in batches, in its own order, without augmentation; the caller disposes each.</summary>
    /// <param name="part"><c>train</c>, <c>validation</c> or <c>test</c>.</param>
    /// <param name="batch">Samples of a batch; the last one may be smaller.</param>
    /// <param name="view">A test-time version of the samples; null: the usual one.</param>
    public IEnumerable<Batch> Read(string part, long batch, TestTimeView? view = null)
    {
        var (table, samples) = Part(part);
        var assembler = new BatchAssembler(this, table, augmented: false, seed: 0, view);
        for (var start = 0; start < samples.Length; start += (int)batch)
        {
            yield return BatchTensors.Of(Definition.Fields, assembler.Assemble(samples.AsSpan(start, (int)Math.Min(batch, samples.Length - start)), 0));
        }
    }

    /// <summary>How many samples of each class a part has.</summary>
    public IReadOnlyList<long> ClassCounts(string part, string field)
    {
        var (table, samples) = Part(part);
        return ClassFrequencies.Of(table, field, samples);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var table in parts.Values.Where(part => part.IsValueCreated).Select(part => part.Value.Table).Distinct())
        {
            table.Dispose();
        }
    }

    /// <summary>The way of a float field into a batch.</summary>
    internal SamplePipeline Pipeline(SampleTable table, int place, bool augmented, TestTimeView? view = null, bool normalized = true)
    {
        var field = table.Fields[place];
        var steps = Steps(field);
        IReadOnlyList<FieldAugmentation> used = augmented ? steps
            : view is not null && place == TestTimeField() ? [new ViewAugmentation(view)]
            : [.. steps.Select(step => step.ForEvaluation).OfType<FieldAugmentation>()];
        return new SamplePipeline(field, table.Values[place], used, normalized ? Normalizations.FirstOrDefault(normalization => normalization.Field == field.Name) : null);
    }

    private static (int Height, int Width) Size(IReadOnlyList<long> shape) => ((int)shape[^2], (int)shape[^1]);

    private IReadOnlyList<FieldAugmentation> Steps(FieldDefinition field) =>
    [
        .. Definition.Augment.Where(augment => augment.Field == field.Name).SelectMany(augment => augment.Steps).Where(step => !Augmentations.Mixes(step.Name)).Select(Augmentations.Create),
    ];

    private int TestTimeField()
    {
        for (var i = 0; i < Definition.Fields.Count; i++)
        {
            if (Definition.Fields[i] is { Type: FieldType.Float, Shape.Count: 3 })
            {
                return i;
            }
        }

        throw new DataException($"{Definition.Name} has no image field (channels, height, width) that test_time could transform.");
    }

    private Normalization Measure(SampleTable table, int place, int[] samples)
    {
        if (table.Fields[place].Type != FieldType.Float)
        {
            throw new DataException($"\"{table.Fields[place].Name}\" is {table.Fields[place].Shown} and cannot be normalized: only float fields can.");
        }

        var pipeline = Pipeline(table, place, augmented: false, normalized: false);
        var buffer = new SampleBuffer();
        return Normalization.Measure(table.Fields[place], samples.Select(sample =>
        {
            pipeline.Transform(sample, 0, 0, buffer);
            return buffer;
        }));
    }
}
