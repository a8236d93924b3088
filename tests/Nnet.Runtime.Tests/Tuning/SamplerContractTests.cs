using System.Collections.Immutable;
using Nnet.Tuning.Engine;
using Shouldly;

namespace Nnet.Runtime.Tests.Tuning;

public class SamplerContractTests
{
    public static TheoryData<string> Samplers => ["grid", "random", "sobol", "tpe"];

    [Theory, MemberData(nameof(Samplers))]
    public void Proposals_StayInsideTheSpaceAndAvoidWhatIsExcluded(string name)
    {
        var trials = Run(name, workers: 1);
        trials.Length.ShouldBe(40);
        foreach (var trial in trials.Where(trial => trial.State == TrialState.Finished))
        {
            TestSpaces.Mixed.ReasonAgainst(trial.Parameters).ShouldBeNull();
            foreach (var (path, value) in trial.Parameters) TestSpaces.Mixed.Parameters.Single(parameter => parameter.Name == path).Contains(value).ShouldBeTrue($"{path} = {value}");
            trial.Parameters.ContainsKey("optimizer.momentum").ShouldBe(trial.Parameters["optimizer"].Equals("SgdM"));
        }

        trials.Count(trial => trial.State == TrialState.Finished).ShouldBe(40);
    }

    [Theory, MemberData(nameof(Samplers))]
    public void Trials_AreTheSameForEveryNumberOfWorkers(string name)
    {
        var alone = Run(name, workers: 1).Select(Line).ToArray();
        foreach (var workers in new[] { 2, 4, 8 }) Run(name, workers).Select(Line).ToArray().ShouldBe(alone);
    }

    [Theory, InlineData("random"), InlineData("sobol"), InlineData("tpe")]
    public void AnotherSeed_GivesOtherTrials(string name) =>
        Run(name, workers: 1, seed: 2).Select(Line).ShouldNotBe(Run(name, workers: 1).Select(Line));

    private static string Line(Trial trial) => $"{trial.Number} {trial.State} {string.Join(' ', trial.Parameters.Select(pair => $"{pair.Key}={ParameterValues.Text(pair.Value)}"))}";

    private static ImmutableArray<Trial> Run(string name, int workers, long seed = 1)
    {
        ISampler sampler = name switch { "grid" => new GridSampler(), "random" => new RandomSampler(), "sobol" => new SobolSampler(), _ => new TpeSampler() };
        using var storage = new MemoryStorage();
        var runner = new StudyRunner(storage, TestSpaces.Study(TestSpaces.Mixed, 40, seed), sampler, new AshaPruner(100)) { Poll = TimeSpan.FromMilliseconds(1) };
        return runner.Run(new Objective(trial => Math.Pow(Math.Log10((double)trial.Parameters["optimizer.lr"]) + 3, 2) + ((long)trial.Parameters["network.width"] / 64.0)), workers);
    }
}
