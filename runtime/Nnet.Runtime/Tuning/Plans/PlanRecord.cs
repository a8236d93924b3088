using System.Text.Json;
using Nnet.Tuning.Engine;

namespace Nnet.Tuning;

/// <summary>The plan as its study remembers it, a line for each thing, so that an edited plan can say what changed.</summary>
internal static class PlanRecord
{
    private const string Key = "plan";

    /// <summary>Compares with what the study remembers, tells the differences, and remembers the new plan.</summary>
    public static void Update(PlanStudy plan)
    {
        string[] now = [.. Lines(plan)];
        var known = plan.Storage.Attributes(plan.Id).TryGetValue(Key, out var json) ? JsonSerializer.Deserialize<string[]>(json)! : null;
        if (known is not null && !known.SequenceEqual(now))
        {
            plan.Options.Log($"The plan is another one than when study \"{plan.Name}\" was last run:");
            foreach (var line in known.Except(now)) plan.Options.Log($"  was  {line}");
            foreach (var line in now.Except(known)) plan.Options.Log($"  now  {line}");
        }

        plan.Storage.SetAttribute(plan.Id, Key, JsonSerializer.Serialize(now));
    }

    /// <summary>What a check's verdict depends on: the step and the program. The verdict of an earlier run counts where it is the same.</summary>
    public static string OfCheck(PlanStudy plan, PlanStep step) => JsonSerializer.Serialize($"{step.Text}, program {plan.Version}");

    private static IEnumerable<string> Lines(PlanStudy plan)
    {
        yield return $"program (networks, data, recipe) {plan.Version}";
        foreach (var objective in plan.Plan.Objectives) yield return $"{(objective.Maximize ? "maximize" : "minimize")} {objective.Name}";
        foreach (var parameter in plan.Plan.Space.Parameters) yield return $"space {SpaceText.Of(parameter)}";
        foreach (var step in plan.Plan.Steps) yield return step.Text;
        if (plan.Plan.Prune is { } prune) yield return $"prune {prune.Name}";
        if (plan.Plan.Seed is { } seed) yield return FormattableString.Invariant($"seed {seed}");
    }
}
