using System.Collections.Immutable;

namespace Nnet.Tuning.Engine;

/// <summary>One trial as the storage knows it.</summary>
/// <param name="Number">From 0, in the order of the study.</param>
/// <param name="Parameters">Empty until its worker has drawn them.</param>
/// <param name="Values">One for each objective; empty unless finished.</param>
/// <param name="Intermediate">By step.</param>
/// <param name="Message">Why it failed, was pruned or infeasible.</param>
public sealed record Trial(
    int Number,
    TrialState State,
    ImmutableSortedDictionary<string, object> Parameters,
    ImmutableArray<double> Values,
    ImmutableArray<IntermediateValue> Intermediate,
    string? Message = null)
{
    /// <summary>What was recorded about it, as JSON by name.</summary>
    public ImmutableSortedDictionary<string, string> Attributes { get; init; } = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>What each epoch measured, by name (<c>train_loss</c>, <c>val_accuracy</c>); empty until it has ended.</summary>
    public IReadOnlyList<IReadOnlyList<(string Name, double Value)>> History => field ??= TrialHistory.Read(Attributes);

    /// <summary>The value of the first objective; a pruned trial counts with its last value on the way; null: it has none.</summary>
    public double? Score => Values is [var value, ..] ? value : State == TrialState.Pruned && Intermediate is [.., var last] ? last.Value : null;

    /// <summary>The whole number that was tried.</summary>
    public long Integer(string path) => (long)ParameterValues.Number(Parameters[path]);

    /// <summary>The real number that was tried.</summary>
    public double Real(string path) => ParameterValues.Number(Parameters[path]);

    /// <summary>The truth value that was tried.</summary>
    public bool Boolean(string path) => (bool)Parameters[path];

    /// <summary>The word that was tried.</summary>
    public string Text(string path) => (string)Parameters[path];

    /// <summary>The value at a step; null: none.</summary>
    public double? At(int step)
    {
        foreach (var point in Intermediate)
        {
            if (point.Step == step) return point.Value;
        }

        return null;
    }
}
