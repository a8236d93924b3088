using System.Text.RegularExpressions;
using Nnet.Callbacks;
using Nnet.Runtime.Tests.Tuning.Steps;
using Nnet.Tuning;
using Nnet.Tuning.Exchange;
using Shouldly;

namespace Nnet.Runtime.Tests.Tuning.Exchange;

public sealed class ExportTests
{
    /// <summary>The filter of Katib's text collector, from its source.</summary>
    private const string KatibFilter = @"([\w|-]+)\s*=\s*([+-]?\d*(\.\d+)?([Ee][+-]?\d+)?)";

    private static TuningPlan Plan => new Moons().Plan(new SearchTrials("tpe", 12, 3, null, false)) with { Space = TestSpaces.Mixed, Parallel = 20, Seed = 7 };

    [Fact]
    public void Katib_MixedSpace_KeepsTheRules()
    {
        var text = KatibExport.Of(Plan, "app").Text;
        text.ShouldContain("objectiveMetricName: val_accuracy");
        text.ShouldContain("type: maximize");
        text.ShouldContain("algorithmName: multivariate-tpe");
        text.ShouldContain("min: \"1e-5\"");
        text.ShouldContain("max: \"0.1\"");
        text.ShouldContain("distribution: logUniform");
        text.ShouldContain("list: [\"AdamW\", \"SgdM\"]");
        text.ShouldContain("parameterType: discrete");
        text.ShouldContain("primaryContainerName: training");
        Number(text, "parallelTrialCount").ShouldBeLessThanOrEqualTo(Number(text, "maxTrialCount"));
        Number(text, "maxFailedTrialCount").ShouldBeLessThanOrEqualTo(Number(text, "maxTrialCount"));
        text[text.IndexOf("trialSpec", StringComparison.Ordinal)..].ShouldNotContain("metadata");
        string[] declared = [.. Regex.Matches(text, @"reference: (\S+)").Select(match => match.Groups[1].Value)];
        declared.ShouldBe([.. TestSpaces.Mixed.Parameters.Select(parameter => parameter.Name)]);
        string[] used = [.. Regex.Matches(text, @"\$\{trialParameters\.(\w+)\}").Select(match => match.Groups[1].Value)];
        used.ShouldAllBe(name => text.Contains($"- name: {name}\n"));
        used.Length.ShouldBe(TestSpaces.Mixed.Parameters.Length);
    }

    [Fact]
    public void Katib_ConditionsAndExclusions_AreReported()
    {
        var notes = KatibExport.Of(Plan, "app").Notes;
        notes.ShouldContain(note => note.Contains("optimizer.momentum") && note.Contains("no conditions"));
        notes.ShouldContain(note => note.Contains("network.heads=12") && note.Contains("16 is not a multiple of 12"));
    }

    [Fact]
    public void Wandb_LogRange_HasValuesAsBounds()
    {
        var text = WandbExport.Of(Plan, "app").Text;
        text.ShouldContain("method: bayes");
        text.ShouldContain("  optimizer.lr:\n    distribution: log_uniform_values\n    min: 1.0e-5\n    max: 0.1\n");
        text.ShouldContain("  network.width:\n    values: [16, 32, 48, 64]\n");
        text.ShouldContain("goal: maximize");
        text.ShouldContain("run_cap: 12");
    }

    [Fact]
    public void ConsoleLine_KatibsDefaultFilter_FindsTheObjective()
    {
        var writer = new StringWriter();
        new ConsoleLines(writer).OnEpoch(new EpochDone(2, 40, [("train_loss", 0.31), ("val_loss", double.NaN), ("val_accuracy", 0.9825), ("gradient_norm", 1.25e-7)], true, TimeSpan.FromSeconds(1)));
        var found = Regex.Matches(writer.ToString(), KatibFilter).Select(match => (Name: match.Groups[1].Value, Value: match.Groups[2].Value)).ToArray();
        found.ShouldContain(("val_accuracy", "0.9825"));
        found.ShouldContain(("train_loss", "0.31"));
        found.ShouldAllBe(metric => metric.Value.Length > 0);
    }

    private static int Number(string text, string name) => int.Parse(Regex.Match(text, $@"{name}: (\d+)").Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture);
}
