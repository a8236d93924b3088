using System.Collections.Immutable;

namespace Nnet.Tuning.Engine;

/// <summary>What a plan varies. The generated code of a <c>tune</c> builds one of these.</summary>
/// <param name="Parameters">A conditional parameter stands after the one that it asks for.</param>
/// <param name="Excluded">Combinations known to fail before anything is drawn.</param>
public sealed record SearchSpace(ImmutableArray<ParameterDefinition> Parameters, ImmutableArray<ExcludedAssignment> Excluded)
{
    /// <summary>A space without excluded combinations.</summary>
    public SearchSpace(params ImmutableArray<ParameterDefinition> parameters) : this(parameters, []) { }

    /// <summary>The parameters, in order.</summary>
    public ImmutableArray<ParameterDefinition> Parameters { get; init; } = CheckOrder(Parameters);

    /// <summary>How many points a full grid has (conditions counted, exclusions not); null: a parameter is a continuum.</summary>
    public long? GridSize => Parameters.All(parameter => parameter.Count is not null) ? CountFrom(0, ImmutableSortedDictionary<string, object>.Empty) : null;

    /// <summary>The assignment at a point of the unit cube, a coordinate for each parameter; those whose condition fails are left out.</summary>
    public ImmutableSortedDictionary<string, object> FromUnit(IReadOnlyList<double> point)
    {
        var assignment = ImmutableSortedDictionary.CreateBuilder<string, object>(StringComparer.Ordinal);
        for (var i = 0; i < Parameters.Length; i++)
        {
            if (Parameters[i].When?.Holds(assignment) ?? true) assignment[Parameters[i].Name] = Parameters[i].FromUnit(point[i]);
        }

        return assignment.ToImmutable();
    }

    /// <summary>Why an assignment is impossible; null: it may be tried.</summary>
    public string? ReasonAgainst(IReadOnlyDictionary<string, object> assignment) => Excluded.FirstOrDefault(excluded => excluded.Matches(assignment))?.Reason;

    private long CountFrom(int index, ImmutableSortedDictionary<string, object> assignment)
    {
        if (index == Parameters.Length) return 1;
        var parameter = Parameters[index];
        if (!(parameter.When?.Holds(assignment) ?? true)) return CountFrom(index + 1, assignment);
        if (!Parameters.Skip(index + 1).Any(later => later.When?.Parameter == parameter.Name)) return parameter.Count!.Value * CountFrom(index + 1, assignment);
        return Enumerable.Range(0, parameter.Count!.Value).Sum(i => CountFrom(index + 1, assignment.SetItem(parameter.Name, parameter.ValueAt(i))));
    }

    private static ImmutableArray<ParameterDefinition> CheckOrder(ImmutableArray<ParameterDefinition> parameters)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var parameter in parameters)
        {
            if (parameter.When is { } when && !seen.Contains(when.Parameter)) throw new ArgumentException($"\"{parameter.Name}\" depends on \"{when.Parameter}\", which is not declared before it.");
            if (!seen.Add(parameter.Name)) throw new ArgumentException($"\"{parameter.Name}\" is in the space twice.");
        }

        return parameters;
    }
}
