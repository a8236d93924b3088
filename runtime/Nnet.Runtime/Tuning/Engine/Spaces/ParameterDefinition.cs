namespace Nnet.Tuning.Engine;

/// <summary>One parameter of a search space. Values are <see cref="long"/>, <see cref="double"/>, <see cref="bool"/> or <see cref="string"/>.</summary>
/// <param name="Name">The path into the recipe: <c>optimizer.lr</c>, <c>network.width</c>, <c>batch</c>.</param>
public abstract record ParameterDefinition(string Name)
{
    /// <summary>When the parameter exists at all; null: always.</summary>
    public ParameterCondition? When { get; init; }

    /// <summary>How comparisons treat it.</summary>
    public ParameterRole Role { get; init; }

    /// <summary>How many different values there are; null: a continuum.</summary>
    public abstract int? Count { get; }

    /// <summary>The value at a place of the unit interval: linear, or linear in the logarithm; each choice has an equal share.</summary>
    /// <param name="unit">In [0, 1].</param>
    public abstract object FromUnit(double unit);

    /// <summary>The place of a value in the unit interval; the inverse of <see cref="FromUnit"/> (the middle of its share for discrete values).</summary>
    public abstract double ToUnit(object value);

    /// <summary>Whether a value lies inside.</summary>
    public abstract bool Contains(object value);

    /// <summary>The value numbered <paramref name="index"/> of a parameter with a <see cref="Count"/>.</summary>
    public object ValueAt(int index) => FromUnit((index + 0.5) / (Count ?? throw new InvalidOperationException($"\"{Name}\" has no countable values; give it a step.")));
}
