using System.Text.Json;
using Nnet.Training;
using Nnet.Tuning.Engine;
using Nnet.Tuning.Searches;

namespace Nnet.Tuning.Finals;

/// <summary><c>final</c>: the best values on train and validation, then the test part, once for the whole study, however often and on however many machines the plan is run.</summary>
internal static class FinalStep
{
    private const string Step = "final";

    public static (StepVerdict Verdict, TrainingResult? Result) Run(PlanStudy plan, int step, CancellationToken interrupt)
    {
        if (plan.Ranked(step).FirstOrDefault() is not { } best) return (new(Step, false, "There is no finished trial to take the values of.") { Advice = "Put a search before it." }, null);
        var number = 1;
        while (Finished(plan, NameOf(plan, number)) is not null) number++;
        if (number > 1 && !plan.Options.Again) return (Earlier(plan, best, number - 1), null);
        var study = Study(plan, best, number);
        if (plan.Storage.Find(study.Name) is { } open && (IsOther(plan, study) || plan.Storage.Trials(open).Any(trial => trial.State.IsFinal()))) plan.Storage.SetAside(study.Name);
        var objective = new FinalObjective(plan, PopulationObjective.Schedule(best));
        var trial = new StudyRunner(plan.Storage, study, new FixedSampler(best.Parameters), new NoPruner()) { EndsStudy = failure => failure is Data.DataException or Checkpoints.CheckpointException }
            .Run(objective, 1, interrupt).FirstOrDefault();
        if (trial is not { State: TrialState.Finished }) return (new(Step, false, trial?.Message ?? "It was interrupted."), objective.Result);
        if (objective.Result is not null) new TestLook(DateTime.UtcNow, Assignments.Text(best.Parameters), WasRefused: false, plan.Options.Again).Record(plan.Storage, plan.Id);
        return (new(Step, true, Text(trial)), objective.Result);
    }

    private static string NameOf(PlanStudy plan, int number) => FormattableString.Invariant($"{plan.Name}/final-{number}");

    private static Trial? Finished(PlanStudy plan, string name) => plan.Storage.Find(name) is { } study ? plan.Storage.Trials(study).FirstOrDefault(trial => trial.State == TrialState.Finished) : null;

    private static StudyDefinition Study(PlanStudy plan, Trial best, int number) => new(NameOf(plan, number), plan.Plan.Space, [plan.Plan.Objectives[0].Maximize], 1, plan.Plan.Seed ?? 0)
    {
        Conditions = [$"final {Assignments.Text(best.Parameters)}", $"program {plan.Version}"],
    };

    private static bool IsOther(PlanStudy plan, StudyDefinition study)
    {
        try
        {
            plan.Storage.Open(study);
            return false;
        }
        catch (StudyChangedException)
        {
            return true;
        }
    }

    /// <summary>The plan has looked before: the same result again, or a refusal where another one was asked for.</summary>
    private static StepVerdict Earlier(PlanStudy plan, Trial best, int number)
    {
        var earlier = Finished(plan, NameOf(plan, number))!;
        if (!IsOther(plan, Study(plan, best, number))) return new(Step, true, $"It was done before, and the test part is not looked at again. {Text(earlier)}");
        new TestLook(DateTime.UtcNow, Assignments.Text(best.Parameters), WasRefused: true, Again: false).Record(plan.Storage, plan.Id);
        return new(Step, false, $"The test part was looked at before, with {Assignments.Text(earlier.Parameters)}: {Text(earlier)} A second look would choose by the test part, and its number would no longer say how the network does on new data.")
        {
            Advice = "Compare on the validation part; or take --again, which is recorded in the study.",
        };
    }

    private static string Text(Trial trial) => JsonSerializer.Deserialize<string>(trial.Attributes[FinalObjective.Report])!;
}
