using Nnet.Tuning.Engine;
using Shouldly;

namespace Nnet.Runtime.Tests.Tuning;

public class WindowTests
{
    private static readonly SearchSpace Space = new(
        new FloatParameter("lr", 1e-5, 1e-1, Log: true), new FloatParameter("dropout", 0, 0.5), new IntParameter("width", 16, 64, 16), new ChoiceParameter("batch", 64, 16, 32), new ChoiceParameter("optimizer", "AdamW", "SgdM"));

    [Fact]
    public void Around_AnInnerPoint_KeepsAShareOfTheLogarithm()
    {
        var lr = Narrow(1e-3).OfType<FloatParameter>().First();
        Math.Log10(lr.Low).ShouldBe(-3.6, 1e-9);
        Math.Log10(lr.High).ShouldBe(-2.4, 1e-9);
    }

    [Theory, InlineData(1e-5), InlineData(1e-1)]
    public void Around_APointAtTheBound_StaysInsideAndKeepsItsWidth(double center)
    {
        var lr = Narrow(center).OfType<FloatParameter>().First();
        lr.Low.ShouldBeGreaterThanOrEqualTo(1e-5);
        lr.High.ShouldBeLessThanOrEqualTo(1e-1);
        Math.Log10(lr.High / lr.Low).ShouldBe(1.2, 1e-9);
    }

    [Fact]
    public void Around_ChoicesAndWholeNumbers_KeepsNeighbours()
    {
        var window = Narrow(1e-3);
        window.OfType<IntParameter>().Single().ShouldSatisfyAllConditions(width => width.Low.ShouldBe(16), width => width.High.ShouldBe(48));
        window.OfType<ChoiceParameter>().First().Options.ShouldBe([16L, 32L]);
        window.OfType<ChoiceParameter>().Last().Options.ShouldBe(["SgdM"]);
    }

    [Theory, InlineData("grid"), InlineData("random"), InlineData("sobol"), InlineData("tpe")]
    public void WindowSampler_DrawsInItsWindowsByTurns(string name)
    {
        ISampler inner = name switch { "grid" => new GridSampler(3), "random" => new RandomSampler(), "sobol" => new SobolSampler(), _ => new TpeSampler(3) };
        SearchSpace[] windows = [Around(1e-4), Around(1e-2)];
        using var storage = new MemoryStorage();
        var trials = new StudyRunner(storage, TestSpaces.Study(Space, 12), new WindowSampler(inner, [.. windows]), new NoPruner()).Run(new Objective(trial => (double)trial.Parameters["lr"]));
        foreach (var trial in trials) windows[trial.Number % 2].Parameters.ShouldAllBe(parameter => parameter.Contains(trial.Parameters[parameter.Name]));
    }

    private static IEnumerable<ParameterDefinition> Narrow(double lr) => Around(lr).Parameters;

    private static SearchSpace Around(double lr) => Window.Around(Space, new Dictionary<string, object> { ["lr"] = lr, ["dropout"] = 0.1, ["width"] = 32L, ["batch"] = 16L, ["optimizer"] = "SgdM" });
}
