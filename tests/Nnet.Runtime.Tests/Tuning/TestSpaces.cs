using Nnet.Tuning.Engine;

namespace Nnet.Runtime.Tests.Tuning;

internal static class TestSpaces
{
    /// <summary>Every kind of parameter, a condition, and an excluded pair.</summary>
    public static SearchSpace Mixed { get; } = new(
        [
            new ChoiceParameter("optimizer", "AdamW", "SgdM"),
            new FloatParameter("optimizer.lr", 1e-5, 1e-1, Log: true),
            new FloatParameter("optimizer.momentum", 0.5, 0.99) { When = new("optimizer", "SgdM") },
            new IntParameter("network.width", 16, 64, 16),
            new ChoiceParameter("network.heads", 4, 8, 12),
        ],
        [new(Sorted(("network.width", 16L), ("network.heads", 12L)), "16 is not a multiple of 12.")]);

    public static StudyDefinition Study(SearchSpace space, int trials, long seed = 1, bool maximize = false) => new("test", space, [maximize], trials, seed);

    private static System.Collections.Immutable.ImmutableSortedDictionary<string, object> Sorted(params (string Name, object Value)[] pairs) =>
        System.Collections.Immutable.ImmutableSortedDictionary.CreateRange(pairs.Select(pair => KeyValuePair.Create(pair.Name, pair.Value)));
}
