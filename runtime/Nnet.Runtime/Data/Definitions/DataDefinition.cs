namespace Nnet.Data;

/// <summary>A <c>data</c> declaration with its values put in: what generated code constructs and <see cref="DataSet"/> opens.</summary>
public sealed record DataDefinition
{
    /// <summary>The declaration's name.</summary>
    public required string Name { get; init; }

    /// <summary>One source for all parts, or some for single parts.</summary>
    public required IReadOnlyList<SourceDefinition> Sources { get; init; }

    /// <summary>The fields of a sample, in order.</summary>
    public required IReadOnlyList<FieldDefinition> Fields { get; init; }

    /// <summary>How samples are divided into parts; null: all train, but for parts with a source of their own.</summary>
    public SplitDefinition? Split { get; init; }

    /// <summary>Fields brought to mean 0 and deviation 1, by channel, with the statistics of the training part.</summary>
    public IReadOnlyList<string> Normalize { get; init; } = [];

    /// <summary>Transformations of the training part.</summary>
    public IReadOnlyList<AugmentDefinition> Augment { get; init; } = [];

    /// <summary>Transformations whose predictions are averaged.</summary>
    public IReadOnlyList<AugmentationDefinition> TestTime { get; init; } = [];

    /// <summary>The class field whose frequencies weigh the loss; null: none.</summary>
    public string? ClassWeights { get; init; }

    /// <summary>The weight of each class, where the declaration gives them; empty: by frequency.</summary>
    public IReadOnlyList<double> GivenClassWeights { get; init; } = [];

    /// <summary>The class field by which classes are drawn equally often; null: none.</summary>
    public string? Balanced { get; init; }

    /// <summary>At most so many samples; null: all.</summary>
    public long? Limit { get; init; }

    /// <summary>So many samples of the training part; null: all.</summary>
    public SubsetDefinition? Subset { get; init; }

    /// <summary>Training samples come in a new order each epoch.</summary>
    public bool Shuffle { get; init; } = true;
}

/// <summary>A source of samples.</summary>
/// <param name="Part">The part that it feeds, <c>train</c>, <c>validation</c>, <c>test</c>; null: all, to be split.</param>
/// <param name="Kind">Its name in the language: <c>Csv</c>, <c>Idx</c>, ...</param>
/// <param name="Files">Paths relative to the root of the data.</param>
/// <param name="Options">Its options by the language's names; <see cref="bool"/>, <see cref="long"/>, <see cref="double"/> or <see cref="string"/>.</param>
public sealed record SourceDefinition(string? Part, string Kind, IReadOnlyList<string> Files, IReadOnlyDictionary<string, object> Options)
{
    /// <summary>Supplies the samples of a <c>Custom</c> source.</summary>
    public Func<IEnumerable<CustomSample>>? Custom { get; init; }
}

/// <summary>A sample that C# supplies.</summary>
/// <param name="Values">A value for each field in order: <see cref="float"/>[] or <see cref="long"/>[], flat, row-major.</param>
public sealed record CustomSample(IReadOnlyList<Array> Values);

/// <summary>How many samples of the training part are used.</summary>
/// <param name="Count">A number, or a share below 1.</param>
/// <param name="PerClass">True: so many of each class.</param>
public sealed record SubsetDefinition(double Count, bool PerClass);

/// <summary>Transformations of a field, in order.</summary>
public sealed record AugmentDefinition(string Field, IReadOnlyList<AugmentationDefinition> Steps);

/// <summary>A transformation and its options by the language's names; lists as <c>scale.0</c>, <c>scale.1</c>.</summary>
public sealed record AugmentationDefinition(string Name, IReadOnlyDictionary<string, double> Options);
