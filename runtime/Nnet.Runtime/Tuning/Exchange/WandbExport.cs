using System.Text;
using Nnet.Tuning.Engine;

namespace Nnet.Tuning.Exchange;

/// <summary>A search step as a sweep of Weights and Biases. Log ranges are <c>log_uniform_values</c>, whose bounds are values; <c>log_uniform</c> would take exponents.</summary>
public static class WandbExport
{
    /// <summary>Writes the sweep.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="path">The program's path where an agent runs.</param>
    public static SpaceExport Of(TuningPlan plan, string path)
    {
        var search = plan.Steps.OfType<SearchTrials>().FirstOrDefault() ?? new SearchTrials("random", 16, null, null, false);
        var text = new StringBuilder();
        text.Append("program: nnet\n");
        text.Append($"name: {plan.Name}\n");
        text.Append($"method: {(search.Sampler switch { "grid" => "grid", "tpe" => "bayes", _ => "random" })}\n");
        text.Append($"metric:\n  name: {MetricNames.Printed(plan.Objectives[0].Name)}\n  goal: {(plan.Objectives[0].Maximize ? "maximize" : "minimize")}\n");
        if (search.Trials is { } trials) text.Append($"run_cap: {trials}\n");
        if (plan.Prune?.Name is "hyperband" or "asha") text.Append("early_terminate:\n  type: hyperband\n  min_iter: 1\n  eta: 3\n");
        text.Append("parameters:\n");
        foreach (var parameter in plan.Space.Parameters) text.Append($"  {parameter.Name}:\n{Domain(parameter)}");
        var epochs = search.Epochs is { } number ? $" --epochs {number}" : "";
        text.Append($"command:\n  - sh\n  - -c\n  - 'nnet train \"{path}\" {plan.Recipe.Name}{epochs} $(printf -- \" --set %s\" \"$@\")'\n  - sh\n  - ${{args_no_hyphens}}\n");
        return new(text.ToString(), [.. Notes(plan, search)]);
    }

    private static string Domain(ParameterDefinition parameter) => parameter switch
    {
        ChoiceParameter choice => $"    values: [{string.Join(", ", choice.Options.Select(option => option is string word ? $"\"{word}\"" : ParameterValues.Text(option)))}]\n",
        FloatParameter { Log: true } real => $"    distribution: log_uniform_values\n{Bounds(Number(real.Low), Number(real.High))}",
        FloatParameter { Step: { } step } real => $"    distribution: q_uniform\n{Bounds(Number(real.Low), Number(real.High))}    q: {Number(step)}\n",
        FloatParameter real => $"    distribution: uniform\n{Bounds(Number(real.Low), Number(real.High))}",
        IntParameter { Log: true } whole => $"    distribution: q_log_uniform_values\n{Bounds($"{whole.Low}", $"{whole.High}")}    q: 1\n",
        IntParameter { Step: 1 } whole => $"    distribution: int_uniform\n{Bounds($"{whole.Low}", $"{whole.High}")}",
        IntParameter whole => $"    values: [{string.Join(", ", Enumerable.Range(0, whole.Count!.Value).Select(i => whole.Low + (i * whole.Step)))}]\n",
        _ => "",
    };

    private static IEnumerable<string> Notes(TuningPlan plan, SearchTrials search)
    {
        foreach (var parameter in plan.Space.Parameters.Where(parameter => parameter.When is not null)) yield return $"{SpaceText.Of(parameter)}: a sweep has no conditions and varies it always.";
        foreach (var excluded in plan.Space.Excluded)
            yield return $"{string.Join(", ", excluded.Values.Select(entry => $"{entry.Key}={ParameterValues.Text(entry.Value)}"))} cannot be built ({excluded.Reason}); a sweep cannot leave it out.";
        if (search.Sampler == "sobol") yield return "A sweep has no Sobol sequence: the method is random.";
        if (plan.Objectives.Length > 1) yield return $"A sweep has one metric: {plan.Objectives[0].Name}.";
    }

    private static string Bounds(string low, string high) => $"    min: {low}\n    max: {high}\n";

    private static string Number(double value) => ParameterValues.Text(value) is var text && text.Contains('E', StringComparison.Ordinal) ? value.ToString("0.0################e-0", System.Globalization.CultureInfo.InvariantCulture) : text;
}
