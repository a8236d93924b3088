using System.Text.Json.Nodes;
using Nnet.Language.Lowering;
using Nnet.Language.Lowering.Data;
using Nnet.Language.Lowering.Graphs;
using Nnet.Language.Lowering.Modules;
using Nnet.Language.Lowering.Recipes;
using Nnet.Runs;
using Nnet.Tool.Commands;

namespace Nnet.Tool.Exchange;

/// <summary>A network that a run trained, with the values that the run gave it.</summary>
/// <param name="Model">What the recipe says of it.</param>
/// <param name="Prefix">What stands before its keys in the run's weights.</param>
internal sealed record RunNetwork(ModuleIr Network, RecipeIr Recipe, ModelIr Model, NetworkInstance Instance, string Prefix)
{
    /// <summary>The network of a run.</summary>
    /// <param name="program">The run's program.</param>
    /// <param name="run">The run.</param>
    /// <param name="name">The name that the recipe gives the network; null where there is one only.</param>
    /// <exception cref="UsageException">There is no such network, or the choice is open.</exception>
    public static RunNetwork Find(ProgramIr program, RunFolder run, string? name)
    {
        var record = run.ReadRecord();
        var recipe = program.Recipes.FirstOrDefault(recipe => recipe.Name == record["recipe"]?.ToString())
            ?? throw new UsageException($"The program of the run \"{run.Path}\" has no recipe \"{record["recipe"]}\".");
        var model = Choose(recipe, name);
        return Of(program, recipe, model, record["hyperparameters"] as JsonObject ?? []);
    }

    /// <summary>A network of a recipe.</summary>
    /// <param name="program">The program.</param>
    /// <param name="recipe">The recipe.</param>
    /// <param name="model">Which of its networks.</param>
    /// <param name="set">The recipe's hyperparameters by path, as text.</param>
    public static RunNetwork Of(ProgramIr program, RecipeIr recipe, ModelIr model, JsonObject set)
    {
        var isOnly = recipe.Models.Count == 1;
        var network = program.Modules.First(module => module.Kind == ModuleKind.Network && module.Namespace == model.Namespace && module.Name == model.Network);
        var values = model.Arguments.ToDictionary(argument => argument.Name, argument =>
            set[$"{(isOnly ? "network" : model.Alias)}.{argument.Name}"] is { } changed
                ? NetworkValues.Parse(network.Hyperparameters.First(parameter => parameter.Name == argument.Name).Type, changed.ToString()) ?? argument.Value
                : argument.Value);
        return new RunNetwork(network, recipe, model, new NetworkInstance(model.Namespace, model.Network, values, NetworkValues.SizesOf(network, model)), isOnly ? "" : model.Alias + ".");
    }

    /// <summary>Open sizes of the network's inputs that the recipe's data have as numbers: <c>H</c> and <c>W</c> of images.</summary>
    public IReadOnlyDictionary<string, long> SizesOfData()
    {
        var sizes = new Dictionary<string, long>();
        foreach (var input in Network.Inputs)
        {
            var given = Model.Inputs.FirstOrDefault(binding => binding.Input == input.Name)?.Type.Shape.Dims ?? [];
            foreach (var (dim, size) in input.Type.Shape.Dims.Zip(given))
            {
                if (dim.Symbols is [var symbol] && dim.ToString() == symbol.Name && size.TryGetConstant(out var number) && !Instance.Sizes.ContainsKey(symbol.Name))
                {
                    sizes[symbol.Name] = number;
                }
            }
        }

        return sizes;
    }

    /// <summary>What the data declaration does to a field before the network gets it, by the network's input; without those that arrive as they are.</summary>
    public IEnumerable<(string Input, string Preparation)> Preparations(ProgramIr program)
    {
        var data = program.Data.First(data => data.Name == Recipe.Data && data.Namespace == Recipe.DataNamespace);
        foreach (var binding in Model.Inputs)
        {
            if (binding.Source is FieldSource source && data.Fields.FirstOrDefault(field => field.Name == source.Field) is { } field && Preparation(data, field) is { Length: > 0 } preparation)
            {
                yield return (binding.Input, preparation);
            }
        }
    }

    private static string Preparation(DataIr data, FieldIr field) => string.Join(", ", new[]
    {
        field.Scale == 1 ? "" : FormattableString.Invariant($"scale {field.Scale}"),
        field.NormalizeRows ? "each sample divided by its sum" : "",
        data.Normalize.Any(normalize => normalize.Field == field.Name) ? "normalized by mean and deviation of the training part" : "",
    }.Where(step => step.Length > 0));

    private static ModelIr Choose(RecipeIr recipe, string? name)
    {
        var names = recipe.Models.Select(model => model.Alias).ToArray();
        return (recipe.Models.Count, name) switch
        {
            (1, null) => recipe.Models[0],
            (_, null) => throw new UsageException($"{recipe.Name} trains several networks: {string.Join(", ", names)}. Name one: --network {names[0]}"),
            _ => recipe.Models.FirstOrDefault(model => model.Alias == name) ?? recipe.Models.FirstOrDefault(model => model.Network == name)
                ?? throw new UsageException($"{recipe.Name} trains no network \"{name}\". {(Nearest.Find(name, names) is { } near ? $"Did you mean \"{near}\"?" : $"There are: {string.Join(", ", names)}.")}"),
        };
    }
}
