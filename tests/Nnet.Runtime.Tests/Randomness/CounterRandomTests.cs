using Nnet.Randomness;
using Shouldly;

namespace Nnet.Runtime.Tests.Randomness;

public sealed class CounterRandomTests
{
    [Fact]
    public void NextBits_SameKey_GivesTheSameNumbersAndOthersForAnyOtherKey()
    {
        CounterRandom[] keys = [new(1, "a", 2, 3), new(2, "a", 2, 3), new(1, "b", 2, 3), new(1, "a", 3, 3), new(1, "a", 2, 4), new(1, "a", 3, 2)];
        keys.Select(key => key.NextBits()).Distinct().Count().ShouldBe(keys.Length);
        new CounterRandom(1, "a", 2, 3).NextBits().ShouldBe(new CounterRandom(1, "a", 2, 3).NextBits());
    }

    [Fact]
    public void NextInt_ManyNumbers_IsUniformByChiSquare()
    {
        var counts = new int[16];
        for (var i = 0; i < 16000; i++)
        {
            var random = new CounterRandom(7, "test", 0, i);
            counts[random.NextInt(16)]++;
        }

        counts.Sum(count => (count - 1000.0) * (count - 1000.0) / 1000).ShouldBeLessThan(37.7);
    }

    [Fact]
    public void Shuffle_ManyTimes_PutsEachItemEverywhereEquallyOften()
    {
        var places = new int[4];
        for (var i = 0; i < 4000; i++)
        {
            int[] items = [0, 1, 2, 3];
            new CounterRandom(i, "test").Shuffle<int>(items);
            places[Array.IndexOf(items, 0)]++;
        }

        places.ShouldAllBe(count => count > 880 && count < 1120);
    }
}
