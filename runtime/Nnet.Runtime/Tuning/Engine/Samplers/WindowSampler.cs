using System.Collections.Immutable;

namespace Nnet.Tuning.Engine;

/// <summary>A sampler inside smaller spaces that take turns: windows around the best trials so far. Each window knows its own trials alone.</summary>
/// <param name="inner">Draws inside a window.</param>
/// <param name="windows">Parts of the study's space.</param>
public sealed class WindowSampler(ISampler inner, ImmutableArray<SearchSpace> windows) : ISampler
{
    /// <inheritdoc/>
    public bool IsAdaptive => inner.IsAdaptive;

    /// <inheritdoc/>
    public ImmutableSortedDictionary<string, object>? Propose(StudyDefinition study, int number, ImmutableArray<Trial> history)
    {
        var window = number % windows.Length;
        return inner.Propose(
            study with { Space = windows[window], Seed = study.Seed + window },
            number / windows.Length,
            [.. history.Where(trial => trial.Number % windows.Length == window)]);
    }
}
