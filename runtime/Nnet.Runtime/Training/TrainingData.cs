using Nnet.Data;
using Nnet.Data.Batches;
using Nnet.Data.Samples;
using Nnet.Randomness;
using static TorchSharp.torch;

namespace Nnet.Training;

/// <summary>The data of a training as batches of tensors.</summary>
internal sealed class TrainingData : IDisposable
{
    private readonly DataSet data;
    private readonly RecipeDefinition definition;
    private readonly int workers;
    private readonly int epochs;
    private readonly long seed;
    private readonly int[] training;
    private Batch? graph;

    private TrainingData(DataSet data, RecipeDefinition definition, TrainingOptions options, long seed)
    {
        (this.data, this.definition, this.seed) = (data, definition, seed);
        workers = options.Workers ?? definition.Workers ?? 1;
        epochs = options.Epochs ?? definition.Epochs;
        training = Training(data, definition);
        if (options.LimitTraining is { } limit && limit < training.Length)
        {
            training = [.. EpochOrder.Shuffled(training, new CounterRandom(seed, "limit")).Take(limit)];
        }
    }

    public long TrainingSamples => training.Length;

    /// <summary>False too where the validation part is trained on.</summary>
    public bool HasValidation => data.Has("validation") && !IsFinalFit(definition);

    public bool HasTest => data.Has("test");

    public long TrainingBatchCount => BatchCount(BatchSize(0));

    public DataSet Data => data;

    /// <summary>How the classes are weighed in the loss; null: they are not.</summary>
    public ClassWeightedLoss? ClassWeights => data.ClassWeights is { } weights ? new ClassWeightedLoss(data.Part("train").Table.IndexOf(definition.Data.ClassWeights!), weights) : null;

    /// <summary>Opens the data of a recipe; where a run was trained before, with what its training part decided.</summary>
    public static TrainingData Open(RecipeDefinition definition, TrainingOptions options, long seed, DataStatistics? known = null) =>
        new(DataSet.Open(definition.Data, options.DataRoot, options.Fold ?? 0, known), definition, options, seed);

    /// <summary>The batches of an epoch, in its own order, without the first <paramref name="done"/>.</summary>
    public IEnumerable<Batch> Train(int epoch, int done = 0)
    {
        if (data.IsGraph)
        {
            return done == 0 ? Whole("train") : [];
        }

        var order = EpochOrder.Of(definition.Data, data.Part("train").Table, training, seed, epoch);
        var size = BatchSize(epoch);
        var assembler = new BatchAssembler(data, data.Part("train").Table, augmented: true, seed);
        return BatchQueue.Run(BatchCount(size) - done, i => ToTensors(assembler.Assemble(Slice(order, done + i, size), epoch)), workers, Together(data.Part("train").Table, size));
    }

    /// <summary>The batches of a part in its own order, without augmentation.</summary>
    public IEnumerable<Batch> Evaluate(string part)
    {
        if (data.IsGraph)
        {
            return Whole(part);
        }

        var (table, samples) = data.Part(part);
        var size = Math.Max(BatchSize(0), 256);
        var assembler = new BatchAssembler(data, table, augmented: false, seed);
        return BatchQueue.Run((samples.Length + size - 1) / size, i => ToTensors(assembler.Assemble(Slice(samples, i, size), 0)), workers, Together(table, size));
    }

    /// <summary>The batches of a part with all their versions of test time, where the data declares some.</summary>
    public IEnumerable<Batch> EvaluateAtTestTime(string part)
    {
        if (definition.Data.TestTime.Count == 0)
        {
            return Evaluate(part);
        }

        var (table, samples) = data.Part(part);
        var size = Math.Max(BatchSize(0), 256);
        var plan = data.TestTime;
        var assemblers = plan.Views.Select(view => new BatchAssembler(data, table, augmented: false, seed, view)).ToArray();
        return Enumerable.Range(0, (samples.Length + size - 1) / size).Select(i =>
        {
            Batch Version(int view, IReadOnlyList<Batch> others)
            {
                var batch = ToTensors(assemblers[view].Assemble(Slice(samples, i, size), 0));
                return new Batch(batch.Names, batch.Values, batch.Size) { Samples = batch.Samples, Share = (double)plan.Views[view].Weight / plan.Asked, Versions = others };
            }

            return Version(0, [.. Enumerable.Range(1, assemblers.Length - 1).Select(view => Version(view, []))]);
        });
    }

    public void Dispose()
    {
        graph?.Dispose();
        data.Dispose();
    }

    private static bool IsFinalFit(RecipeDefinition definition) => definition.FinalFit.Contains("validation");

    /// <summary>The training part, with the validation part for a final fit.</summary>
    private static int[] Training(DataSet data, RecipeDefinition definition)
    {
        var (table, samples) = data.Part("train");
        if (!IsFinalFit(definition) || !data.Has("validation"))
        {
            return samples;
        }

        var validation = data.Part("validation");
        return ReferenceEquals(table, validation.Table)
            ? [.. samples, .. validation.Samples]
            : throw new DataException($"{definition.Data.Name}: a final fit joins parts of one source, and validation has a source of its own. Split one source, or leave final fit out.");
    }

    private static ReadOnlySpan<int> Slice(int[] samples, int batch, int size) => samples.AsSpan(batch * size, Math.Min(size, samples.Length - (batch * size)));

    /// <summary>How many batches a worker makes in a row: small ones up to a megabyte.</summary>
    private static int Together(SampleTable table, int size) => (int)Math.Clamp((1 << 20) / (size * table.Fields.Sum(field => (long)field.Length * sizeof(float))), 1, 8);

    private int BatchCount(int size) => data.IsGraph ? 1 : (training.Length + size - 1) / size;

    private int BatchSize(int epoch)
    {
        var size = definition.BatchAtEnd is { } end && epoch >= epochs - end.LastEpochs ? end.Batch : definition.Batch ?? training.Length;
        return (int)Math.Clamp(size, 1, Math.Max(1, training.Length));
    }

    private Batch ToTensors(BatchBuffers buffers) => BatchTensors.Of(definition.Data.Fields, buffers);

    /// <summary>All nodes of a graph with its edges; the part's nodes are the rows that count.</summary>
    private IEnumerable<Batch> Whole(string part)
    {
        graph ??= Graph();
        var rows = part == "train" ? training : data.Part(part).Samples;
        yield return new Batch(graph.Names, [.. graph.Values.Select(value => value.detach().DetachFromDisposeScope())], graph.Size)
        {
            Samples = [.. rows.Select(row => (long)row)],
            Rows = tensor(rows.Select(row => (long)row).ToArray(), dtype: ScalarType.Int64).DetachFromDisposeScope(),
        };
    }

    /// <summary>The tensors of the whole graph, read once: every batch is another view of them.</summary>
    private Batch Graph()
    {
        var table = data.Part("train").Table;
        var fields = ToTensors(new BatchAssembler(data, table, augmented: false, seed).Assemble(Enumerable.Range(0, table.Count).ToArray(), 0));
        Tensor[] whole = [.. table.Whole.Select(entry => tensor(entry.Values, entry.Shape, dtype: ScalarType.Int64).DetachFromDisposeScope())];
        return new Batch([.. fields.Names, .. table.Whole.Select(entry => entry.Name)], [.. fields.Values, .. whole], table.Count);
    }
}
