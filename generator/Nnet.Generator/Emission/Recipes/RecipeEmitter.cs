using Nnet.Generator.Emission.Text;
using Nnet.Language.Lowering;
using Nnet.Language.Lowering.Recipes;

namespace Nnet.Generator.Emission.Recipes;

/// <summary>A recipe: its typed hyperparameters, how it is run, and what the runtime's trainer calls.</summary>
internal static class RecipeEmitter
{
    public static EmittedFile Emit(RecipeIr recipe, ProgramIr program, ProgramNames names)
    {
        var plan = new RecipePlan(recipe, program, names);
        var writer = new CodeWriter();
        FileHeader.Write(
            writer, recipe.Line.File, recipe.Namespace,
            "System", "System.Collections.Generic", "System.Threading", "Nnet.Hyperparameters", "Nnet.Layers", "Nnet.Metrics", "Nnet.Training",
            "TorchSharp", "TorchSharp.Modules", "static TorchSharp.torch", "static TorchSharp.torch.nn");
        writer.Lines(XmlDoc.Summary(recipe.Doc ?? $"The recipe {recipe.Name}: {string.Join(" and ", recipe.Models.Select(model => model.Network))} on {recipe.Data}."));
        writer.Line($"public static partial class {recipe.Name}");
        writer.Block(() =>
        {
            writer.Line("/// <summary>What the trainer and the tuner call.</summary>");
            writer.Line("public static Recipe Recipe { get; } = new Definition();");
            writer.Line();
            writer.Line("/// <summary>Trains; a folder under <c>options.RunsRoot</c> records the run.</summary>");
            writer.Line(XmlDoc.Parameter("options", "Where data and runs are, who watches, what is resumed."));
            writer.Line(XmlDoc.Parameter("hyperparameters", "Values that replace the program's."));
            writer.Line(XmlDoc.Parameter("interrupt", "Ends the training after the step that runs."));
            writer.Line("public static TrainingResult Run(TrainingOptions? options = null, Hyperparameters? hyperparameters = null, CancellationToken interrupt = default) =>");
            writer.Indented(() => writer.Line("new Trainer(Recipe, (hyperparameters ?? new()).ToValues(), options ?? new()).Run(interrupt);"));
            WriteHyperparameters(writer, plan);
            DefinitionEmitter.Write(writer, plan);
            ModelEmitter.Write(writer, plan);
            foreach (var step in recipe.Steps) StepEmitter.Write(writer, plan, step);
        });
        return names.File(recipe, writer);
    }

    private static void WriteHyperparameters(CodeWriter writer, RecipePlan plan)
    {
        writer.Line();
        writer.Line("/// <summary>What can be changed without touching the program, with the program's values.</summary>");
        writer.Line("public sealed record Hyperparameters");
        writer.Block(() =>
        {
            foreach (var setting in plan.Settings)
            {
                writer.Line($"/// <summary><c>{setting.Path}</c></summary>");
                writer.Line($"public {setting.CSharpType} {setting.Property} {{ get; init; }} = {setting.Default};");
                writer.Line();
            }

            writer.Line("/// <summary>The values by path, as the trainer takes them.</summary>");
            writer.Line("public HyperparameterValues ToValues()");
            writer.Block(() =>
            {
                writer.Line("var values = new HyperparameterValues(Recipe.Hyperparameters);");
                foreach (var setting in plan.Settings)
                    writer.Line($"if ({setting.Property} != {setting.Default}) values = values.With({CSharpLiteral.Of(setting.Path)}, {setting.Property});");
                writer.Line("return values;");
            });
        });
    }
}
