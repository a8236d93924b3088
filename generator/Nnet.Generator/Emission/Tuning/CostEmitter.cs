using Nnet.Generator.Emission.Text;
using Nnet.Generator.Emission.Values;
using Nnet.Language.Lowering;
using Nnet.Language.Lowering.Modules;
using Nnet.Language.Lowering.Recipes;
using Nnet.Language.Lowering.Tuning;
using Nnet.Language.Shapes;

namespace Nnet.Generator.Emission.Tuning;

/// <summary>What the networks of a plan's recipe cost, as a function of its hyperparameters: an objective that needs no training.</summary>
internal static class CostEmitter
{
    /// <summary><c>values => 2 * values.Integer("network.width")</c>: operations of forward for one sample, all networks together.</summary>
    public static string Flops(TuneIr tune, ProgramIr program)
    {
        var recipe = program.Recipes.First(recipe => recipe.Namespace == tune.RecipeNamespace && recipe.Name == tune.Recipe);
        return "values => " + string.Join(" + ", recipe.Models.Select(model => Flops(model, recipe.Models.Count == 1 ? "network." : model.Alias + ".", program)));
    }

    private static string Flops(ModelIr model, string prefix, ProgramIr program)
    {
        var network = program.Modules.First(module => module.Namespace == model.Namespace && module.Name == model.Network);
        var names = new SymbolNames(symbol => $"values.Integer({CSharpLiteral.Of(prefix + symbol)})");
        return DimEmitter.Emit(network.Costs.Flops.Substitute(Sizes(model, network)), names);
    }

    /// <summary>The sizes of the network's inputs, as the data gives them; a batch counts as one sample.</summary>
    private static Dictionary<DimSymbol, Dim> Sizes(ModelIr model, ModuleIr network)
    {
        var sizes = network.DimParameters.Zip(model.Dims, (symbol, size) => (symbol, size)).ToDictionary(pair => pair.symbol, pair => pair.size);
        foreach (var binding in model.Inputs)
        {
            var declared = network.Inputs.First(input => input.Name == binding.Input).Type.Shape;
            foreach (var (dim, size) in declared.Dims.Zip(binding.Type.Shape.Dims, (dim, size) => (dim, size)))
                if (dim.Symbols.Length == 1 && Dim.Of(dim.Symbols[0]) == dim) sizes[dim.Symbols[0]] = size.IsConstant ? size : Dim.Of(1);
        }

        return sizes;
    }
}
