using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text.Json;
using Nnet.Tuning.Diagnosing;
using Nnet.Tuning.Engine;
using Nnet.Tuning.Finals;
using Nnet.Tuning.Reports;

namespace Nnet.Tuning;

/// <summary>Gathers what a report shows from a plan's storage.</summary>
internal static class PictureBuilder
{
    public static StudyPicture Of(PlanStudy study)
    {
        var plan = study.Plan;
        var definition = plan.Recipe.Define(study.Defaults);
        return new(
            study.Name,
            plan.Recipe.Name,
            plan.Objectives[0].Name,
            plan.Objectives[0].Maximize,
            plan.Space,
            [.. study.Storage.Verdicts(study.Id).Where(entry => entry.Key < plan.Steps.Count).Select(entry => entry.Value)],
            Trials(study))
        {
            Others = [.. plan.Objectives.Skip(1).Select(objective => objective.Name)],
            Noise = SeedNoise.Read(study),
            Ablation = Comparisons.AblationRun.Read(study),
            ChanceLoss = DiagnoseStep.Chance(definition),
            Steps = [.. plan.Steps.Select(step => step.Text)],
            Program = [.. study.Options.Training.Program],
            Looks = [.. TestLook.Read(study.Storage, study.Id).Select(look => FormattableString.Invariant($"The test part was {(look.WasRefused ? "asked for a second time and refused" : "looked at")} on {look.Time:yyyy-MM-dd HH:mm} UTC{(look.Again ? ", with --again" : "")}, for {look.Values}."))],
            Command = study.Options.Training.Command,
            Environment =
            [
                ("nnet", typeof(Tuner).Assembly.GetName().Version?.ToString() ?? ""),
                ("dotnet", RuntimeInformation.FrameworkDescription),
                ("torch", TorchSharp.torch.__version__),
                ("system", RuntimeInformation.OSDescription),
                ("processors", Environment.ProcessorCount.ToString(System.Globalization.CultureInfo.InvariantCulture)),
                ("program", study.Version),
                ("seed", (plan.Seed ?? 0).ToString(System.Globalization.CultureInfo.InvariantCulture)),
            ],
        };
    }

    private static ImmutableArray<PlacedTrial> Trials(PlanStudy study)
    {
        var trials = ImmutableArray.CreateBuilder<PlacedTrial>();
        foreach (var step in Enumerable.Range(0, study.Plan.Steps.Count).Where(step => study.Plan.Steps[step] is SearchTrials))
        {
            if (study.Storage.Find(study.NameOf(step)) is not { } id) continue;
            var search = (SearchTrials)study.Plan.Steps[step];
            foreach (var trial in study.Storage.Trials(id).Where(trial => trial.State.IsFinal())) trials.Add(new(trials.Count + 1, $"{search.Kind} {search.Sampler}", trial));
        }

        return trials.ToImmutable();
    }
}
