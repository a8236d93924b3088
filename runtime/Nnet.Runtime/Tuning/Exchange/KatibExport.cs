using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Nnet.Tuning.Engine;

namespace Nnet.Tuning.Exchange;

/// <summary>
/// A search step as an Experiment of Katib (kubeflow.org/v1beta1). It keeps the rules of Katib's own validator: bounds as text, log ranges as <c>logUniform</c>, no more parallel
/// or failed trials than trials, a container and parameters for the trial template, no name in the trial's metadata.
/// </summary>
public static class KatibExport
{
    private const string Image = "REGISTRY/nnet-app:latest";

    /// <summary>Writes the experiment.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="path">The program's path inside the container's image.</param>
    public static SpaceExport Of(TuningPlan plan, string path)
    {
        var search = plan.Steps.OfType<SearchTrials>().FirstOrDefault() ?? new SearchTrials("random", 16, null, null, false);
        var trials = search.Trials ?? (int)Math.Min(plan.Space.GridSize ?? 16, 1000);
        var parallel = Math.Min(plan.Parallel ?? 4, trials);
        var objective = plan.Objectives[0];
        var text = new StringBuilder();
        void Line(int depth, string line) => text.Append(' ', 2 * depth).Append(line).Append('\n');
        Line(0, "apiVersion: kubeflow.org/v1beta1");
        Line(0, "kind: Experiment");
        Line(0, "metadata:");
        Line(1, $"name: {plan.Name.ToLowerInvariant()}");
        Line(0, "spec:");
        Line(1, "objective:");
        Line(2, $"type: {(objective.Maximize ? "maximize" : "minimize")}");
        Line(2, $"objectiveMetricName: {MetricNames.Printed(objective.Name)}");
        Line(2, "metricStrategies:");
        Line(3, $"- name: {MetricNames.Printed(objective.Name)}");
        Line(3, $"  value: {(objective.Maximize ? "max" : "min")}");
        Line(1, "metricsCollectorSpec:");
        Line(2, "collector:");
        Line(3, "kind: StdOut");
        Line(1, "algorithm:");
        Line(2, $"algorithmName: {Algorithm(search.Sampler)}");
        if (search.Sampler is "random" or "tpe")
        {
            Line(2, "algorithmSettings:");
            Line(3, "- name: random_state");
            Line(3, $"  value: \"{plan.Seed ?? 0}\"");
        }

        if (plan.Prune?.Name == "median")
        {
            Line(1, "earlyStopping:");
            Line(2, "algorithmName: medianstop");
        }

        Line(1, $"maxTrialCount: {trials}");
        Line(1, $"parallelTrialCount: {parallel}");
        Line(1, $"maxFailedTrialCount: {Math.Min(3, trials)}");
        Line(1, "parameters:");
        foreach (var parameter in plan.Space.Parameters) Parameter(Line, parameter);
        Template(Line, plan, search, path);
        return new(text.ToString(), [.. Notes(plan, search)]);
    }

    private static void Parameter(Action<int, string> line, ParameterDefinition parameter)
    {
        line(2, $"- name: {parameter.Name}");
        line(2, $"  parameterType: {Type(parameter)}");
        line(2, "  feasibleSpace:");
        switch (parameter)
        {
            case ChoiceParameter choice:
                line(4, $"list: [{string.Join(", ", choice.Options.Select(option => $"\"{ParameterValues.Text(option)}\""))}]");
                break;
            case FloatParameter real:
                line(4, $"min: \"{Number(real.Low)}\"");
                line(4, $"max: \"{Number(real.High)}\"");
                if (real.Step is { } step) line(4, $"step: \"{Number(step)}\"");
                if (real.Log) line(4, "distribution: logUniform");
                break;
            case IntParameter whole:
                line(4, $"min: \"{whole.Low}\"");
                line(4, $"max: \"{whole.High}\"");
                if (whole.Log) line(4, "distribution: logUniform");
                else line(4, $"step: \"{whole.Step}\"");
                break;
        }
    }

    private static void Template(Action<int, string> line, TuningPlan plan, SearchTrials search, string path)
    {
        line(1, "trialTemplate:");
        line(2, "primaryContainerName: training");
        line(2, "trialParameters:");
        foreach (var parameter in plan.Space.Parameters)
        {
            line(3, $"- name: {Reference(parameter.Name)}");
            line(3, $"  description: {parameter.Name} of {plan.Recipe.Name}");
            line(3, $"  reference: {parameter.Name}");
        }

        line(2, "trialSpec:");
        line(3, "apiVersion: batch/v1");
        line(3, "kind: Job");
        line(3, "spec:");
        line(4, "template:");
        line(5, "spec:");
        line(6, "restartPolicy: Never");
        line(6, "containers:");
        line(7, "- name: training");
        line(7, $"  image: {Image}");
        line(7, "  command:");
        string[] words = ["nnet", "train", path, plan.Recipe.Name, .. search.Epochs is { } epochs ? ["--epochs", epochs.ToString(CultureInfo.InvariantCulture)] : Array.Empty<string>()];
        foreach (var word in words) line(8, $"- \"{word}\"");
        foreach (var parameter in plan.Space.Parameters)
        {
            line(8, "- \"--set\"");
            line(8, $"- \"{parameter.Name}=${{trialParameters.{Reference(parameter.Name)}}}\"");
        }
    }

    private static IEnumerable<string> Notes(TuningPlan plan, SearchTrials search)
    {
        yield return $"Put the image of your program where {Image} stands; it must have nnet and the data.";
        foreach (var parameter in plan.Space.Parameters.Where(parameter => parameter.When is not null))
            yield return $"{SpaceText.Of(parameter)}: Katib has no conditions and varies it always; where the condition fails the value changes nothing.";
        foreach (var excluded in plan.Space.Excluded)
            yield return $"{string.Join(", ", excluded.Values.Select(entry => $"{entry.Key}={ParameterValues.Text(entry.Value)}"))} cannot be built ({excluded.Reason}); Katib cannot leave it out, and such trials will fail.";
        if (search.Sampler == "grid" && plan.Space.Parameters.Any(parameter => parameter is FloatParameter { Step: null })) yield return "Katib's grid needs a step for every real number: give each range a step.";
        if (plan.Objectives.Length > 1) yield return $"Katib has one objective: {plan.Objectives[0].Name}. The others are left out.";
        if (plan.Prune is { Name: not "median" } prune) yield return $"Katib stops early by the median alone; {prune.Name} is left out.";
        if (plan.Steps.OfType<SearchTrials>().Count() > 1) yield return "The experiment has the plan's first search step; checks, refine and final have no place in Katib.";
    }

    private static string Algorithm(string sampler) => sampler switch
    {
        "tpe" => "multivariate-tpe",
        "grid" or "sobol" or "pbt" => sampler,
        _ => "random",
    };

    private static string Type(ParameterDefinition parameter) => parameter switch
    {
        ChoiceParameter choice when choice.Options.All(option => option is long or double) => "discrete",
        ChoiceParameter => "categorical",
        IntParameter => "int",
        _ => "double",
    };

    private static string Number(double value) => ParameterValues.Text(value).Replace("E-0", "e-", StringComparison.Ordinal).Replace('E', 'e');

    /// <summary><c>optimizerLr</c> for <c>optimizer.lr</c>: a name that the template's placeholders take.</summary>
    private static string Reference(string name) => string.Concat(name.Split('.', '_').Select((part, i) => i == 0 ? part : char.ToUpperInvariant(part[0]) + part[1..]));
}
