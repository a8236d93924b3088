namespace Nnet.Tuning.Steps;

/// <summary>The part of a space that a step looks at: all of it, or windows around the best points so far.</summary>
internal sealed class SearchRegion
{
    private const double Width = 0.3;

    private readonly IReadOnlyList<IReadOnlyList<double>> centers;

    private SearchRegion(IReadOnlyList<IReadOnlyList<double>> centers) => this.centers = centers;

    public static SearchRegion Whole { get; } = new([]);

    public static SearchRegion Around(IEnumerable<Trial> best) => new([.. best.Select(trial => trial.Places)]);

    /// <summary>A point of the step's own unit cube in the space: the windows take turns.</summary>
    public double[] FromUnit(double[] point, int index)
    {
        if (centers.Count == 0) return point;
        var center = centers[index % centers.Count];
        return [.. point.Select((place, i) => Start(center[i]) + (Width * place))];
    }

    /// <summary>The way back, in the window of the nearest center.</summary>
    public double[] ToUnit(double[] places)
    {
        if (centers.Count == 0) return places;
        var center = centers.MinBy(candidate => candidate.Select((place, i) => Math.Abs(place - places[i])).Sum())!;
        return [.. places.Select((place, i) => Math.Clamp((place - Start(center[i])) / Width, 0, 1))];
    }

    private static double Start(double center) => Math.Clamp(center - (Width / 2), 0, 1 - Width);
}
