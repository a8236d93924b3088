namespace Nnet.Language.Ops;

/// <summary>The numbers that an option takes; null is no limit.</summary>
public readonly record struct ValueRange(double? Low, double? High, bool LowIncluded = true, bool HighIncluded = true)
{
    public static ValueRange Any => new(null, null);

    public static ValueRange AtLeast(double low) => new(low, null);

    public static ValueRange Above(double low) => new(low, null, LowIncluded: false);

    public static ValueRange Between(double low, double high) => new(low, high);

    /// <summary><paramref name="low"/> included, <paramref name="high"/> not.</summary>
    public static ValueRange From(double low, double high) => new(low, high, HighIncluded: false);

    public bool Contains(double value) =>
        (Low is not { } low || (LowIncluded ? value >= low : value > low)) &&
        (High is not { } high || (HighIncluded ? value <= high : value < high)) &&
        !double.IsNaN(value);

    /// <summary><c>at least 0</c>, <c>0 to 1</c>, <c>0 to below 1</c>, <c>above 0</c>.</summary>
    public override string ToString()
    {
        var low = Low is { } l ? (LowIncluded ? "" : "above ") + NumberText.Of(l) : null;
        var high = High is { } h ? (HighIncluded ? "" : "below ") + NumberText.Of(h) : null;
        return (low, high) switch
        {
            (null, null) => "any number",
            (not null, null) => LowIncluded ? $"at least {low}" : low,
            (null, not null) => HighIncluded ? $"at most {high}" : high,
            _ => $"{low} to {high}",
        };
    }
}
