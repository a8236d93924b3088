using Nnet.Language.Lowering.Values;
using Nnet.Language.Shapes;

namespace Nnet.Language.Lowering.Data;

/// <summary>A data declaration: sources, fields, parts, and what happens to the training part.</summary>
/// <param name="Sources">One for all parts, or one per part.</param>
/// <param name="Split">How one source is divided; null where the sources are given per part.</param>
/// <param name="Normalize">Fields brought to mean 0 and deviation 1 with the statistics of the training part.</param>
/// <param name="Augment">Transformations of the training part, in order.</param>
/// <param name="TestTime">Transformations whose predictions are averaged.</param>
/// <param name="ClassWeights">The class field whose frequencies weigh the loss; null without.</param>
/// <param name="GivenClassWeights">The weight of each class, where the program gives them instead of the frequencies; empty: by frequency.</param>
/// <param name="Balanced">The class field by which batches are balanced; null without.</param>
/// <param name="Limit">At most so many samples; null: all.</param>
/// <param name="Subset">A share (0 to 1) or number of samples to use, evenly over the classes; null: all.</param>
/// <param name="Shuffle">False with <c>shuffle false</c>.</param>
public sealed record DataIr(
    string Namespace,
    string Name,
    string? Doc,
    LineRef Line,
    EquatableArray<SourceIr> Sources,
    EquatableArray<FieldIr> Fields,
    SplitIr? Split,
    EquatableArray<NormalizeIr> Normalize,
    EquatableArray<AugmentIr> Augment,
    EquatableArray<AugmentationIr> TestTime,
    string? ClassWeights,
    EquatableArray<double> GivenClassWeights,
    string? Balanced,
    long? Limit,
    SubsetIr? Subset,
    bool Shuffle) : DeclarationIr(Namespace, Name, Doc, Line);

/// <summary>A source of samples.</summary>
/// <param name="Part">The part that it feeds; null: all, to be split.</param>
/// <param name="Kind">The row's name (<c>Csv</c>, <c>Idx</c>, <c>Custom</c>, ...).</param>
/// <param name="Files">Paths in order, relative to the project.</param>
/// <param name="Options">Named options, defaults included.</param>
public sealed record SourceIr(DataPart? Part, string Kind, EquatableArray<string> Files, EquatableArray<ArgumentIr> Options, LineRef Line);

/// <summary>The parts of a data set.</summary>
public enum DataPart
{
    /// <summary>What weights are fitted on.</summary>
    Train,

    /// <summary>What choices are made by.</summary>
    Validation,

    /// <summary>What is looked at once.</summary>
    Test,
}

/// <summary>A field of a sample.</summary>
/// <param name="Type">The type of one sample, without the batch dimension; a field declared without brackets is 0-d.</param>
/// <param name="From">Where its numbers come from; null: the source knows the field by its name.</param>
/// <param name="Scale">A factor on each number; 1 without.</param>
/// <param name="NormalizeRows">Each sample divided by its sum (<c>normalize rows</c>).</param>
/// <param name="Missing">What an empty cell means (<c>error</c>, <c>mean</c>, <c>zero</c>, <c>skip</c>); null: what its source says.</param>
public sealed record FieldIr(string Name, TensorType Type, SelectionIr? From, double Scale, bool NormalizeRows, string? Missing, LineRef Line);

/// <summary>Where a field's numbers come from.</summary>
public abstract record SelectionIr;

/// <summary>Columns by number, from 0; <paramref name="End"/> is not taken.</summary>
public sealed record ColumnRange(long Start, long End) : SelectionIr;

/// <summary>Columns by name, in order.</summary>
public sealed record ColumnNames(EquatableArray<string> Names) : SelectionIr;

/// <summary>All columns from one name to another, both taken.</summary>
public sealed record ColumnSpan(string First, string Last) : SelectionIr;

/// <summary>Columns by number, in order.</summary>
public sealed record ColumnNumbers(EquatableArray<long> Numbers) : SelectionIr;

/// <summary>A part of the source by name (<c>images</c>, <c>labels</c>, <c>features</c>, the array of an npz file).</summary>
public sealed record SourcePart(string Name) : SelectionIr;

/// <summary>How samples are divided into parts.</summary>
public abstract record SplitIr(ulong? Seed);

/// <summary>Shares or counts for each part.</summary>
/// <param name="By">The class field whose shares are kept in every part; null: without.</param>
/// <param name="InOrder">The first samples train, the last test.</param>
public sealed record ShareSplitIr(EquatableArray<PartSizeIr> Parts, string? By, bool InOrder, ulong? Seed) : SplitIr(Seed);

/// <summary>The size of a part: a share of the samples (0 to 1) or a number of them.</summary>
public sealed record PartSizeIr(DataPart Part, double? Share, long? Count);

/// <summary>k-fold cross-validation; <paramref name="Test"/> is held out before, where one is given.</summary>
public sealed record FoldsIr(int Count, PartSizeIr? Test, string? By, ulong? Seed) : SplitIr(Seed);

/// <summary>A field to normalize.</summary>
public sealed record NormalizeIr(string Field);

/// <summary>The transformations of a field, in order.</summary>
public sealed record AugmentIr(string Field, EquatableArray<AugmentationIr> Steps);

/// <summary>A transformation: the row's name and every option, defaults included.</summary>
public sealed record AugmentationIr(string Name, EquatableArray<ArgumentIr> Arguments);

/// <summary>A share or number of samples.</summary>
/// <param name="PerClass">So many of each class.</param>
public sealed record SubsetIr(double? Share, long? Count, bool PerClass);
