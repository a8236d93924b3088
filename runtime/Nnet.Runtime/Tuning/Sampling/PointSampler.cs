using Nnet.Randomness;

namespace Nnet.Tuning.Sampling;

/// <summary>Chooses the next point of a space, a number from 0 to 1 for each dimension, from the trials before. Pure: the same trials give the same point.</summary>
internal abstract class PointSampler
{
    /// <summary>The next point; null: there are no more.</summary>
    public abstract double[]? Next(int index, IReadOnlyList<SpaceDimension> space, IReadOnlyList<(double[] Places, double Cost)> done, long seed);

    public static PointSampler Create(string name) => name switch
    {
        "grid" => new GridSampler(),
        "sobol" => new LatticeSampler(),
        "tpe" => new TpeSampler(),
        _ => new RandomSampler(),
    };

    protected static double[] Uniform(int count, long seed, int index)
    {
        var random = new CounterRandom(seed, "trial", index);
        var places = new double[count];
        for (var i = 0; i < count; i++) places[i] = random.NextDouble();
        return places;
    }
}

/// <summary>Points at random.</summary>
internal sealed class RandomSampler : PointSampler
{
    public override double[] Next(int index, IReadOnlyList<SpaceDimension> space, IReadOnlyList<(double[] Places, double Cost)> done, long seed) => Uniform(space.Count, seed, index);
}

/// <summary>Every point, the first dimension fastest; a continuum counts five values.</summary>
internal sealed class GridSampler : PointSampler
{
    public override double[]? Next(int index, IReadOnlyList<SpaceDimension> space, IReadOnlyList<(double[] Places, double Cost)> done, long seed)
    {
        var places = new double[space.Count];
        var rest = (long)index;
        for (var i = 0; i < places.Length; i++)
        {
            var count = space[i].Count ?? 5;
            places[i] = space[i].Count is null ? rest % count / (count - 1.0) : ((rest % count) + 0.5) / count;
            rest /= count;
        }

        return rest > 0 ? null : places;
    }
}

/// <summary>Points that fill the space evenly: the additive recurrence of the generalized golden ratio (Roberts 2018), shifted by the seed.</summary>
internal sealed class LatticeSampler : PointSampler
{
    public override double[] Next(int index, IReadOnlyList<SpaceDimension> space, IReadOnlyList<(double[] Places, double Cost)> done, long seed)
    {
        var ratio = 2.0;
        for (var i = 0; i < 40; i++) ratio = Math.Pow(1 + ratio, 1.0 / (space.Count + 1));
        var shift = Uniform(space.Count, seed, -1);
        return [.. shift.Select((start, i) => (start + ((index + 1) * Math.Pow(1 / ratio, i + 1))) % 1)];
    }
}
