using System.Collections.Immutable;
using Nnet.Randomness;

namespace Nnet.Tuning.Engine;

/// <summary>A running trial: reports go to the record first, then the pruner is asked.</summary>
internal sealed class TrialContext(
    ITrialRecord record, int number, StudyDefinition study, ImmutableSortedDictionary<string, object> parameters, IPruner pruner, ImmutableArray<Trial> history) : ITrialContext
{
    private readonly List<IntermediateValue> values = [];

    /// <inheritdoc/>
    public int Number => number;

    /// <inheritdoc/>
    public long Seed { get; } = (long)(new CounterRandom(study.Seed, "trial", number).NextBits() >> 33);

    /// <inheritdoc/>
    public ImmutableSortedDictionary<string, object> Parameters => parameters;

    /// <inheritdoc/>
    public ImmutableArray<Trial> History => history;

    /// <inheritdoc/>
    public void SetAttribute(string key, string json)
    {
        if (!record.SetAttribute(key, json)) throw new LeaseLostException(number);
    }

    /// <inheritdoc/>
    public void Report(int step, double value)
    {
        if (!record.Report(step, value)) throw new LeaseLostException(number);
        values.Add(new IntermediateValue(step, value));
        if (pruner.ReasonToStop(number, values, history, study.Maximize[0]) is { } reason) throw new TrialPrunedException(reason);
    }
}
