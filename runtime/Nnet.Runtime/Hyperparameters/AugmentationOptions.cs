using System.Globalization;
using Nnet.Data;

namespace Nnet.Hyperparameters;

/// <summary>Options of augmentations as hyperparameters: <c>augment.Rotate.degrees</c>.</summary>
public static class AugmentationOptions
{
    private const string Prefix = "augment.";

    /// <summary>The data with the options that differ from the program. An augmentation that stands there several times changes everywhere.</summary>
    public static DataDefinition Apply(DataDefinition data, HyperparameterValues values)
    {
        var changed = values.Changed.Where(entry => entry.Key.StartsWith(Prefix, StringComparison.Ordinal)).ToArray();
        return changed.Length == 0 ? data : data with { Augment = [.. data.Augment.Select(augment => augment with { Steps = [.. augment.Steps.Select(step => Apply(step, changed))] })] };
    }

    private static AugmentationDefinition Apply(AugmentationDefinition step, IEnumerable<KeyValuePair<string, object>> changed)
    {
        var start = $"{Prefix}{step.Name}.";
        var options = new Dictionary<string, double>(step.Options);
        foreach (var (path, value) in changed.Where(entry => entry.Key.StartsWith(start, StringComparison.Ordinal))) options[path[start.Length..]] = Convert.ToDouble(value, CultureInfo.InvariantCulture);
        return step with { Options = options };
    }
}
