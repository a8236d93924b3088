using Nnet.Generator.Emission.Bodies;
using Nnet.Generator.Emission.Text;
using Nnet.Generator.Emission.Values;
using Nnet.Language.Lowering.Recipes;

namespace Nnet.Generator.Emission.Recipes;

/// <summary>A step with a body of its own.</summary>
internal static class BodyStepEmitter
{
    public static void Write(CodeWriter writer, RecipePlan plan, BodyStepIr step)
    {
        var symbols = new SymbolNames();
        var body = new CodeWriter();
        var holders = ModelEmitter.Holders(plan);
        var inputs = step.Inputs.Select(input => CSharpName.Camel(input.Name!)).ToArray();
        var size = step.BatchSize is { } symbol ? CSharpName.Camel(symbol.Name) : null;
        var taken = Reserved.Locals.Concat(inputs).Concat(holders.Select(holder => holder.Name)).Concat(["batch", "values"]).Concat(size is null ? [] : new[] { size });
        var context = new BodyContext
        {
            Names = symbols,
            Types = plan.Names.Types,
            Locals = new(taken),
            ResultName = _ => "loss",
            Model = alias => ModelEmitter.Holder(alias),
            Training = "true",
            Device = (inputs.Length > 0 ? inputs[0] : "batch[0]") + ".device",
        };
        BodyEmitter.Emit(context, body, step.Inputs.Select((input, index) => (input, inputs[index])), step.Body);

        writer.Line($"public override Tensor Minimize(Batch batch){(step.Maximize ? "  // the step maximizes: the loss is the negative" : "")}");
        writer.Block(() =>
        {
            if (step.Maximize)
            {
                writer.Line("using var objective = Maximize(batch);");
                writer.Line("return -objective;");
            }
            else
            {
                WriteBody();
            }
        });
        if (!step.Maximize) return;
        writer.Line();
        writer.Line("private Tensor Maximize(Batch batch)");
        writer.Block(WriteBody);

        void WriteBody()
        {
            for (var i = 0; i < inputs.Length; i++)
                writer.Line($"var {inputs[i]} = {BindingEmitter.Field(plan, step.Inputs[i].Name!)};", step.Inputs[i].Type.ToString());
            if (size is not null && symbols.IsUsed(step.BatchSize!.Name)) writer.Line($"var {size} = batch.Size;");
            writer.Append(body);
        }
    }
}
