using Nnet.Generator.Emission.Text;
using Nnet.Language.Lowering;
using Nnet.Language.Lowering.Recipes;

namespace Nnet.Generator.Emission.Recipes;

/// <summary>The class of a step: what it updates, how, and the scalar that it minimizes.</summary>
internal static class StepEmitter
{
    public static void Write(CodeWriter writer, RecipePlan plan, RecipeStepIr step)
    {
        var parameters = ModelEmitter.Holders(plan).Select(holder => $"{holder.Type} {holder.Name}");
        writer.Line();
        writer.Line($"private sealed class {ModelEmitter.StepClass(step)}({string.Join(", ", parameters)}, HyperparameterValues values) : {(step is LossStepIr ? "PredictiveStep" : "TrainingStep")}");
        writer.Block(() =>
        {
            if (step is BodyStepIr)
            {
                writer.Line($"public override string Name => {CSharpLiteral.Of(step.Name)};");
                writer.Line();
            }

            writer.Line($"public override IReadOnlyList<string> Updates => [{string.Join(", ", step.Updates.Select(CSharpLiteral.Of))}];");
            writer.Line();
            ModelEmitter.WriteOptimizer(writer, plan, step);
            writer.Line();
            if (step is LossStepIr loss) LossStepEmitter.Write(writer, plan, loss);
            else BodyStepEmitter.Write(writer, plan, (BodyStepIr)step);
        });
    }
}
