using System.Reflection;
using Nnet.Tool.Commands;
using Nnet.Tuning;

namespace Nnet.Tool.Building;

/// <summary>The tuning plans of a compiled program.</summary>
internal static class Plans
{
    /// <summary>The plan of a name; the only one where no name is given.</summary>
    /// <exception cref="UsageException">There is none, or the choice is open.</exception>
    public static TuningPlan Find(Assembly assembly, string? name)
    {
        var plans = All(assembly);
        var names = plans.Select(plan => plan.Name).ToArray();
        return (plans.Length, name) switch
        {
            (0, _) => throw new UsageException("The program has no plan. Declare one: tune Name { ... }"),
            (1, null) => plans[0],
            (_, null) => throw new UsageException($"The program has several plans: {string.Join(", ", names)}. Name one: nnet tune PATH {names[0]}"),
            _ => Array.Find(plans, plan => plan.Name == name)
                ?? throw new UsageException($"There is no plan \"{name}\". {(Nearest.Find(name, names) is { } near ? $"Did you mean \"{near}\"?" : $"There are: {string.Join(", ", names)}.")}"),
        };
    }

    /// <summary>The plan whose study has a name: it says so, or has that name itself; the only one where none does.</summary>
    /// <exception cref="UsageException">There is none, or the choice is open.</exception>
    public static TuningPlan OfStudy(Assembly assembly, string study) => Array.Find(All(assembly), plan => (plan.Study ?? plan.Name) == study) ?? Find(assembly, null);

    private static TuningPlan[] All(Assembly assembly) =>
    [
        .. assembly.GetTypes()
            .SelectMany(type => type.GetProperties(BindingFlags.Public | BindingFlags.Static))
            .Where(property => property.PropertyType == typeof(TuningPlan))
            .Select(property => (TuningPlan)property.GetValue(null)!),
    ];
}
