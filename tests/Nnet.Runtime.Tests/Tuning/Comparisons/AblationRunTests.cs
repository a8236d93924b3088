using System.Globalization;
using System.Text.RegularExpressions;
using Nnet.Runtime.Tests.Training;
using Nnet.Tuning;
using Nnet.Tuning.Comparisons;
using Nnet.Tuning.Engine;
using Shouldly;

namespace Nnet.Runtime.Tests.Tuning.Comparisons;

/// <summary>Ablations that are trained, and what is said of them.</summary>
public sealed class AblationRunTests : IDisposable
{
    private static readonly PlanObjective Accuracy = new("accuracy", Maximize: true);
    private readonly string runs = Directory.CreateTempSubdirectory("nnet-ablation").FullName;

    public void Dispose() => Directory.Delete(runs, recursive: true);

    [Fact]
    public void Run_Digits_LeadsFromTheProgramsValuesToTheRecordedBest()
    {
        var lines = new List<string>();
        var plan = new TuningPlan
        {
            Name = "Search",
            Recipe = new DigitsRecipe(),
            Objectives = [new("validation.accuracy", Maximize: true)],
            Space = new(new ChoiceParameter("network.dropout", 0.01, 0.9), new ChoiceParameter("network.width", 3, 24)),
            Steps = [new SearchTrials("grid", null, 1, null, IsRefine: false)],
        };
        var options = new TuningOptions { Training = new() { DataRoot = DigitsRecipe.Root, RunsRoot = runs }, Ablation = true, Log = lines.Add };
        new Tuner(plan, options).Run();
        var table = lines.SkipWhile(line => !line.StartsWith("ablation", StringComparison.Ordinal)).ToArray();
        table[0].ShouldContain("with the program's own values validation.accuracy is");
        var changes = table.Where(line => line.StartsWith("  + ", StringComparison.Ordinal)).ToArray();
        changes.ShouldNotBeEmpty();
        var last = double.Parse(Regex.Match(changes[^1], @": ([0-9.]+) \(").Groups[1].Value, CultureInfo.InvariantCulture);
        last.ShouldBe(new Tuner(plan, options).Picture().Best!.Trial.Values[0], 5e-5);
        table.ShouldContain(line => line.Contains("which is what the best trial was recorded with"));
        var count = lines.Count;
        new Tuner(plan, options).Run();
        lines.Skip(count).ShouldBe(lines.Skip(count).Where(line => !line.StartsWith("trial", StringComparison.Ordinal)));
        File.ReadAllText(Path.Combine(runs, "studies", "Search", "report.html")).ShouldContain("What each change contributes");
    }

    [Fact]
    public void Verdicts_OfEffectsThatDoNotAddUp_NameTheInteraction()
    {
        var measured = new MeasuredAblation("", 0.75, [new(["a=1"], 0.80, 0.80), new(["b=2"], 0.90, 0.76)], 0.90);
        measured.Verdicts(true, []).ShouldBe(["The changes add up to +0.15: 0.75 to 0.9, which is what the best trial was recorded with.", "Alone they would add up to +0.06: +0.09 come from their interaction."]);
    }

    [Fact]
    public void Verdicts_OfChangesThatOnlyGoTogether_CallThemConfounded() =>
        new MeasuredAblation("", 0.75, [new(["heads=8", "width=64"], 0.80, null)], 0.80).Verdicts(true, []).ShouldContain("heads=8 and width=64 were changed at once: the change belongs to none of them alone (confounded).");

    [Fact]
    public void Verdicts_OfASearchWithoutGain_SaySo() =>
        new MeasuredAblation("", 0.2, [new(["a=1"], 0.3, 0.3)], 0.25).Verdicts(false, [0.30, 0.31, 0.50]).ShouldBe(
        [
            "The changes add up to +0.1, which leads to 0.3; the best trial was recorded with 0.25: its seed or fold was another, or it was a member of a population.",
            "The best values of the search are no gain over the program's own, trained as long: keep those, or search elsewhere.",
            "Within two deviations of a trial (0.1127), so maybe chance: a=1.",
        ]);

    [Fact]
    public void Lines_OfABaselineThatDiverges_SaySo() =>
        new MeasuredAblation("", null, [new(["a=1"], 0.3, 0.3)], 0.3).Lines(Accuracy, []).ShouldBe(
        [
            "ablation: with the program's own values the training diverges",
            "  + a=1: 0.3 (the first that does not diverge)",
            "  The program's own values diverge; with a=1 it is 0.3.",
        ]);
}
