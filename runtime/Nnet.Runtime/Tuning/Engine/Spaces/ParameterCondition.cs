using System.Collections.Immutable;

namespace Nnet.Tuning.Engine;

/// <summary><c>when optimizer is SgdM</c>: holds when another parameter, declared before, has one of these values.</summary>
public sealed record ParameterCondition(string Parameter, params ImmutableArray<object> Values)
{
    /// <summary>The values that switch it on.</summary>
    public ImmutableArray<object> Values { get; } = [.. Values.Select(ParameterValues.Normalize)];

    /// <summary><c>is not</c>: the values switch it off.</summary>
    public bool Negated { get; init; }

    /// <summary>Whether it holds; it never does when the other parameter is absent.</summary>
    public bool Holds(IReadOnlyDictionary<string, object> assignment) => assignment.TryGetValue(Parameter, out var value) && Values.Contains(value) != Negated;
}
