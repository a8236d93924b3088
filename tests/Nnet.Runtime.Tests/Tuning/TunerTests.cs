using Nnet.Hyperparameters;
using Nnet.Runtime.Tests.Training;
using Nnet.Training;
using Nnet.Tuning;
using Nnet.Tuning.Engine;
using Shouldly;

namespace Nnet.Runtime.Tests.Tuning;

public sealed class TunerTests : IDisposable
{
    private readonly string runs = Directory.CreateTempSubdirectory("nnet-tuner").FullName;

    public void Dispose() => Directory.Delete(runs, recursive: true);

    [Fact]
    public void Trials_ThatFail_AreRecordedWithTheirParametersAndTheStudyGoesOn()
    {
        var recipe = new FaultyRecipe(width => width switch
        {
            2 => throw new ArgumentException("DigitNet needs heads to divide width, but width = 2."),
            3 => throw new OutOfMemoryException("not enough memory: you tried to allocate 9 TB"),
            _ => width,
        });
        var result = new Tuner(Plan(recipe, new ChoiceParameter("network.width", 1, 2, 3, 4)), Options).Run();

        result.Trials.Select(trial => (trial.Integer("network.width"), trial.State)).ShouldBe(
            [(1, TrialState.Finished), (2, TrialState.Infeasible), (3, TrialState.Failed), (4, TrialState.Finished)]);
        result.Trials.ElementAt(1).Message!.ShouldContain("heads to divide width");
        result.Trials.ElementAt(2).Message!.ShouldContain("not enough memory");
        result.Verdicts[0].Reason.ShouldContain("1 failed, 1 infeasible");
    }

    [Fact]
    public void ExcludedAssignments_AreNeverTried()
    {
        var space = new SearchSpace(
            [new ChoiceParameter("network.width", 1, 2), new ChoiceParameter("batch", 32, 64)],
            [new(System.Collections.Immutable.ImmutableSortedDictionary.CreateRange([KeyValuePair.Create<string, object>("network.width", 2L), KeyValuePair.Create<string, object>("batch", 64L)]), "64 does not go with 2.")]);
        var result = new Tuner(Plan(new DigitsRecipe()) with { Space = space }, Options).Run();

        result.Trials.Select(trial => (trial.Integer("network.width"), trial.Integer("batch"))).ShouldBe([(1, 32), (1, 64), (2, 32)]);
    }

    [Fact]
    public void SpaceWithAnUnknownPath_IsRefusedBeforeAnythingRuns() =>
        Should.Throw<HyperparameterException>(() => new Tuner(Plan(new DigitsRecipe(), new ChoiceParameter("network.depth", 1)), Options).Run()).Message.ShouldContain("network.depth");

    [Fact]
    public void BudgetThatIsSpent_BeginsNoTrialAndTheNextRunGoesOn()
    {
        var plan = Plan(new DigitsRecipe(), new ChoiceParameter("network.width", 1, 2));
        new Tuner(plan with { Budget = TimeSpan.FromMilliseconds(-1) }, Options).Run().Trials.ShouldBeEmpty();
        new Tuner(plan, Options).Run().Trials.Count().ShouldBe(2);
    }

    [Fact]
    public void PrunedTrials_KeepTheirCurvesAndSaveEpochs()
    {
        var plan = Plan(new DigitsRecipe(), new ChoiceParameter("network.dropout", 0.0, 0.1, 0.9, 0.95)) with { Prune = new("asha"), Parallel = 1, Steps = [new SearchTrials("grid", null, 3, null, IsRefine: false)] };
        var trials = new Tuner(plan, Options).Run().Trials.ToArray();

        trials.Count(trial => trial.State == TrialState.Pruned).ShouldBeGreaterThan(0);
        trials.Where(trial => trial.State == TrialState.Pruned).ShouldAllBe(trial => trial.History.Count < 3 && trial.History.Count > 0 && trial.Message!.Contains("rung"));
    }

    private static TuningPlan Plan(Recipe recipe, params ParameterDefinition[] space) => new()
    {
        Name = "Search",
        Recipe = recipe,
        Objectives = [new("validation.accuracy", Maximize: true)],
        Space = new([.. space]),
        Steps = [new SearchTrials("grid", null, 1, null, IsRefine: false)],
    };

    private TuningOptions Options => new() { Training = new() { DataRoot = DigitsRecipe.Root, RunsRoot = runs } };

    /// <summary>The digits recipe, whose network is made with what a function says of its width.</summary>
    private sealed class FaultyRecipe(Func<long, long> width) : Recipe
    {
        private readonly DigitsRecipe inner = new();

        public override string Name => inner.Name;

        public override IReadOnlyList<HyperparameterDefinition> Hyperparameters => inner.Hyperparameters;

        public override RecipeDefinition Define(HyperparameterValues values) => inner.Define(values);

        public override TrainingModel CreateModel(HyperparameterValues values) => inner.CreateModel(values.With("network.width", width(values.Integer("network.width"))));
    }
}
