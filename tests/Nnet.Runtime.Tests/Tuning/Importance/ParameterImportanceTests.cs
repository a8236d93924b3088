using System.Collections.Immutable;
using Nnet.Randomness;
using Nnet.Tuning.Engine;
using Nnet.Tuning.Importance;
using Shouldly;

namespace Nnet.Runtime.Tests.Tuning.Importance;

public sealed class ParameterImportanceTests
{
    private static readonly SearchSpace Space = new(new FloatParameter("a", 0, 1), new FloatParameter("b", 1e-5, 1e-1, true), new FloatParameter("c", 0, 1));

    [Fact]
    public void Of_AdditiveFunction_FindsTheShares()
    {
        var importance = ParameterImportance.Of(Space, Trials(200, (a, b, _) => (3 * a) + b))!;
        importance.Shares[0].Name.ShouldBe("a");
        importance.Shares[0].Share.ShouldBe(0.9, 0.08);
        importance.Shares[1].Name.ShouldBe("b");
        importance.Shares[1].Share.ShouldBe(0.1, 0.08);
        importance.Shares[2].Share.ShouldBeLessThan(0.03);
    }

    [Fact]
    public void Of_PureInteraction_IsNoMainEffect()
    {
        var importance = ParameterImportance.Of(Space, Trials(300, (a, b, _) => (a > 0.5) == (b > 0.5) ? 1 : 0))!;
        importance.Interaction.ShouldBeGreaterThan(0.5);
    }

    [Fact]
    public void Of_FewTrials_SaysNothing() => ParameterImportance.Of(Space, Trials(ParameterImportance.FewestTrials - 1, (a, _, _) => a)).ShouldBeNull();

    private static IEnumerable<Trial> Trials(int count, Func<double, double, double, double> score) => Enumerable.Range(0, count).Select(i =>
    {
        var random = new CounterRandom(3, "test", i);
        double[] point = [random.NextDouble(), random.NextDouble(), random.NextDouble()];
        return new Trial(i, TrialState.Finished, Space.FromUnit(point), [score(point[0], point[1], point[2])], []);
    });
}
