using System.Collections.Immutable;
using Nnet.Randomness;
using Nnet.Tuning.Engine;
using Shouldly;

namespace Nnet.Runtime.Tests.Tuning;

public class PrunerContractTests
{
    private const int Epochs = 27;

    public static TheoryData<string> Pruners => ["none", "median", "asha", "hyperband", "patience"];

    [Theory, MemberData(nameof(Pruners))]
    public void Decisions_AreTheSameForEveryNumberOfWorkers(string name) =>
        Run(Make(name), 4).Select(trial => (trial.State, trial.Intermediate.Length)).ShouldBe(Run(Make(name), 1).Select(trial => (trial.State, trial.Intermediate.Length)));

    [Theory, MemberData(nameof(Pruners))]
    public void TheBestTrial_RunsToItsEnd(string name) => Run(Make(name), 1).OrderBy(trial => trial.Parameters["x"]).First().State.ShouldBe(TrialState.Finished);

    [Theory, InlineData("median"), InlineData("asha"), InlineData("hyperband")]
    public void ValueThatIsNoNumber_Stops(string name)
    {
        ImmutableArray<Trial> history = [.. Run(new NoPruner(), 1)];
        Make(name).ReasonToStop(60, [new(1, double.NaN)], history, false).ShouldNotBeNull();
    }

    // The first lag + 1 trials have nobody to be compared with and run to their end, so the saving grows with the study: 2.7 times at 60 trials.
    [Fact]
    public void Asha_NeedsAThirdOfTheEpochsForTheSameResult()
    {
        var (all, halved) = (Run(new NoPruner(), 1, 120), Run(new AshaPruner(), 1, 120));
        halved.Where(trial => trial.State == TrialState.Finished).Min(trial => trial.Score)!.Value.ShouldBe(all.Min(trial => trial.Score)!.Value, 1e-12);
        (3 * halved.Sum(trial => trial.Intermediate.Length)).ShouldBeLessThanOrEqualTo(all.Sum(trial => trial.Intermediate.Length));
    }

    private static IPruner Make(string name) => name switch
    {
        "median" => new MedianPruner(),
        "asha" => new AshaPruner(),
        "hyperband" => new HyperbandPruner(Epochs),
        "patience" => new PatiencePruner(5),
        _ => new NoPruner(),
    };

    /// <summary>Curves that fall exponentially to a floor that the parameter decides, with a little noise.</summary>
    private static ImmutableArray<Trial> Run(IPruner pruner, int workers, int count = 60)
    {
        using var storage = new MemoryStorage();
        var study = TestSpaces.Study(new SearchSpace(new FloatParameter("x", 0, 1)), count);
        return new StudyRunner(storage, study, new RandomSampler(), pruner) { Poll = TimeSpan.FromMilliseconds(1) }.Run(new Objective(trial =>
        {
            var loss = 0.0;
            for (var epoch = 1; epoch <= Epochs; epoch++)
            {
                loss = (double)trial.Parameters["x"] + Math.Exp(-epoch / 5.0) + (0.001 * new CounterRandom(trial.Seed, "noise", epoch).NextGaussian());
                trial.Report(epoch, loss);
            }

            return loss;
        }), workers);
    }
}
