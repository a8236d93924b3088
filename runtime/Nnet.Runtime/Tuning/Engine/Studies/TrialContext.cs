using System.Collections.Immutable;
using Nnet.Randomness;

namespace Nnet.Tuning.Engine;

/// <summary>A running trial: reports go to the storage first, then the pruner is asked.</summary>
internal sealed class TrialContext(
    IStudyStorage storage, TrialClaim claim, StudyDefinition study, ImmutableSortedDictionary<string, object> parameters, IPruner pruner, ImmutableArray<Trial> history) : ITrialContext
{
    private readonly List<IntermediateValue> values = [];

    /// <inheritdoc/>
    public int Number => claim.Number;

    /// <inheritdoc/>
    public long Seed { get; } = (long)(new CounterRandom(study.Seed, "trial", claim.Number).NextBits() >> 33);

    /// <inheritdoc/>
    public ImmutableSortedDictionary<string, object> Parameters => parameters;

    /// <inheritdoc/>
    public void Report(int step, double value)
    {
        if (!storage.Report(claim, step, value)) throw new LeaseLostException(claim.Number);
        values.Add(new IntermediateValue(step, value));
        if (pruner.ReasonToStop(claim.Number, values, history, study.Maximize[0]) is { } reason) throw new TrialPrunedException(reason);
    }
}
