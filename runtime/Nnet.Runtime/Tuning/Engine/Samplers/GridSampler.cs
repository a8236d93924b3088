using System.Collections.Immutable;

namespace Nnet.Tuning.Engine;

/// <summary>Every possible point once, the last parameter fastest; a continuum is cut into a few values, ends included.</summary>
/// <param name="continuum">How many values stand for a continuum.</param>
public sealed class GridSampler(int continuum = 5) : ISampler
{
    /// <inheritdoc/>
    public bool IsAdaptive => false;

    /// <inheritdoc/>
    public ImmutableSortedDictionary<string, object>? Propose(StudyDefinition study, int number, ImmutableArray<Trial> history) =>
        Points(study.Space).Skip(number).FirstOrDefault();

    /// <summary>The points in order, without the excluded ones.</summary>
    public IEnumerable<ImmutableSortedDictionary<string, object>> Points(SearchSpace space) =>
        From(space, 0, ImmutableSortedDictionary.Create<string, object>(StringComparer.Ordinal)).Where(point => space.ReasonAgainst(point) is null);

    private IEnumerable<ImmutableSortedDictionary<string, object>> From(SearchSpace space, int index, ImmutableSortedDictionary<string, object> assignment)
    {
        if (index == space.Parameters.Length) return [assignment];
        var parameter = space.Parameters[index];
        return parameter.When?.Holds(assignment) ?? true
            ? Values(parameter).SelectMany(value => From(space, index + 1, assignment.SetItem(parameter.Name, value)))
            : From(space, index + 1, assignment);
    }

    private IEnumerable<object> Values(ParameterDefinition parameter) => parameter.Count is { } count
        ? Enumerable.Range(0, count).Select(parameter.ValueAt).Distinct()
        : Enumerable.Range(0, continuum).Select(i => parameter.FromUnit(continuum == 1 ? 0.5 : i / (continuum - 1.0)));
}
