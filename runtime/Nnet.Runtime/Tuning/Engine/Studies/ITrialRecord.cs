using System.Collections.Immutable;

namespace Nnet.Tuning.Engine;

/// <summary>Where a running trial writes. Each answer is false when the trial belongs to another worker by now.</summary>
internal interface ITrialRecord
{
    /// <summary>Records a value on the way.</summary>
    bool Report(int step, double value);

    /// <summary>Records something about the trial, as JSON.</summary>
    bool SetAttribute(string key, string json);

    /// <summary>Ends the trial.</summary>
    bool Finish(TrialState state, ImmutableArray<double> values, string? message);
}

/// <summary>The trial in its storage, as long as the claim holds.</summary>
internal sealed class StoredTrialRecord(IStudyStorage storage, TrialClaim claim) : ITrialRecord
{
    /// <inheritdoc/>
    public bool Report(int step, double value) => storage.Report(claim, step, value);

    /// <inheritdoc/>
    public bool SetAttribute(string key, string json) => storage.SetAttribute(claim, key, json);

    /// <inheritdoc/>
    public bool Finish(TrialState state, ImmutableArray<double> values, string? message) => storage.Finish(claim, state, values, message);
}

/// <summary>A trial that is run once more: what it comes to is kept here and changes no study.</summary>
internal sealed class RepeatedTrialRecord(Trial original) : ITrialRecord
{
    /// <summary>The trial as it is now.</summary>
    public Trial Trial { get; private set; } = new(original.Number, TrialState.Running, original.Parameters, [], []);

    /// <inheritdoc/>
    public bool Report(int step, double value)
    {
        Trial = Trial with { Intermediate = Trial.Intermediate.Add(new(step, value)) };
        return true;
    }

    /// <inheritdoc/>
    public bool SetAttribute(string key, string json)
    {
        Trial = Trial with { Attributes = Trial.Attributes.SetItem(key, json) };
        return true;
    }

    /// <inheritdoc/>
    public bool Finish(TrialState state, ImmutableArray<double> values, string? message)
    {
        Trial = Trial with { State = state, Values = values, Message = message };
        return true;
    }
}
