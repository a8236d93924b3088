using Nnet.Randomness;

namespace Nnet.Tuning.Sampling;

/// <summary>
/// The tree-structured Parzen estimator (Bergstra et al. 2011), each dimension by itself: of some candidates drawn near the good trials it takes the one whose
/// density among the good, divided by that among the others, is largest. The first trials are random.
/// </summary>
internal sealed class TpeSampler : PointSampler
{
    private const int Startup = 5;
    private const int Candidates = 24;

    public override double[] Next(int index, IReadOnlyList<SpaceDimension> space, IReadOnlyList<(double[] Places, double Cost)> done, long seed)
    {
        if (done.Count < Startup) return Uniform(space.Count, seed, index);
        var sorted = done.OrderBy(trial => double.IsNaN(trial.Cost) ? double.PositiveInfinity : trial.Cost).ToArray();
        var goodCount = Math.Max(1, (int)Math.Ceiling(0.25 * sorted.Length));
        var random = new CounterRandom(seed, "tpe", index);
        var places = new double[space.Count];
        for (var i = 0; i < places.Length; i++)
        {
            var good = sorted.Take(goodCount).Select(trial => trial.Places[i]).ToArray();
            var others = sorted.Skip(goodCount).Select(trial => trial.Places[i]).ToArray();
            places[i] = Best(good, others, ref random);
        }

        return places;
    }

    private static double Best(double[] good, double[] others, ref CounterRandom random)
    {
        var (best, bestScore) = (0.5, double.NegativeInfinity);
        var width = Width(good.Length);
        for (var i = 0; i < Candidates; i++)
        {
            // One kernel more than there are good trials: the uniform prior.
            var kernel = random.NextInt(good.Length + 1);
            var place = kernel == good.Length ? random.NextDouble() : Reflect(good[kernel] + (width * Normal(ref random)));
            var score = Math.Log(Density(place, good)) - Math.Log(Density(place, others));
            if (score > bestScore) (best, bestScore) = (place, score);
        }

        return best;
    }

    private static double Density(double place, double[] centers)
    {
        var width = Width(centers.Length);
        return (1 + centers.Sum(center => Math.Exp(-0.5 * Math.Pow((place - center) / width, 2)) / (width * Math.Sqrt(2 * Math.PI)))) / (centers.Length + 1);
    }

    private static double Width(int count) => Math.Max(0.05, 0.5 / (1 + count));

    private static double Normal(ref CounterRandom random) => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());

    private static double Reflect(double place)
    {
        place = Math.Abs(place) % 2;
        return place > 1 ? 2 - place : place;
    }
}
