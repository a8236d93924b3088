using System.Globalization;
using Nnet.Tuning.Engine;
using Nnet.Tuning.Reports;

namespace Nnet.Tuning.Searches;

/// <summary>
/// The last <c>refine</c> of a plan again and again, each time around the best so far, up to a number of rounds (<c>nnet tune --rounds 5</c>), and as long as a round gains more than the noise of
/// a trial: the deviation of the best values over seeds, measured once, before the second round.
/// </summary>
internal static class Rounds
{
    private const string CountKey = "rounds";
    private const string NoiseKey = "noise of rounds";

    /// <summary>How many: as the options say, else as the study remembers, else 1; remembered from then on.</summary>
    public static int Of(IStudyStorage storage, long study, int? asked)
    {
        int? known = storage.Attributes(study).TryGetValue(CountKey, out var json) ? int.Parse(json, CultureInfo.InvariantCulture) : null;
        var rounds = asked ?? known ?? 1;
        if (rounds != (known ?? 1)) storage.SetAttribute(study, CountKey, rounds.ToString(CultureInfo.InvariantCulture));
        return rounds;
    }

    /// <summary>The plan with its last refinement repeated.</summary>
    public static TuningPlan Repeat(TuningPlan plan, int rounds)
    {
        var last = plan.Steps.ToList().FindLastIndex(step => step is SearchTrials { IsRefine: true });
        return last < 0 || rounds < 2
            ? plan
            : plan with { Steps = [.. plan.Steps.Take(last + 1), .. Enumerable.Range(2, rounds - 1).Select(round => (SearchTrials)plan.Steps[last] with { Round = round }), .. plan.Steps.Skip(last + 1)] };
    }

    /// <summary>Why a round is not run; null: it is, or the step is none.</summary>
    public static StepVerdict? Skip(PlanStudy study, int step, CancellationToken interrupt)
    {
        if (study.Plan.Steps[step] is not SearchTrials { Round: > 1 } round || study.Storage.Find(study.NameOf(step)) is not null) return null;
        if (study.Storage.Find(study.NameOf(step - 1)) is null) return Verdict("the round before was not run either.");
        if (study.Ranked(step).FirstOrDefault() is not { } now || study.Ranked(step - 1).FirstOrDefault() is not { } before) return Verdict("no trial has finished so far.");
        var noise = Noise(study, before, interrupt);
        var gain = Math.Abs(now.Values[0] - before.Values[0]);
        return gain > noise ? null : Verdict(FormattableString.Invariant($"the round before gained {gain:0.####}, which is not more than the noise of a trial ({noise:0.####})."));
        StepVerdict Verdict(string why) => new($"{round.Kind} {round.Sampler}, round {round.Round}", true, $"Not run: {why}");
    }

    private static double Noise(PlanStudy study, Trial best, CancellationToken interrupt)
    {
        var key = $"{NoiseKey}, program {study.Version}";
        if (study.Storage.Attributes(study.Id).TryGetValue(key, out var json)) return double.Parse(json, CultureInfo.InvariantCulture);
        var scores = study.Plan.Objectives[0].Name == PlanObjective.Parameters ? [] : SeedNoise.Measure(study, best, interrupt);
        var noise = scores.Length > 1 ? StudyNumbers.Deviation([.. scores]) : 0;
        if (!interrupt.IsCancellationRequested) study.Storage.SetAttribute(study.Id, key, noise.ToString("R", CultureInfo.InvariantCulture));
        return noise;
    }
}
