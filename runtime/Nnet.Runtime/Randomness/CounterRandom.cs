namespace Nnet.Randomness;

/// <summary>
/// Random numbers that depend on a key alone: (seed, purpose, two numbers), for instance the shuffle of an epoch or the augmentation of a sample in an
/// epoch. Who draws, on which thread and in which order, changes nothing. SplitMix64 (Steele, Lea and Flood 2014) over a mixed key.
/// </summary>
public struct CounterRandom
{
    private ulong state;

    /// <summary>The generator of a key.</summary>
    public CounterRandom(long seed, string purpose, long first = 0, long second = 0)
    {
        var key = Mix(unchecked((ulong)seed) + 0x9E3779B97F4A7C15);
        foreach (var unit in purpose)
        {
            key = Mix(key ^ unit);
        }

        key = Mix(key ^ unchecked((ulong)first));
        state = Mix(key + unchecked((ulong)second));
    }

    /// <summary>64 random bits.</summary>
    public ulong NextBits()
    {
        state += 0x9E3779B97F4A7C15;
        return Mix(state);
    }

    /// <summary>A number in [0, 1) with 53 random bits.</summary>
    public double NextDouble() => (NextBits() >> 11) * (1.0 / (1UL << 53));

    /// <summary>A number in [low, high).</summary>
    public double NextDouble(double low, double high) => low + ((high - low) * NextDouble());

    /// <summary>An integer in [0, count).</summary>
    public int NextInt(int count) => (int)Math.BigMul(NextBits(), (ulong)count, out _);

    /// <summary>An integer in [low, high], both ends.</summary>
    public int NextInt(int low, int high) => low + NextInt(high - low + 1);

    /// <summary>A normally distributed number, mean 0, deviation 1 (Box and Muller).</summary>
    public double NextGaussian() => Math.Sqrt(-2 * Math.Log(1 - NextDouble())) * Math.Cos(2 * Math.PI * NextDouble());

    /// <summary>Brings items into a random order, each equally likely (Fisher and Yates).</summary>
    public void Shuffle<T>(Span<T> items)
    {
        for (var i = items.Length - 1; i > 0; i--)
        {
            var j = NextInt(i + 1);
            (items[i], items[j]) = (items[j], items[i]);
        }
    }

    private static ulong Mix(ulong z)
    {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
