using System.Collections.Immutable;
using Nnet.Tuning.Engine;

namespace Nnet.Benchmarks.Tuning;

/// <summary>A function to minimize, whose least value is known.</summary>
/// <param name="Least">Its minimum.</param>
internal sealed record TestFunction(string Name, SearchSpace Space, double Least, Func<IReadOnlyDictionary<string, object>, double> Value) : ITrialObjective
{
    private static readonly double[][] HartmannCenters =
    [
        [0.1312, 0.1696, 0.5569, 0.0124, 0.8283, 0.5886], [0.2329, 0.4135, 0.8307, 0.3736, 0.1004, 0.9991],
        [0.2348, 0.1451, 0.3522, 0.2883, 0.3047, 0.6650], [0.4047, 0.8828, 0.8732, 0.5743, 0.1091, 0.0381],
    ];

    private static readonly double[][] HartmannWidths = [[10, 3, 17, 3.5, 1.7, 8], [0.05, 10, 17, 0.1, 8, 14], [3, 3.5, 1.7, 10, 17, 8], [17, 8, 0.05, 10, 0.1, 14]];

    private static readonly double[] HartmannHeights = [1, 1.2, 3, 3.2];

    /// <summary>The standard ones, and one with a condition.</summary>
    public static TestFunction[] All { get; } =
    [
        new("Branin (2)", new(new FloatParameter("x", -5, 10), new FloatParameter("y", 0, 15)), 0.39788735773, Branin),
        new("Hartmann (6)", Cube(6, 0, 1), -3.32236801141, Hartmann),
        new("Ackley (5)", Cube(5, -32.768, 32.768), 0, Ackley),
        new(
            "conditional (3)",
            new(new ChoiceParameter("kind", "a", "b"), new FloatParameter("u", 0, 1) { When = new("kind", "a") }, new FloatParameter("v", 0, 1) { When = new("kind", "b") }),
            0,
            point => point.TryGetValue("u", out var u) ? 1 + Math.Pow((double)u - 0.5, 2) : Math.Abs((double)point["v"] - 0.73)),
    ];

    public ImmutableArray<double> Run(ITrialContext trial, CancellationToken cancellation) => [Value(trial.Parameters)];

    private static SearchSpace Cube(int dimensions, double low, double high) => new([.. Enumerable.Range(0, dimensions).Select(i => new FloatParameter($"x{i}", low, high))]);

    private static double Branin(IReadOnlyDictionary<string, object> point)
    {
        var (x, y) = ((double)point["x"], (double)point["y"]);
        return Math.Pow(y - (5.1 / (4 * Math.PI * Math.PI) * x * x) + (5 / Math.PI * x) - 6, 2) + (10 * (1 - (1 / (8 * Math.PI))) * Math.Cos(x)) + 10;
    }

    private static double Hartmann(IReadOnlyDictionary<string, object> point) => -HartmannHeights
        .Select((height, i) => height * Math.Exp(-Enumerable.Range(0, 6).Sum(j => HartmannWidths[i][j] * Math.Pow((double)point[$"x{j}"] - HartmannCenters[i][j], 2)))).Sum();

    private static double Ackley(IReadOnlyDictionary<string, object> point)
    {
        var values = point.Values.Cast<double>().ToArray();
        return (-20 * Math.Exp(-0.2 * Math.Sqrt(values.Average(x => x * x)))) - Math.Exp(values.Average(x => Math.Cos(2 * Math.PI * x))) + 20 + Math.E;
    }
}
