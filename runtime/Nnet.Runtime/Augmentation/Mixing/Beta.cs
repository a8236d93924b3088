using Nnet.Randomness;

namespace Nnet.Augmentation;

/// <summary>The distribution Beta(α, α) of the share in which two samples are mixed.</summary>
internal static class Beta
{
    /// <summary>A number from 0 to 1: of two gamma-distributed numbers, the share of the first.</summary>
    public static double Draw(double alpha, ref CounterRandom random)
    {
        var (first, second) = (LogGamma(alpha, ref random), LogGamma(alpha, ref random));
        return 1 / (1 + Math.Exp(second - first));
    }

    /// <summary>The logarithm of a gamma-distributed number (Marsaglia and Tsang 2000): small α gives numbers too small for their own.</summary>
    private static double LogGamma(double shape, ref CounterRandom random)
    {
        if (shape < 1)
        {
            return LogGamma(shape + 1, ref random) + (Math.Log(1 - random.NextDouble()) / shape);
        }

        var d = shape - (1.0 / 3);
        var c = 1 / Math.Sqrt(9 * d);
        while (true)
        {
            var x = random.NextGaussian();
            var v = 1 + (c * x);
            if (v <= 0)
            {
                continue;
            }

            var logCube = 3 * Math.Log(v);
            if (Math.Log(1 - random.NextDouble()) < (0.5 * x * x) + d - (d * v * v * v) + (d * logCube))
            {
                return Math.Log(d) + logCube;
            }
        }
    }
}
