using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Nnet.Tuning.Engine;
using Shouldly;

namespace Nnet.Runtime.Tests.Tuning.Optuna;

/// <summary>Optuna itself reads our studies (tests/oracle/optuna/read.py), and goes on with them.</summary>
public sealed class OptunaReadsTests : IDisposable
{
    private readonly string path = Path.Combine(Directory.CreateTempSubdirectory("nnet-optuna").FullName, "study.db");

    [OptunaFact]
    public void Optuna_ReadsTrialsAsTheyWere()
    {
        ImmutableArray<Trial> trials;
        using (var storage = SqlStorage.OpenFile(path))
        {
            trials = new StudyRunner(storage, TestSpaces.Study(TestSpaces.Mixed, 12), new TpeSampler(3), new PatiencePruner(1)).Run(new Objective(trial =>
            {
                if (trial.Number == 1) throw new OutOfMemoryException("no room");
                if (trial.Number == 2) throw new TrialInfeasibleException("does not fit");
                for (var step = 1; step < 10; step++) trial.Report(step, trial.Number == 3 ? step : 1.0 / step);
                trial.SetAttribute("note", "\"seen\"");
                return Math.Log10((double)trial.Parameters["optimizer.lr"]);
            }));
        }

        var study = Read(path)["studies"]![0]!;
        study["directions"]!.AsArray().Select(text => (string)text!).ShouldBe(["MINIMIZE"]);
        ((int)study["best"]![0]!).ShouldBe(trials.Where(trial => trial.State == TrialState.Finished).MinBy(trial => trial.Score)!.Number);
        study["importance"]!.AsArray().Select(name => (string)name!).ShouldContain("optimizer.lr");
        foreach (var (trial, read) in trials.Zip(study["trials"]!.AsArray()))
        {
            ((int)read!["number"]!).ShouldBe(trial.Number);
            ((string)read["state"]!).ShouldBe(trial.State switch { TrialState.Finished => "COMPLETE", TrialState.Pruned => "PRUNED", _ => "FAIL" });
            read["params"]!.AsObject().ToDictionary(entry => entry.Key, entry => Value(entry.Value!)).ShouldBe(trial.Parameters.ToDictionary(entry => entry.Key, entry => Value(JsonValue.Create(entry.Value)!)), ignoreOrder: true);
            read["intermediate"]!.AsObject().Select(entry => (int.Parse(entry.Key, null), (double)entry.Value!)).ShouldBe(trial.Intermediate.Select(value => (value.Step, value.Value)));
            if (trial.State == TrialState.Finished)
            {
                ((double)read["values"]![0]!).ShouldBe(trial.Values[0]);
                ((string)read["attributes"]!["note"]!).ShouldBe("seen");
                ((bool)read["took"]!).ShouldBeTrue();
            }
        }

        var shapes = study["trials"]!.AsArray().SelectMany(trial => trial!["distributions"]!.AsObject()).DistinctBy(entry => entry.Key).ToDictionary(entry => entry.Key, entry => (string)entry.Value!);
        shapes["optimizer"].ShouldBe("CategoricalDistribution(choices=('AdamW', 'SgdM'))");
        shapes["optimizer.lr"].ShouldBe("FloatDistribution(high=0.1, log=True, low=1e-05, step=None)");
        shapes["optimizer.momentum"].ShouldBe("FloatDistribution(high=0.99, log=False, low=0.5, step=None)");
        shapes["network.width"].ShouldBe("IntDistribution(high=64, log=False, low=16, step=16)");
        shapes["network.heads"].ShouldBe("CategoricalDistribution(choices=(4, 8, 12))");
    }

    [OptunaFact]
    public void Optuna_OfTwoObjectives_FindsTheParetoFront()
    {
        var space = new SearchSpace(new FloatParameter("x", 0, 2));
        var definition = new StudyDefinition("two", space, [false, true], 10, 1);
        ImmutableArray<Trial> trials;
        using (var storage = SqlStorage.OpenFile(path))
        {
            trials = new StudyRunner(storage, definition, new RandomSampler(), new NoPruner()).Run(new TwoObjectives());
        }

        var study = Read(path)["studies"]![0]!;
        study["directions"]!.AsArray().Select(text => (string)text!).ShouldBe(["MINIMIZE", "MAXIMIZE"]);
        study["best"]!.AsArray().Select(number => (int)number!).Order().ShouldBe(ParetoFront.Of(trials, definition.Maximize).Select(trial => trial.Number).Order());
    }

    [OptunaFact]
    public void Optuna_GoesOnWithOurTrials()
    {
        using (var storage = SqlStorage.OpenFile(path))
        {
            new StudyRunner(storage, TestSpaces.Study(TestSpaces.Mixed, 4), new RandomSampler(), new NoPruner()).Run(new Objective(trial => (double)trial.Parameters["optimizer.lr"]));
        }

        Read(path, "go-on")["studies"]![0]!["trials"]!.AsArray().Select(trial => ((int)trial!["number"]!, (string)trial["state"]!)).ShouldBe(Enumerable.Range(0, 6).Select(number => (number, "COMPLETE")));
    }

    public void Dispose() => Directory.Delete(Path.GetDirectoryName(path)!, recursive: true);

    private static JsonNode Read(params string[] arguments) => JsonNode.Parse(OptunaFactAttribute.Read(arguments))!;

    private static object Value(JsonNode node) => node.GetValueKind() == JsonValueKind.Number ? double.Parse(node.ToJsonString(), CultureInfo.InvariantCulture) : (string)node!;

    private sealed class TwoObjectives : ITrialObjective
    {
        public ImmutableArray<double> Run(ITrialContext trial, CancellationToken cancellation) => (double)trial.Parameters["x"] is var x ? [x, Math.Sin(3 * x)] : [];
    }
}
