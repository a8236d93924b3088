using Nnet.Runtime.Tests.Training;
using Nnet.Tuning;
using Nnet.Tuning.Engine;
using Nnet.Tuning.Searches;
using Shouldly;

namespace Nnet.Runtime.Tests.Tuning;

/// <summary>Refinements that are repeated as long as they gain.</summary>
public sealed class RoundsTests : IDisposable
{
    private readonly string runs = Directory.CreateTempSubdirectory("nnet-rounds").FullName;

    public void Dispose() => Directory.Delete(runs, recursive: true);

    [Fact]
    public void Run_WithRounds_RefinesUntilARoundGainsNothing()
    {
        var first = Run(rounds: 8);
        var steps = first.Verdicts.Where(verdict => verdict.Step.StartsWith("refine", StringComparison.Ordinal)).ToArray();
        steps.Length.ShouldBe(8);
        var run = steps.TakeWhile(verdict => !verdict.Reason.StartsWith("Not run", StringComparison.Ordinal)).Count();
        run.ShouldBeInRange(2, 7, "the first round gains, and 8 parameters are soon the fewest");
        steps[run].Reason.ShouldBe("Not run: the round before gained 0, which is not more than the noise of a trial (0).");
        var best = first.Searches.Select(search => search.Trials.Where(trial => trial.State == TrialState.Finished).Min(trial => trial.Values[0])).ToArray();
        for (var round = 1; round < run; round++)
        {
            best[round].ShouldBeLessThan(best[..round].Min(), $"round {round} was followed by another");
        }

        var again = Run(rounds: null);
        again.Verdicts.Select(verdict => verdict.Reason).ShouldBe(first.Verdicts.Select(verdict => verdict.Reason));
        again.Trials.Count().ShouldBe(first.Trials.Count());
    }

    [Fact]
    public void Repeat_PlanWithoutRefinement_IsThePlan()
    {
        var plan = Plan() with { Steps = [new SearchTrials("random", 3, 1, null, IsRefine: false)] };
        Rounds.Repeat(plan, 5).ShouldBeSameAs(plan);
    }

    private TuningResult Run(int? rounds) => new Tuner(Plan(), new TuningOptions { Training = new() { DataRoot = DigitsRecipe.Root, RunsRoot = runs }, Rounds = rounds }).Run();

    private static TuningPlan Plan() => new()
    {
        Name = "Search",
        Recipe = new DigitsRecipe(),
        Objectives = [new(PlanObjective.Parameters, Maximize: false)],
        Space = new(new IntParameter("network.width", 1, 64)),
        Steps = [new SearchTrials("random", 2, 1, null, IsRefine: false), new SearchTrials("random", 6, 1, null, IsRefine: true)],
    };
}
