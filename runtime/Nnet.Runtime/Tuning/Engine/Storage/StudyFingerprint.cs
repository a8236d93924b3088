using System.Text;

namespace Nnet.Tuning.Engine;

/// <summary>The text that two studies share exactly when their trials are comparable.</summary>
internal static class StudyFingerprint
{
    /// <summary>Space, objectives, conditions, seed and lag in one line each.</summary>
    public static string Of(StudyDefinition study)
    {
        var text = new StringBuilder($"seed {study.Seed}\n{(study.Generation is { } size ? $"generation {size}" : $"lag {study.Lag}")}\nobjectives {string.Join(' ', study.Maximize.Select(up => up ? "max" : "min"))}\n");
        foreach (var parameter in study.Space.Parameters)
        {
            var when = parameter.When is { } condition ? $" when {condition.Parameter} is {(condition.Negated ? "not " : "")}{string.Join('|', condition.Values.Select(ParameterValues.Text))}" : "";
            text.Append($"{parameter.Name} {DistributionJson.Write(parameter)}{when}\n");
        }

        foreach (var excluded in study.Space.Excluded) text.Append($"without {string.Join(", ", excluded.Values.Select(pair => $"{pair.Key} {ParameterValues.Text(pair.Value)}"))}\n");
        foreach (var condition in study.Conditions) text.Append($"{condition}\n");
        return text.ToString();
    }

    /// <summary>The first line that differs, in words.</summary>
    public static string Difference(string stored, string wanted)
    {
        var (old, now) = (stored.Split('\n', StringSplitOptions.RemoveEmptyEntries), wanted.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        for (var i = 0; i < Math.Max(old.Length, now.Length); i++)
        {
            var (before, after) = (i < old.Length ? old[i] : "nothing", i < now.Length ? now[i] : "nothing");
            if (before != after) return $"\"{before}\" where there is now \"{after}\"";
        }

        return "the same definition";
    }
}
