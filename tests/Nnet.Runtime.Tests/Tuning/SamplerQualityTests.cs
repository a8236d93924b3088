using Nnet.Tuning.Engine;
using Shouldly;

namespace Nnet.Runtime.Tests.Tuning;

public class SamplerQualityTests
{
    private static readonly SearchSpace BraninSpace = new(new FloatParameter("x", -5, 10), new FloatParameter("y", 0, 15));

    private static readonly SearchSpace Conditional = new(
        new ChoiceParameter("kind", "a", "b"), new FloatParameter("u", 0, 1) { When = new("kind", "a") }, new FloatParameter("v", 0, 1) { When = new("kind", "b") });

    [Fact]
    public void Tpe_OnBranin_BeatsRandom() => MedianGap(new TpeSampler(), BraninSpace, Branin).ShouldBeLessThan(MedianGap(new RandomSampler(), BraninSpace, Branin));

    [Fact]
    public void Tpe_OnAConditionalFunction_BeatsRandom() => MedianGap(new TpeSampler(), Conditional, Split).ShouldBeLessThan(MedianGap(new RandomSampler(), Conditional, Split));

    [Fact]
    public void Random_OfALogRange_IsUniformInTheLogarithm()
    {
        var space = new SearchSpace(new FloatParameter("lr", 1e-5, 1e-1, Log: true));
        var units = Enumerable.Range(0, 2000).Select(i => space.Parameters[0].ToUnit(new RandomSampler().Propose(TestSpaces.Study(space, 1), i, [])!["lr"])).Order().ToArray();
        var distance = units.Select((unit, i) => Math.Abs(unit - ((i + 0.5) / units.Length))).Max();
        distance.ShouldBeLessThan(1.63 / Math.Sqrt(units.Length), "Kolmogorov and Smirnov at 1 %");
    }

    [Fact]
    public void Sobol_Of64Points_HasOneInEachOf64StripsOfEveryAxis()
    {
        var space = new SearchSpace([.. Enumerable.Range(0, 21).Select(i => new FloatParameter($"p{i}", 0, 1))]);
        var points = Enumerable.Range(0, 64).Select(i => new SobolSampler().Propose(TestSpaces.Study(space, 64), i, [])!).ToArray();
        foreach (var parameter in space.Parameters) points.Select(point => (int)((double)point[parameter.Name] * 64)).Distinct().Count().ShouldBe(64, parameter.Name);
    }

    private static double MedianGap(ISampler sampler, SearchSpace space, Func<ITrialContext, double> function) =>
        Enumerable.Range(0, 20).Select(seed =>
        {
            using var storage = new MemoryStorage();
            return new StudyRunner(storage, TestSpaces.Study(space, 60, seed), sampler, new NoPruner()).Run(new Objective(function)).Min(trial => trial.Score!.Value);
        }).Order().ElementAt(10);

    private static double Branin(ITrialContext trial)
    {
        var (x, y) = ((double)trial.Parameters["x"], (double)trial.Parameters["y"]);
        return Math.Pow(y - (5.1 / (4 * Math.PI * Math.PI) * x * x) + (5 / Math.PI * x) - 6, 2) + (10 * (1 - (1 / (8 * Math.PI))) * Math.Cos(x)) + 10;
    }

    private static double Split(ITrialContext trial) =>
        trial.Parameters.TryGetValue("u", out var u) ? 1 + Math.Pow((double)u - 0.5, 2) : Math.Abs((double)trial.Parameters["v"] - 0.73);
}
