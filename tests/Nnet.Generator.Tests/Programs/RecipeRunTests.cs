using System.Reflection;
using Nnet.Generator.Emission;
using Nnet.Generator.Tests.Compiled;
using Nnet.Training;
using Nnet.Tuning;
using Nnet.Tuning.Engine;
using Shouldly;

namespace Nnet.Generator.Tests.Programs;

/// <summary>A generated recipe trains, and a plan over it runs all of its steps, on the digits of the example.</summary>
public sealed class RecipeRunTests
{
    private static readonly Lazy<Assembly> Digits = new(() => GeneratedAssembly.Compile(ProgramEmitter.Emit(TestPrograms.Compile("digits"))));

    private static TrainingOptions Options => new() { DataRoot = Path.Combine(TestPrograms.Folder, "../../../../examples/Digits"), RunsRoot = null };

    private static Recipe Baseline => (Recipe)Digits.Value.GetType("Examples.Digits.Baseline")!.GetProperty("Recipe")!.GetValue(null)!;

    [Fact]
    public void Recipe_Generated_Learns()
    {
        var result = new Trainer(Baseline, new(Baseline.Hyperparameters), Options with { Epochs = 3 }).Run();

        result.Status.ShouldBe(TrainingStatus.Finished);
        result.History[^1].Single(entry => entry.Name == "val_accuracy").Value.ShouldBeGreaterThan(0.8);
    }

    [Fact]
    public void Plan_Generated_GivesTypedTrials()
    {
        var folder = Directory.CreateTempSubdirectory("nnet-typed");
        try
        {
            var result = (dynamic)Digits.Value.GetType("Examples.Digits.Search")!.GetMethod("Run")!.Invoke(null, [new TuningOptions { Training = Options with { Epochs = 1, RunsRoot = folder.FullName } }, CancellationToken.None])!;
            double rate = result.Best.OptimizerLr;
            long width = result.Best.NetworkWidth;
            double? accuracy = result.Best.ValidationAccuracy;

            rate.ShouldBeInRange(1e-5, 1e-1);
            new long[] { 16, 32, 64 }.ShouldContain(width);
            accuracy!.Value.ShouldBeGreaterThan(0.5);
            ((double)result.Best.ToHyperparameters().OptimizerLr).ShouldBe(rate);
            ((IEnumerable<object>)result.Trials).Count().ShouldBe(12);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void Plan_OverAGeneratedRecipe_RunsAllSteps()
    {
        var plan = new TuningPlan
        {
            Name = "Search",
            Recipe = Baseline,
            Objectives = [new("validation.accuracy", Maximize: true)],
            Space = new(new FloatParameter("optimizer.lr", 1e-3, 1e-2, Log: true), new ChoiceParameter("network.width", 4L, 8L)),
            Steps = [new CheckInitialLoss(), new SearchTrials("random", 2, 1, null, IsRefine: false), new SearchTrials("tpe", 1, 1, 1, IsRefine: true), new Diagnose(), new FinalTraining()],
        };

        var result = new Tuner(plan, new() { Training = Options with { Epochs = 1 } }).Run();

        result.Verdicts.Select(verdict => (verdict.Step, verdict.Passed)).ShouldBe(
            [("check initial_loss", true), ("search random", true), ("refine tpe", true), ("diagnose", true), ("final", true)], string.Join('\n', result.Verdicts));
        result.Trials.Count().ShouldBe(3);
        result.Final!.Test.ShouldNotBeEmpty();
    }
}
