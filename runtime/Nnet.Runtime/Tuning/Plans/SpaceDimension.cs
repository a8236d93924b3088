namespace Nnet.Tuning;

/// <summary>One path of a recipe and the values that it may take, as an interval from 0 to 1 that samplers draw from.</summary>
/// <param name="Path"><c>optimizer.lr</c>.</param>
public abstract record SpaceDimension(string Path)
{
    /// <summary>It counts only where another path has this value; null: always.</summary>
    public (string Path, object Value)? When { get; init; }

    /// <summary>How many different values there are; null: a continuum.</summary>
    public abstract int? Count { get; }

    /// <summary>The value at a place between 0 and 1: <see cref="long"/>, <see cref="double"/>, <see cref="bool"/> or <see cref="string"/>.</summary>
    public abstract object At(double place);

    /// <summary>The value with a number below <see cref="Count"/>.</summary>
    public object Item(int index) => At((index + 0.5) / (Count ?? throw new InvalidOperationException($"{Path} is a continuum and has no grid.")));
}

/// <summary><c>in {16, 32, 64}</c>.</summary>
public sealed record ChoiceDimension(string Path, IReadOnlyList<object> Values) : SpaceDimension(Path)
{
    /// <inheritdoc/>
    public override int? Count => Values.Count;

    /// <inheritdoc/>
    public override object At(double place) => Values[Math.Clamp((int)(place * Values.Count), 0, Values.Count - 1)];
}

/// <summary><c>in a to b</c>, both ends taken.</summary>
public sealed record RangeDimension(string Path, double Low, double High) : SpaceDimension(Path)
{
    /// <summary>The distance of two values; null: a continuum.</summary>
    public double? Step { get; init; }

    /// <summary>Even in the logarithm.</summary>
    public bool IsLog { get; init; }

    /// <summary>Whole numbers.</summary>
    public bool IsInteger { get; init; }

    /// <inheritdoc/>
    public override int? Count => IsLog || (Step ?? (IsInteger ? 1 : null)) is not { } step ? null : (int)Math.Floor(((High - Low) / step) + 1e-9) + 1;

    /// <inheritdoc/>
    public override object At(double place)
    {
        if (Count is { } count)
        {
            var value = Low + (Math.Clamp((int)(place * count), 0, count - 1) * (Step ?? 1));
            return IsInteger ? (long)value : value;
        }

        var number = IsLog ? Math.Exp(Math.Log(Low) + (place * (Math.Log(High) - Math.Log(Low)))) : Low + (place * (High - Low));
        return IsInteger ? (long)Math.Clamp(Math.Round(number), Low, High) : Math.Clamp(number, Low, High);
    }
}
