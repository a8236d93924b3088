using System.Collections.Immutable;
using Nnet.Randomness;

namespace Nnet.Tuning.Engine;

/// <summary>A mixture of kernels around observed assignments in the unit cube, and one flat component: the prior.</summary>
internal sealed class ParzenDensity(SearchSpace space, IReadOnlyList<Trial> trials)
{
    private const double ChoiceMix = 0.3;
    private readonly double[][] centers = [.. trials.Select(trial => Coordinates(space, trial.Parameters))];

    // Narrower with more trials, slowly in many dimensions: Scott's rule from a fifth of the range on.
    private readonly double width = 0.2 * Math.Pow(trials.Count + 1, -1.0 / (space.Parameters.Length + 4));

    /// <summary>An assignment drawn from the mixture.</summary>
    public ImmutableSortedDictionary<string, object> Draw(ref CounterRandom random)
    {
        var component = random.NextInt(centers.Length + 1);
        var point = new double[space.Parameters.Length];
        for (var i = 0; i < point.Length; i++)
        {
            var center = component < centers.Length ? centers[component][i] : double.NaN;
            point[i] = double.IsNaN(center) ? random.NextDouble() : DrawAround(space.Parameters[i], center, ref random);
        }

        return space.FromUnit(point);
    }

    /// <summary>The logarithm of the density at an assignment; the uniform density has 0.</summary>
    public double LogDensity(ImmutableSortedDictionary<string, object> assignment)
    {
        var point = Coordinates(space, assignment);
        var sum = 1.0;
        foreach (var center in centers)
        {
            var product = 1.0;
            for (var i = 0; i < point.Length; i++)
            {
                if (!double.IsNaN(point[i]) && !double.IsNaN(center[i])) product *= Kernel(space.Parameters[i], point[i], center[i]);
            }

            sum += product;
        }

        return Math.Log(sum / (centers.Length + 1));
    }

    private double DrawAround(ParameterDefinition parameter, double center, ref CounterRandom random)
    {
        if (parameter is ChoiceParameter) return random.NextDouble() < ChoiceMix ? random.NextDouble() : center;
        var point = center + (width * random.NextGaussian());
        while (point is < 0 or > 1) point = point < 0 ? -point : 2 - point;
        return point;
    }

    private double Kernel(ParameterDefinition parameter, double point, double center)
    {
        if (parameter is ChoiceParameter choice) return ChoiceMix + (Math.Abs(point - center) < 1e-9 ? (1 - ChoiceMix) * choice.Options.Length : 0);
        return Normal(point - center) + Normal(point + center) + Normal(2 - point - center);
    }

    private double Normal(double distance) => Math.Exp(-0.5 * distance * distance / (width * width)) / (width * Math.Sqrt(2 * Math.PI));

    /// <summary>NaN stands for a parameter that is absent.</summary>
    private static double[] Coordinates(SearchSpace space, ImmutableSortedDictionary<string, object> assignment) =>
        [.. space.Parameters.Select(parameter => assignment.TryGetValue(parameter.Name, out var value) ? parameter.ToUnit(value) : double.NaN)];
}
