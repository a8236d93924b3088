using System.Collections.Immutable;
using Nnet.Tuning.Engine;
using Shouldly;

namespace Nnet.Runtime.Tests.Tuning;

public class PopulationTests
{
    private const int Members = 8;
    private static readonly StudyDefinition Study = TestSpaces.Study(new SearchSpace(new FloatParameter("rate", 1e-4, 1, Log: true), new IntParameter("width", 1, 4)), 8 * Members) with { Generation = Members };

    [Fact]
    public void Members_OfTheWorstQuarter_GoOnFromTheBestQuarterWithChangedValues()
    {
        var trials = Run(1);
        var copies = 0;
        foreach (var trial in trials.Skip(Members))
        {
            var parent = PopulationSampler.Parent(Study, trial.Number, trials)!;
            (parent.Number / Members).ShouldBe((trial.Number / Members) - 1);
            trial.Integer("width").ShouldBe(parent.Integer("width"), "what decides the shape of weights stays");
            trial.Real("rate").ShouldBeInRange(1e-4, 1);
            if (parent.Number == trial.Number - Members)
            {
                trial.Real("rate").ShouldBe(parent.Real("rate"));
                continue;
            }

            copies++;
            var ranks = trials.Where(other => other.Number / Members == parent.Number / Members).OrderBy(other => other.Score).Select(other => other.Number).ToList();
            ranks.IndexOf(parent.Number).ShouldBeLessThan(2);
            ranks.IndexOf(trial.Number - Members).ShouldBeGreaterThanOrEqualTo(6);
        }

        copies.ShouldBe(2 * 7);
    }

    [Fact]
    public void Population_IsTheSameForEveryNumberOfWorkers()
    {
        var alone = Run(1).Select(Line).ToArray();
        foreach (var workers in new[] { 2, 4, 8 }) Run(workers).Select(Line).ToArray().ShouldBe(alone);
    }

    [Fact]
    public void Population_DoesBetterThanItsMembersAlone() => Best(Run(1)).ShouldBeLessThan(0.5 * Best(Run(1, copies: false)));

    private static double Best(ImmutableArray<Trial> trials) => trials[^Members..].Min(trial => trial.Score!.Value);

    private static string Line(Trial trial) => FormattableString.Invariant($"{trial.Number} {trial.Real("rate"):R} {trial.Score:R}");

    private static ImmutableArray<Trial> Run(int workers, bool copies = true)
    {
        using var storage = new MemoryStorage();
        return new StudyRunner(storage, Study, copies ? new PopulationSampler(parameter => parameter is FloatParameter) : new Loners(), new NoPruner()) { Poll = TimeSpan.FromMilliseconds(1) }.Run(new Descent(copies), workers);
    }

    /// <summary>The first generation's values for ever.</summary>
    private sealed class Loners : ISampler
    {
        public bool IsAdaptive => true;

        public ImmutableSortedDictionary<string, object>? Propose(StudyDefinition study, int number, ImmutableArray<Trial> history) => new SobolSampler().Propose(study, number % Members, history);
    }

    /// <summary>A step of gradient descent in a bowl of curvature 10, from where the parent ended: the best rate is 0.1, and from 0.2 on it climbs.</summary>
    private sealed class Descent(bool copies) : ITrialObjective
    {
        public ImmutableArray<double> Run(ITrialContext trial, CancellationToken cancellation)
        {
            var parent = copies ? PopulationSampler.Parent(Study, trial.Number, trial.History) : trial.History.FirstOrDefault(other => other.Number == trial.Number - Members);
            var x = parent?.Score is { } score ? Math.Sqrt(score) : 10;
            x -= 10 * (double)trial.Parameters["rate"] * x;
            return [x * x];
        }
    }
}
