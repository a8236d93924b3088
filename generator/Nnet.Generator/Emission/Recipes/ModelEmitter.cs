using Nnet.Generator.Emission.Optimizers;
using Nnet.Generator.Emission.Text;
using Nnet.Generator.Emission.Values;
using Nnet.Language.Lowering;
using Nnet.Language.Lowering.Modules;
using Nnet.Language.Lowering.Recipes;
using Nnet.Language.Lowering.Values;
using Nnet.Language.Shapes;

namespace Nnet.Generator.Emission.Recipes;

/// <summary>The class that holds the networks of one training and the steps over them.</summary>
internal static class ModelEmitter
{
    /// <summary>The parameters and fields that hold the networks: those of the recipe, then its teachers.</summary>
    public static IReadOnlyList<(string Type, string Name, string Alias)> Holders(RecipePlan plan) =>
    [
        .. plan.Recipe.Models.Select(model => (plan.Reference(model.Namespace, model.Network), Holder(model.Alias), model.Alias)),
        .. plan.Recipe.Teachers.Select(teacher => (plan.Reference(teacher.Namespace, teacher.Network), Holder(teacher.Alias), teacher.Alias)),
    ];

    /// <summary>The variable of a network: <c>DigitNet</c> → <c>digitNet</c>.</summary>
    public static string Holder(string alias) => char.IsUpper(alias[0]) ? CSharpName.Lower(alias) : CSharpName.Camel(alias);

    /// <summary>The class of a step.</summary>
    public static string StepClass(RecipeStepIr step) => CSharpName.Pascal(step.Name) + (step.Name.EndsWith("step", StringComparison.OrdinalIgnoreCase) ? "" : "Step");

    public static void Write(CodeWriter writer, RecipePlan plan)
    {
        var holders = Holders(plan);
        writer.Line();
        writer.Line("private sealed class Model : TrainingModel");
        writer.Block(() =>
        {
            writer.Line("public Model(HyperparameterValues values)");
            writer.Block(() =>
            {
                foreach (var model in plan.Recipe.Models)
                    writer.Line($"var {Holder(model.Alias)} = new {plan.Reference(model.Namespace, model.Network)}({Construct(plan.Network(model.Namespace, model.Network), model.Dims, Arguments(model.Arguments, argument => Setting(plan, plan.ModelPath(model, argument.Name))))});");
                foreach (var teacher in plan.Recipe.Teachers)
                    writer.Line($"var {Holder(teacher.Alias)} = new {plan.Reference(teacher.Namespace, teacher.Network)}({Construct(plan.Network(teacher.Namespace, teacher.Network), teacher.Dims, Arguments(teacher.Arguments, _ => null))});");
                writer.Line($"Networks = [{string.Join(", ", plan.Recipe.Models.Select(model => $"new({CSharpLiteral.Of(model.Alias)}, {Holder(model.Alias)})"))}];");
                if (plan.Recipe.Teachers.Count > 0)
                    writer.Line($"Teachers = [{string.Join(", ", plan.Recipe.Teachers.Select(teacher => $"new({CSharpLiteral.Of(teacher.Alias)}, {Holder(teacher.Alias)})"))}];");
                writer.Line($"Steps = [{string.Join(", ", plan.Recipe.Steps.Select(step => $"new {StepClass(step)}({string.Join(", ", holders.Select(holder => holder.Name))}, values)"))}];");
            });
            writer.Line();
            writer.Line("public override IReadOnlyList<NamedNetwork> Networks { get; }");
            if (plan.Recipe.Teachers.Count > 0)
            {
                writer.Line();
                writer.Line("public override IReadOnlyList<NamedNetwork> Teachers { get; }");
            }

            writer.Line();
            writer.Line("public override IReadOnlyList<TrainingStep> Steps { get; }");
        });
    }

    private static string Construct(ModuleIr network, EquatableArray<Dim> dims, string hyperparameters) =>
        string.Join(", ", network.DimParameters.Select((symbol, index) => $"{CSharpName.Camel(symbol.Name)}: {DimEmitter.Emit(dims[index], new())}").Concat(hyperparameters.Length == 0 ? [] : new[] { hyperparameters }));

    /// <summary>Named arguments: read from a setting where there is one, else as the program gives them.</summary>
    public static string Arguments(EquatableArray<ArgumentIr> arguments, Func<ArgumentIr, string?> setting) =>
        string.Join(", ", arguments.Where(argument => setting(argument) is not null || !argument.IsDefault)
            .Select(argument => $"{CSharpName.Camel(argument.Name)}: {setting(argument) ?? ValueEmitter.Emit(argument.Value, new())}"));

    /// <summary>The expression for a setting; null where the recipe has none of this path.</summary>
    public static string? Setting(RecipePlan plan, string path) => plan.Settings.FirstOrDefault(setting => setting.Path == path)?.Read;

    /// <summary>The lines that make a step's optimizer from the values.</summary>
    public static void WriteOptimizer(CodeWriter writer, RecipePlan plan, RecipeStepIr step)
    {
        var (candidates, path) = (plan.Candidates(step), plan.OptimizerPath(step));
        if (candidates.Count == 1)
        {
            writer.Line($"public override OptimizerDefinition Optimizer {{ get; }} = {plan.Reference(step.OptimizerNamespace, step.Optimizer)}.Define(");
            WriteOptions(writer, OptimizerOption.Of(candidates[0]), option => $"values.{(option.Type == "bool" ? "Boolean" : "Real")}({CSharpLiteral.Of($"{path}.{option.Path}")})", ");");
            return;
        }

        writer.Line($"public override OptimizerDefinition Optimizer {{ get; }} = values.Text({CSharpLiteral.Of(path)}) switch");
        writer.Block(() =>
        {
            foreach (var candidate in candidates.Skip(1).Concat(candidates.Take(1)))
            {
                writer.Line($"{(candidate == candidates[0] ? "_" : CSharpLiteral.Of(candidate.Name))} => {plan.Reference(candidate.Namespace, candidate.Name)}.Define(");
                WriteOptions(writer, OptimizerOption.Of(candidate), option => $"values.Changed.TryGetValue({CSharpLiteral.Of($"{path}.{option.Path}")}, out var {option.Parameter}) ? ({option.Type}){option.Parameter} : {option.Value}", "),");
            }
        }, "};");
    }

    private static void WriteOptions(CodeWriter writer, IReadOnlyList<OptimizerOption> options, Func<OptimizerOption, string> value, string close) => writer.Indented(() =>
    {
        for (var i = 0; i < options.Count; i++) writer.Line($"{options[i].Parameter}: {value(options[i])}{(i < options.Count - 1 ? "," : close)}");
    });
}
