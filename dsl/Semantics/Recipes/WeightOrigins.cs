using Nnet.Language.Lowering;
using Nnet.Language.Lowering.Graphs;
using Nnet.Language.Lowering.Modules;
using Nnet.Language.Lowering.Recipes;
using Nnet.Language.Lowering.Values;
using Nnet.Language.Shapes;

namespace Nnet.Language.Semantics.Recipes;

/// <summary>
/// Weights that one recipe takes from another: each that both have must have the same shape, and each that is not excepted must be there. What a file holds is
/// known only when it is read.
/// </summary>
internal sealed class WeightOrigins(IReadOnlyList<RecipeIr> recipes, IReadOnlyList<ModuleIr> modules, IReadOnlyList<StaticGraph> graphs)
{
    /// <summary>What is wrong with a recipe's <c>initialize</c>; null: nothing, or nothing that is known.</summary>
    public string? CheckInitialize(RecipeIr recipe)
    {
        if (recipe.Initialize is not { From: RecipeWeights from } initialize || Find(from) is not { } source || recipe.Models.Count != 1 || source.Models.Count != 1) return null;
        var (wanted, found) = (Shapes(recipe.Models[0]), Shapes(source.Models[0]));
        foreach (var (key, shape) in wanted.Where(weight => !initialize.Except.Any(pattern => KeyPatterns.Matches(pattern, [weight.Key]))).Select(weight => (weight.Key, weight.Value)))
        {
            if (!found.TryGetValue(key, out var other)) return $"{source.Models[0].Network} of {source.Name} has no \"{key}\", which {recipe.Models[0].Network} needs. Leave it out: except {key.Split('.')[0]}.*.";
            if (Differ(shape, other)) return $"\"{key}\" is {shape} in {recipe.Models[0].Network} and {other} in {source.Models[0].Network} of {source.Name}. Leave it out (except {key.Split('.')[0]}.*), or give both the same hyperparameters.";
        }

        return null;
    }

    /// <summary>What is wrong with a recipe's teachers; null: nothing, or nothing that is known.</summary>
    public string? CheckTeachers(RecipeIr recipe)
    {
        foreach (var teacher in recipe.Teachers)
        {
            if (teacher.Weights is not RecipeWeights from || Find(from) is not { Models: [var trained] } source) continue;
            var model = new ModelIr(teacher.Alias, teacher.Namespace, teacher.Network, teacher.Arguments, teacher.Inputs, teacher.Line) { Dims = teacher.Dims };
            var (wanted, found) = (Shapes(model), Shapes(trained));
            foreach (var (key, shape) in wanted.Select(weight => (weight.Key, weight.Value)))
                if (!found.TryGetValue(key, out var other) || Differ(shape, other))
                    return $"The teacher {teacher.Network} has \"{key}\" of {shape}, and {source.Name} trains {trained.Network}{(other is null ? ", which has no such weight" : $" with {other}")}. Name the network that {source.Name} trains, with its hyperparameters.";
        }

        return null;
    }

    private RecipeIr? Find(RecipeWeights from) => recipes.FirstOrDefault(recipe => recipe.Namespace == from.Namespace && recipe.Name == from.Recipe);

    private static bool Differ(Shape one, Shape other) =>
        one.Dims.Length != other.Dims.Length || one.Dims.Zip(other.Dims, (a, b) => a.IsConstant && b.IsConstant && a != b).Any(differs => differs);

    /// <summary>The shape of each weight by its key, the recipe's hyperparameters put in. Loops of unknown length have no keys yet.</summary>
    private Dictionary<string, Shape> Shapes(ModelIr model)
    {
        var shapes = new Dictionary<string, Shape>(StringComparer.Ordinal);
        var module = modules.FirstOrDefault(module => module.Namespace == model.Namespace && module.Name == model.Network);
        var graph = graphs.FirstOrDefault(graph => graph.Namespace == model.Namespace && graph.Network == model.Network);
        if (module is null || graph is null) return shapes;
        var values = new Dictionary<DimSymbol, Dim>();
        foreach (var argument in model.Arguments)
            if (argument.Value is DimValue { Dim: var dim } && module.Hyperparameters.FirstOrDefault(parameter => parameter.Name == argument.Name)?.Symbol is { } symbol) values[symbol] = dim;
        for (var i = 0; i < Math.Min(model.Dims.Count, module.DimParameters.Count); i++) values[module.DimParameters[i]] = model.Dims[i];
        foreach (var weight in graph.Nodes.Where(node => node.When is null).SelectMany(node => node.Weights).Where(weight => weight.Key.IndexOf('*') < 0)) shapes[weight.Key] = weight.Shape.Map(dim => dim.Substitute(values));
        return shapes;
    }
}
