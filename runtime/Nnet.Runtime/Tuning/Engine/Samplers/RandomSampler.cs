using System.Collections.Immutable;
using Nnet.Randomness;

namespace Nnet.Tuning.Engine;

/// <summary>Each trial independent and uniform (in the logarithm where the space says so).</summary>
public sealed class RandomSampler : ISampler
{
    private const int Attempts = 10_000;

    /// <inheritdoc/>
    public bool IsAdaptive => false;

    /// <inheritdoc/>
    public ImmutableSortedDictionary<string, object>? Propose(StudyDefinition study, int number, ImmutableArray<Trial> history)
    {
        var random = new CounterRandom(study.Seed, "search", number);
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var assignment = study.Space.FromUnit(Draw(ref random, study.Space.Parameters.Length));
            if (study.Space.ReasonAgainst(assignment) is null) return assignment;
        }

        return null;
    }

    private static double[] Draw(ref CounterRandom random, int count)
    {
        var point = new double[count];
        for (var i = 0; i < count; i++) point[i] = random.NextDouble();
        return point;
    }
}
