using Nnet.Tuning.Engine;

namespace Nnet.Tuning.Comparisons;

/// <summary>Scientific, nuisance and fixed parameters (Google's tuning playbook): what may be compared, what must be tuned for each compared value, and what a conclusion depends on.</summary>
public static class ParameterRoles
{
    private static readonly string[] OfOptimizers = ["lr", "momentum", "weight_decay", "betas.0", "betas.1", "eps"];

    /// <summary>What a reader must know about a space's roles, a sentence each.</summary>
    public static IEnumerable<string> Caveats(SearchSpace space)
    {
        ParameterDefinition[] scientific = [.. space.Parameters.Where(parameter => parameter.Role == ParameterRole.Scientific)];
        ParameterDefinition[] nuisance = [.. space.Parameters.Where(parameter => parameter.Role == ParameterRole.Nuisance)];
        ParameterDefinition[] fix = [.. space.Parameters.Where(parameter => parameter.Role == ParameterRole.Fixed)];
        if (scientific.Length > 1) yield return $"{Names(scientific)} are compared at once: what differs between two trials may come from any of them (confounded). Compare one at a time.";
        if (scientific.Length > 0 && nuisance.Length == 0) yield return $"{Names(scientific)} is compared with everything else fixed: a value may only look worse because the learning rate does not suit it. Tune at least optimizer.lr for each.";
        if (fix.Length > 0) yield return $"{Names(fix)} {(fix.Length == 1 ? "is" : "are")} fixed: the conclusions hold for {(fix.Length == 1 ? "this value" : "these values")}, and maybe for no other.";
        foreach (var compared in scientific.Where(parameter => parameter.Name == "optimizer"))
        {
            foreach (var shared in nuisance.Where(parameter => parameter.Name.StartsWith("optimizer.", StringComparison.Ordinal) && OfOptimizers.Contains(parameter.Name["optimizer.".Length..]) && parameter.When is null))
                yield return $"{shared.Name} is shared by all optimizers compared, but means another thing in each: give each its own range with \"when {compared.Name} is ...\".";
        }
    }

    private static string Names(IEnumerable<ParameterDefinition> parameters) => string.Join(", ", parameters.Select(parameter => parameter.Name));
}
