using Nnet.Generator.Emission.Optimizers;
using Nnet.Generator.Emission.Text;
using Nnet.Language.Lowering;
using Nnet.Language.Lowering.Data;
using Nnet.Language.Lowering.Losses;
using Nnet.Language.Lowering.Modules;
using Nnet.Language.Lowering.Optimizers;
using Nnet.Language.Lowering.Recipes;
using Nnet.Language.Lowering.Tuning;
using Nnet.Language.Lowering.Values;
using Nnet.Language.Ops;

namespace Nnet.Generator.Emission.Recipes;

/// <summary>A recipe with what it refers to, and the paths of its settings.</summary>
internal sealed class RecipePlan
{
    /// <summary>What the paths of augmentations begin with.</summary>
    private const string AugmentPrefix = "augment.";

    public RecipePlan(RecipeIr recipe, ProgramIr program, ProgramNames names)
    {
        (Recipe, Program, Names) = (recipe, program, names);
        Data = program.Data.First(data => data.Namespace == recipe.DataNamespace && data.Name == recipe.Data);
        Settings = [.. Networks().Concat(Losses()).Concat(Optimizers()).Concat(Augmentations()).Concat(Plain()).GroupBy(setting => setting.Path).Select(group => group.First())];
    }

    public RecipeIr Recipe { get; }

    public ProgramIr Program { get; }

    public ProgramNames Names { get; }

    public DataIr Data { get; }

    /// <summary>In the order in which they are shown.</summary>
    public IReadOnlyList<RecipeSetting> Settings { get; }

    /// <summary>Whether an option of an augmentation can be changed.</summary>
    public bool HasAugmentations => Settings.Any(setting => setting.Path.StartsWith(AugmentPrefix, StringComparison.Ordinal));

    /// <summary>The name of a declaration as this recipe's file writes it.</summary>
    public string Reference(string @namespace, string name) => @namespace == Recipe.Namespace ? name : $"global::{@namespace}.{name}";

    public ModuleIr Network(string @namespace, string name) => Program.Modules.First(module => module.Namespace == @namespace && module.Name == name);

    public LossIr Loss(LossUseIr use) => Program.Losses.First(loss => loss.Namespace == use.Namespace && loss.Name == use.Loss);

    /// <summary>The path of a hyperparameter of a model.</summary>
    public string ModelPath(ModelIr model, string name) => Recipe.Models.Count == 1 ? $"network.{name}" : $"{model.Alias}.{name}";

    /// <summary>What stands before an option of a step's optimizer.</summary>
    public string OptimizerPath(RecipeStepIr step) =>
        Recipe.Steps.Select(other => (other.OptimizerNamespace, other.Optimizer)).Distinct().Count() == 1 ? "optimizer" : $"{step.Name}.optimizer";

    /// <summary>The optimizers that a step can have: its own first, then those that a tuning plan tries.</summary>
    public IReadOnlyList<OptimizerIr> Candidates(RecipeStepIr step)
    {
        var own = Program.Optimizers.First(optimizer => optimizer.Namespace == step.OptimizerNamespace && optimizer.Name == step.Optimizer);
        var tried = Program.Tunings.Where(tune => tune.RecipeNamespace == Recipe.Namespace && tune.Recipe == Recipe.Name)
            .SelectMany(tune => tune.Space).Where(entry => entry.Path == OptimizerPath(step)).SelectMany(Declared);
        // Of equal names, the recipe's own namespace comes first.
        return [own, .. tried.Distinct().Where(name => name != own.Name).SelectMany(name => Program.Optimizers.Where(optimizer => optimizer.Name == name).OrderBy(optimizer => optimizer.Namespace == Recipe.Namespace ? 0 : 1).Take(1))];
    }

    private static IEnumerable<string> Declared(SpaceEntryIr entry) => entry.Domain is ChoiceDomain choice
        ? choice.Values.Select(value => value switch { ChoiceValue word => word.Name, TextValue text => text.Text, _ => "" })
        : [];

    // Steps are compiled for the shapes that they pass from one network to another: what stands in those cannot be changed without the program.
    private bool IsFixed(ModelIr model, string hyperparameter) => Recipe.Steps.Any(step => step is BodyStepIr) && Network(model.Namespace, model.Network).NamesInTypes.Contains(hyperparameter);

    private IEnumerable<RecipeSetting> Networks() => Recipe.Models.SelectMany(model => model.Arguments.Where(argument => !IsFixed(model, argument.Name))
        .Select(argument => RecipeSetting.TryCreate(ModelPath(model, argument.Name), argument.Value, Network(model.Namespace, model.Network).Hyperparameters.FirstOrDefault(h => h.Name == argument.Name)?.Type))
        .OfType<RecipeSetting>());

    private IEnumerable<RecipeSetting> Losses() => Recipe.Steps.OfType<LossStepIr>().Where(step => !step.Loss.IsRow).SelectMany(step => step.Loss.Arguments
        .Select(argument => RecipeSetting.TryCreate($"loss.{argument.Name}", argument.Value, Loss(step.Loss).Hyperparameters.FirstOrDefault(h => h.Name == argument.Name)?.Type))
        .OfType<RecipeSetting>());

    private IEnumerable<RecipeSetting> Optimizers()
    {
        foreach (var step in Recipe.Steps)
        {
            var candidates = Candidates(step);
            if (candidates.Count > 1)
                yield return new(OptimizerPath(step), "Text", CSharpLiteral.Of(candidates[0].Name)) { Choices = [.. candidates.Select(candidate => candidate.Name)] };
            foreach (var option in candidates.SelectMany(OptimizerOption.Of))
                yield return new($"{OptimizerPath(step)}.{option.Path}", option.Type == "bool" ? "Boolean" : "Real", option.Value);
        }
    }

    /// <summary>The single numbers of the data's augmentations.</summary>
    private IEnumerable<RecipeSetting> Augmentations() =>
        from augment in Data.Augment
        from step in augment.Steps
        from option in AugmentationTable.Table.Find(step.Name)?.Parameters ?? []
        where option.Kind is ParameterKind.Int or ParameterKind.Float
        from argument in step.Arguments.Where(argument => argument.Name == option.Name)
        let setting = RecipeSetting.TryCreate($"{AugmentPrefix}{step.Name}.{option.Name}", argument.Value, option.Kind == ParameterKind.Float ? HyperparameterType.Float : HyperparameterType.Int)
        where setting is not null
        select setting;

    private IEnumerable<RecipeSetting> Plain()
    {
        if (Recipe.Options.Batch is { } batch) yield return new("batch", "Integer", CSharpLiteral.Of(batch));
        yield return new("epochs", "Integer", CSharpLiteral.Of(Recipe.Options.Epochs));
    }
}
