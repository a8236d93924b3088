using Nnet.Tuning;
using Shouldly;
using Xunit.Abstractions;

namespace Nnet.Runtime.Tests.Tuning.Steps;

/// <summary>Ten mistakes, each planted alone: the checks must say which it is, and pass where there is none.</summary>
public sealed class PlantedFaultTests(ITestOutputHelper output) : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("nnet-faults").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Checks_SoundRecipe_Pass()
    {
        var verdicts = Check(new Moons());
        verdicts.ShouldAllBe(verdict => verdict.Passed);
        verdicts.Count.ShouldBe(3);
        verdicts[1].Reason.ShouldContain("every sample is right");
        verdicts[1].Reason.ShouldContain("dropout, weight decay");
        verdicts[2].Reason.ShouldContain("explode");
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public void Checks_PlantedFault_IsNamed(string name, string word)
    {
        var verdicts = Check(Planted(name));
        string.Join(" ", verdicts.Select(verdict => $"{verdict.Reason} {verdict.Advice}")).ShouldContain(word, Case.Insensitive, name);
        if (name != "labels shuffled") verdicts[^1].Passed.ShouldBeFalse(name);
    }

    public static TheoryData<string, string> Faults => new()
    {
        { "double softmax", "without Softmax" },
        { "summed loss", "the loss is a sum" },
        { "wrong class count", "the number of classes is wrong" },
        { "detached head", "no gradient: a Detach" },
        { "frozen layer", "\"linear2.weight\" cannot learn" },
        { "unscaled input", "\"point\" is not scaled" },
        { "exploding rate", "is too high" },
        { "zero rate", "the learning rate is 0e+0" },
        { "labels shuffled", "the labels may not belong to their inputs" },
        { "dropout 1.0", "a Dropout of 1" },
    };

    private static Moons Planted(string name) => name switch
    {
        "double softmax" => new() { HasSoftmax = true },
        "summed loss" => new() { IsSummed = true },
        "wrong class count" => new() { Outputs = 5 },
        "detached head" => new() { IsDetached = true },
        "frozen layer" => new() { IsFrozen = true },
        "unscaled input" => new() { InputScale = 1000 },
        "exploding rate" => new() { Algorithm = "SGD", Rate = 100 },
        "zero rate" => new() { Rate = 0 },
        "labels shuffled" => new() { AreLabelsShuffled = true, Width = 128 },
        "dropout 1.0" => new() { Dropout = 1 },
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "No such fault."),
    };

    private IReadOnlyList<StepVerdict> Check(Moons moons)
    {
        moons = moons.In(folder);
        var result = new Tuner(moons.Plan(new CheckInitialLoss(), new CheckOverfit(32), new FindLearningRate(1e-4, 10)), moons.Options(output.WriteLine)).Run();
        return result.Verdicts;
    }
}
