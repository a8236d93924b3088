namespace Nnet.Data;

/// <summary>What the values of a field are.</summary>
public enum FieldType
{
    /// <summary>float32.</summary>
    Float,

    /// <summary>int64.</summary>
    Integer,

    /// <summary>A class, int64 from 0 below <see cref="FieldDefinition.Classes"/>.</summary>
    Class,

    /// <summary>A word of a vocabulary, int64 from 0 below <see cref="FieldDefinition.Classes"/>.</summary>
    Token,

    /// <summary>Truth values.</summary>
    Boolean,
}

/// <summary>A field of a sample.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">What its values are.</param>
/// <param name="Shape">The shape of one sample; empty for a single value.</param>
public sealed record FieldDefinition(string Name, FieldType Type, IReadOnlyList<long> Shape)
{
    /// <summary>The number of classes or words.</summary>
    public long Classes { get; init; }

    /// <summary>Where its values come from; null: the source knows the field by its name.</summary>
    public FieldOrigin? From { get; init; }

    /// <summary>A factor on each value.</summary>
    public double Scale { get; init; } = 1;

    /// <summary>Each sample is divided by the sum of its values.</summary>
    public bool NormalizeRows { get; init; }

    /// <summary>What an empty cell means; null: what the source says.</summary>
    public MissingPolicy? Missing { get; init; }

    /// <summary>The number of values of one sample.</summary>
    public int Length => (int)Shape.Aggregate(1L, (product, size) => product * size);

    /// <summary>The type as the language writes it.</summary>
    public string Shown => (Type switch { FieldType.Class => $"class({Classes})", FieldType.Token => $"token({Classes})", FieldType.Integer => "int", FieldType.Boolean => "bool", _ => "float" })
        + (Shape.Count == 0 ? "" : $"[{string.Join(", ", Shape)}]");
}

/// <summary>Where a field's values come from.</summary>
public abstract record FieldOrigin;

/// <summary>Columns by number, from 0; the end is not taken.</summary>
public sealed record ColumnRange(int Start, int End) : FieldOrigin;

/// <summary>Columns by number, in order.</summary>
public sealed record ColumnNumbers(IReadOnlyList<int> Numbers) : FieldOrigin;

/// <summary>Columns by name, in order.</summary>
public sealed record ColumnNames(IReadOnlyList<string> Names) : FieldOrigin;

/// <summary>All columns from one name to another, both taken.</summary>
public sealed record ColumnSpan(string First, string Last) : FieldOrigin;

/// <summary>A part of the source: <c>images</c>, <c>labels</c>, <c>features</c>, the array of an npz file.</summary>
public sealed record SourcePart(string Name) : FieldOrigin;
