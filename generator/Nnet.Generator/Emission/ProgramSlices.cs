using Nnet.Language.Lowering;
using Nnet.Language.Lowering.Modules;
using Nnet.Language.Lowering.Recipes;
using Nnet.Language.Lowering.Tuning;

namespace Nnet.Generator.Emission;

/// <summary>The part of a program that one declaration mentions.</summary>
internal sealed class ProgramSlices(ProgramIr program)
{
    private readonly IReadOnlyDictionary<(string Namespace, string Name), ModuleIr> _modules = program.Modules.ToDictionary(module => (module.Namespace, module.Name));

    public ProgramIr Of(DeclarationIr declaration) => declaration switch
    {
        ModuleIr module => ProgramIr.Empty with { Modules = Closure([module]) },
        RecipeIr recipe => OfRecipe(recipe),
        TuneIr tune => OfRecipe(program.Recipes.First(recipe => recipe.Namespace == tune.RecipeNamespace && recipe.Name == tune.Recipe)),
        _ => ProgramIr.Empty,
    };

    private ProgramIr OfRecipe(RecipeIr recipe)
    {
        var networks = recipe.Models.Select(model => (model.Namespace, model.Network)).Concat(recipe.Teachers.Select(teacher => (teacher.Namespace, teacher.Network)));
        var losses = recipe.Steps.OfType<LossStepIr>().Select(step => (step.Loss.Namespace, step.Loss.Loss)).ToArray();
        var optimizers = recipe.Steps.Select(step => (step.OptimizerNamespace, step.Optimizer)).ToArray();
        // A plan may try any optimizer.
        var tunings = program.Tunings.Where(tune => tune.RecipeNamespace == recipe.Namespace && tune.Recipe == recipe.Name).ToEquatable();
        return ProgramIr.Empty with
        {
            Modules = Closure(networks.Where(_modules.ContainsKey).Select(name => _modules[name])),
            Losses = program.Losses.Where(loss => losses.Contains((loss.Namespace, loss.Name))).ToEquatable(),
            Optimizers = program.Optimizers.Where(optimizer => tunings.Count > 0 || optimizers.Contains((optimizer.Namespace, optimizer.Name))).ToEquatable(),
            Data = program.Data.Where(data => data.Namespace == recipe.DataNamespace && data.Name == recipe.Data).ToEquatable(),
            Recipes = new[] { recipe }.ToEquatable(),
            Tunings = tunings,
        };
    }

    /// <summary>Modules with all that they use, in the program's order.</summary>
    private EquatableArray<ModuleIr> Closure(IEnumerable<ModuleIr> roots)
    {
        var found = new HashSet<(string, string)>();
        var open = new Stack<ModuleIr>(roots);
        while (open.Count > 0)
        {
            var module = open.Pop();
            if (!found.Add((module.Namespace, module.Name))) continue;
            foreach (var block in Blocks(module.Members)) open.Push(_modules[(block.Namespace, block.Module)]);
        }

        return program.Modules.Where(module => found.Contains((module.Namespace, module.Name))).ToEquatable();
    }

    private static IEnumerable<BlockMember> Blocks(IEnumerable<MemberIr> members) => members.SelectMany(member => member switch
    {
        BlockMember block => new[] { block },
        ListMember list => Blocks([list.Element]),
        _ => Enumerable.Empty<BlockMember>(),
    });
}
