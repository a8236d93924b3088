using Nnet.Hyperparameters;
using Nnet.Runtime.Tests.Tuning.Steps;
using Nnet.Training;
using Nnet.Tuning.Diagnosing;
using Shouldly;
using Xunit.Abstractions;

namespace Nnet.Runtime.Tests.Tuning.Diagnosis;

/// <summary>Real trainings, each with one thing wrong, and what their curves are said to show.</summary>
public sealed class PlantedCurveTests(ITestOutputHelper output) : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("nnet-curves").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData("rate too low", CurvePattern.RateTooLow)]
    [InlineData("overfitting", CurvePattern.Overfitting)]
    [InlineData("underfitting", CurvePattern.Underfitting)]
    [InlineData("not finished", CurvePattern.NotFinished)]
    [InlineData("oscillation", CurvePattern.Oscillation)]
    [InlineData("dying", CurvePattern.DyingUnits)]
    [InlineData("at chance", CurvePattern.AtChance)]
    public void Read_RealTraining_FindsWhatIsWrong(string name, CurvePattern expected)
    {
        var moons = Planted(name).In(folder);
        var result = new Trainer(moons.Recipe, new HyperparameterValues(moons.Recipe.Hyperparameters), new() { DataRoot = folder, RunsRoot = null }).Run();
        var curves = LearningCurves.Of(result.History) with { ChanceLoss = Math.Log(2) };
        output.WriteLine($"train {string.Join(" ", curves.Train.Select(value => $"{value:0.###}"))}\nvalidation {string.Join(" ", curves.Validation.Select(value => $"{value:0.###}"))}\ngradients {string.Join(" ", curves.GradientNorm.Select(value => $"{value:0.##e+0}"))}");
        var findings = CurveReader.Read(curves);
        output.WriteLine(string.Join("\n", findings));
        findings.Select(finding => finding.Pattern).ShouldContain(expected);
    }

    private static Moons Planted(string name) => name switch
    {
        "rate too low" => new() { Rate = 2e-5 },
        "overfitting" => new() { Samples = 60, Noise = 0.35, Width = 256, Epochs = 80 },
        "underfitting" => new() { Width = 1, Noise = 1.5, Rate = 1e-2, Epochs = 30 },
        "not finished" => new() { Rate = 1e-3, Epochs = 12 },
        "oscillation" => new() { Algorithm = "SGD", Rate = 3, InputScale = 3 },
        "dying" => new() { AreUnitsDead = true, Rate = 0.05 },
        "at chance" => new() { AreLabelsShuffled = true, Samples = 100, Width = 256, Epochs = 60 },
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "No such case."),
    };
}
