using System.Collections.Immutable;

namespace Nnet.Tuning.Engine;

/// <summary>A scrambled Sobol sequence: even coverage from the first trial on. A trial whose point is excluded takes the next possible one.</summary>
public sealed class SobolSampler : ISampler
{
    /// <inheritdoc/>
    public bool IsAdaptive => false;

    /// <inheritdoc/>
    public ImmutableSortedDictionary<string, object>? Propose(StudyDefinition study, int number, ImmutableArray<Trial> history)
    {
        var sequence = new SobolSequence(study.Space.Parameters.Length, study.Seed);
        if (study.Space.Excluded.IsEmpty) return study.Space.FromUnit(sequence.Point(number));
        var limit = (number + 1) * 1000L;
        var kept = 0;
        for (var index = 0; index < limit; index++)
        {
            var assignment = study.Space.FromUnit(sequence.Point(index));
            if (study.Space.ReasonAgainst(assignment) is null && kept++ == number) return assignment;
        }

        return null;
    }
}
