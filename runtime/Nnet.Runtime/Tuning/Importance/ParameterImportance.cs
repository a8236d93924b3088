using System.Collections.Immutable;
using Nnet.Randomness;
using Nnet.Tuning.Engine;

namespace Nnet.Tuning.Importance;

/// <summary>How much each parameter of a space decides about the score: the share of the score's variance that its marginal explains (functional ANOVA: Hutter, Hoos and Leyton-Brown 2014) in a forest fitted to the trials.</summary>
/// <param name="Shares">0 to 1 by parameter, the largest first.</param>
/// <param name="Interaction">The share that only parameters together explain.</param>
public sealed record ParameterImportance(ImmutableArray<(string Name, double Share)> Shares, double Interaction)
{
    /// <summary>With fewer finished trials nothing can be said.</summary>
    public const int FewestTrials = 8;

    private const int Trees = 48;
    private const int Backgrounds = 64;
    private const int Places = 16;

    /// <summary>Measures the importance; null: there are too few trials, or all have the same score.</summary>
    /// <param name="space">The space.</param>
    /// <param name="trials">Finished and pruned trials count.</param>
    public static ParameterImportance? Of(SearchSpace space, IEnumerable<Trial> trials)
    {
        (double[] Point, double Value)[] samples = [.. trials.Where(trial => trial is { Score: { } score, Parameters.IsEmpty: false } && double.IsFinite(score)).Select(trial => (Point(space, trial), trial.Score!.Value))];
        if (samples.Length < FewestTrials || samples.Select(sample => sample.Value).Distinct().Count() < 2 || space.Parameters.IsEmpty) return null;
        var forest = Enumerable.Range(0, Trees).Select(tree => RegressionTree.Grow(Resample(samples, tree))).ToArray();
        double At(double[] point) => forest.Average(tree => tree.At(point));
        var points = Enumerable.Range(0, Backgrounds).Select(i => Uniform(space.Parameters.Length, i)).ToArray();
        var total = Variance([.. Enumerable.Range(0, 8 * Backgrounds).Select(i => At(Uniform(space.Parameters.Length, Backgrounds + i)))]);
        if (total <= 0) return null;
        var shares = space.Parameters.Select((parameter, d) => (parameter.Name, Share: Math.Min(1, Variance(Marginal(At, points, d)) / total))).OrderByDescending(entry => entry.Share).ToImmutableArray();
        return new(shares, Math.Clamp(1 - shares.Sum(entry => entry.Share), 0, 1));
    }

    /// <summary>The place of a trial in the unit cube; a parameter that it does not have stands in the middle.</summary>
    private static double[] Point(SearchSpace space, Trial trial) => [.. space.Parameters.Select(parameter => trial.Parameters.TryGetValue(parameter.Name, out var value) ? parameter.ToUnit(value) : 0.5)];

    private static (double[] Point, double Value)[] Resample((double[] Point, double Value)[] samples, int tree)
    {
        var random = new CounterRandom(0, "forest", tree);
        var drawn = new (double[], double)[samples.Length];
        for (var i = 0; i < drawn.Length; i++) drawn[i] = samples[random.NextInt(samples.Length)];
        return drawn;
    }

    private static double[] Uniform(int count, int index)
    {
        var random = new CounterRandom(0, "background", index);
        var point = new double[count];
        for (var i = 0; i < count; i++) point[i] = random.NextDouble();
        return point;
    }

    /// <summary>The mean over all other parameters, at places along one.</summary>
    private static double[] Marginal(Func<double[], double> at, double[][] points, int dimension) =>
    [
        .. Enumerable.Range(0, Places).Select(place => points.Average(point =>
        {
            var moved = (double[])point.Clone();
            moved[dimension] = (place + 0.5) / Places;
            return at(moved);
        })),
    ];

    private static double Variance(double[] values)
    {
        var mean = values.Average();
        return values.Average(value => (value - mean) * (value - mean));
    }
}
