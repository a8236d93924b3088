using System.Collections.Immutable;

namespace Nnet.Tuning.Engine;

/// <summary>Where studies live. Safe for many threads; those in a database, for many processes and machines.</summary>
/// <remarks>A report returns false when the claim's lease has been taken over; the caller then drops the trial.</remarks>
public interface IStudyStorage : IDisposable
{
    /// <summary>The identity of the study of that name, which is made if there is none.</summary>
    /// <exception cref="StudyChangedException">There is one with another space, other objectives or conditions, another seed or lag. More trials are no change.</exception>
    long Open(StudyDefinition study);

    /// <summary>The identity of the study of that name; null: there is none.</summary>
    long? Find(string name);

    /// <summary>Gives a study another name, so that a new one can have its own: <c>Search/search-1#1</c>.</summary>
    /// <returns>The name that it has now.</returns>
    string SetAside(string name);

    /// <summary>
    /// Takes a trial: one whose lease has run out first, else the next new number, if all trials that it may look at are done.
    /// </summary>
    /// <returns>Null: nothing to take now (see <see cref="Trials"/> for whether the study is done).</returns>
    TrialClaim? TryClaim(long study, StudyDefinition definition, string worker, TimeSpan lease);

    /// <summary>Extends the lease.</summary>
    bool Heartbeat(TrialClaim claim, TimeSpan lease);

    /// <summary>Records what is tried.</summary>
    bool SetParameters(TrialClaim claim, SearchSpace space, ImmutableSortedDictionary<string, object> parameters);

    /// <summary>Records a value on the way; the same step again replaces it.</summary>
    bool Report(TrialClaim claim, int step, double value);

    /// <summary>Records something about the trial under a name, as JSON; the same name again replaces it.</summary>
    bool SetAttribute(TrialClaim claim, string key, string json);

    /// <summary>Ends the trial.</summary>
    bool Finish(TrialClaim claim, TrialState state, ImmutableArray<double> values, string? message);

    /// <summary>All trials, by number.</summary>
    ImmutableArray<Trial> Trials(long study);

    /// <summary>Who runs the trials that are not done: <c>machine:process:number</c>.</summary>
    ImmutableArray<string> Workers(long study);

    /// <summary>Ends the leases of workers whose names begin so: they are known to be gone.</summary>
    /// <returns>The number of trials that are free now.</returns>
    int Release(long study, string workers);

    /// <summary>Records something about the study under a name, as JSON; the same name again replaces it.</summary>
    void SetAttribute(long study, string key, string json);

    /// <summary>What is recorded about the study, by name.</summary>
    ImmutableSortedDictionary<string, string> Attributes(long study);

    /// <summary>Records the verdict of a step; the same order again replaces it.</summary>
    void RecordVerdict(long study, int order, StepVerdict verdict);

    /// <summary>The verdicts by their step's place in the plan.</summary>
    ImmutableSortedDictionary<int, StepVerdict> Verdicts(long study);
}
