using System.Collections.Immutable;

namespace Nnet.Tuning.Engine;

/// <summary>A combination that the compiler has found impossible; every assignment that agrees with it is never tried.</summary>
/// <param name="Values">Some of the parameters with their values.</param>
/// <param name="Reason">Why, in the compiler's words.</param>
public sealed record ExcludedAssignment(ImmutableSortedDictionary<string, object> Values, string Reason)
{
    /// <summary>Whether an assignment agrees in all named parameters.</summary>
    public bool Matches(IReadOnlyDictionary<string, object> assignment) =>
        Values.All(pair => assignment.TryGetValue(pair.Key, out var value) && value.Equals(ParameterValues.Normalize(pair.Value)));
}
