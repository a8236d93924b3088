using Nnet.Language.Lowering;
using Nnet.Language.Lowering.Data;
using Nnet.Language.Lowering.Losses;
using Nnet.Language.Lowering.Modules;
using Nnet.Language.Lowering.Optimizers;
using Nnet.Language.Lowering.Recipes;

namespace Nnet.Language.Semantics.Tuning;

/// <summary>What a plan can name: the recipe that it varies, and what that one refers to.</summary>
internal sealed class TuneScope(
    RecipeIr recipe, DataIr? data, IReadOnlyList<ModuleIr> modules, IReadOnlyList<LossIr> losses, IReadOnlyList<OptimizerIr> optimizers)
{
    public RecipeIr Recipe { get; } = recipe;

    /// <summary>The recipe's data; null where it has mistakes.</summary>
    public DataIr? Data { get; } = data;

    public ModuleIr? Network(ModelIr model) => modules.FirstOrDefault(module => module.Namespace == model.Namespace && module.Name == model.Network);

    /// <summary>
    /// Whether a hyperparameter cannot vary: steps are compiled for the shapes that they pass from one network to another, as the program has them.
    /// </summary>
    public bool IsFixed(ModelIr model, string hyperparameter) => Recipe.Steps.Any(step => step is BodyStepIr) && Network(model)?.NamesInTypes.Contains(hyperparameter) == true;

    public LossIr? Loss(LossUseIr use) => use.IsRow ? null : losses.FirstOrDefault(loss => loss.Namespace == use.Namespace && loss.Name == use.Loss);

    public OptimizerIr? Optimizer(RecipeStepIr step) => optimizers.FirstOrDefault(optimizer => optimizer.Namespace == step.OptimizerNamespace && optimizer.Name == step.Optimizer);

    /// <summary>The optimizer of that name that a plan may put in the recipe's place; of equal names, the one of the recipe's namespace.</summary>
    public OptimizerIr? Optimizer(string name) => optimizers.Where(optimizer => optimizer.Name == name).OrderBy(optimizer => optimizer.Namespace == Recipe.Namespace ? 0 : 1).FirstOrDefault();

    public IEnumerable<string> OptimizerNames => optimizers.Select(optimizer => optimizer.Name);
}
