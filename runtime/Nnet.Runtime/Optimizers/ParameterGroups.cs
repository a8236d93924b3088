using System.Collections.Immutable;
using Nnet.Training;

namespace Nnet.Optimizers;

/// <summary>Parameters that share their options.</summary>
/// <param name="Parameters">In the order of the networks.</param>
/// <param name="RateScale">What the schedule's rate is multiplied by.</param>
/// <param name="Options">The options with PyTorch's names; <c>lr</c> is the recipe's.</param>
public sealed record ParameterGroup(IReadOnlyList<NamedParameter> Parameters, double RateScale, ImmutableSortedDictionary<string, double> Options);

/// <summary>Sorts parameters into groups by an optimizer's <c>group</c> and <c>no_decay</c> lines.</summary>
public static class ParameterGroups
{
    /// <summary>The groups in order of their first parameter; every parameter is in exactly one.</summary>
    public static IReadOnlyList<ParameterGroup> Sort(IReadOnlyList<NamedParameter> parameters, OptimizerDefinition definition) =>
    [
        .. parameters
            .GroupBy(parameter => Settings(parameter, definition), SettingsComparer.Instance)
            .Select(group => new ParameterGroup([.. group], group.Key.RateScale, group.Key.Options)),
    ];

    private static (double RateScale, ImmutableSortedDictionary<string, double> Options) Settings(NamedParameter parameter, OptimizerDefinition definition)
    {
        var options = definition.Options;
        var scale = 1.0;
        if (definition.Groups.FirstOrDefault(group => KeyPattern.Matches(group.Pattern, parameter.Key)) is { } own)
        {
            foreach (var (name, factor) in own.Scale)
            {
                if (name == "lr")
                {
                    scale *= factor;
                }
                else
                {
                    options = options.SetItem(name, options.GetValueOrDefault(name) * factor);
                }
            }

            foreach (var (name, value) in own.Set)
            {
                if (name == "lr")
                {
                    scale = value / definition.Options["lr"];
                }
                else
                {
                    options = options.SetItem(name, value);
                }
            }
        }

        if (definition.NoDecay.Any(entry => entry == parameter.Family || KeyPattern.Matches(entry, parameter.Key)))
        {
            options = options.SetItem("weight_decay", 0);
        }

        return (scale, options);
    }

    private sealed class SettingsComparer : IEqualityComparer<(double RateScale, ImmutableSortedDictionary<string, double> Options)>
    {
        public static readonly SettingsComparer Instance = new();

        public bool Equals((double RateScale, ImmutableSortedDictionary<string, double> Options) x, (double RateScale, ImmutableSortedDictionary<string, double> Options) y) =>
            x.RateScale.Equals(y.RateScale) && x.Options.SequenceEqual(y.Options);

        public int GetHashCode((double RateScale, ImmutableSortedDictionary<string, double> Options) settings) =>
            HashCode.Combine(settings.RateScale, settings.Options.Count, settings.Options.GetValueOrDefault("weight_decay"));
    }
}
