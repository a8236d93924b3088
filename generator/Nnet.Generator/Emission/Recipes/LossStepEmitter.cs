using System.Collections.Immutable;
using Nnet.Generator.Emission.Bodies;
using Nnet.Generator.Emission.Modules;
using Nnet.Generator.Emission.Text;
using Nnet.Language.Lowering;
using Nnet.Language.Lowering.Bodies;
using Nnet.Language.Lowering.Modules;
using Nnet.Language.Lowering.Recipes;
using Nnet.Language.Shapes;

namespace Nnet.Generator.Emission.Recipes;

/// <summary>The step of a recipe with one loss: predictions, the loss of them, and the metrics.</summary>
internal static class LossStepEmitter
{
    public static void Write(CodeWriter writer, RecipePlan plan, LossStepIr step)
    {
        WritePredict(writer, plan, step);
        writer.Line();
        WriteLoss(writer, plan, step.Loss, "public override Tensor Loss(Predictions predictions, Batch batch)", plan.Recipe.Line);
        writer.Line();
        MetricEmitter.Write(writer, plan, step);
    }

    /// <summary>A method that computes a loss, declared or of the table, from <c>predictions</c> and <c>batch</c>.</summary>
    public static void WriteLoss(CodeWriter writer, RecipePlan plan, LossUseIr loss, string signature, LineRef line)
    {
        var inputs = loss.Inputs.Select(input => BindingEmitter.Emit(plan, input)).ToArray();
        if (!loss.IsRow)
        {
            var arguments = ModelEmitter.Arguments(loss.Arguments, argument => ModelEmitter.Setting(plan, $"loss.{argument.Name}"));
            writer.Line($"{signature} =>");
            writer.Indented(() => writer.Line($"{plan.Reference(loss.Namespace, loss.Loss)}.Compute({string.Join(", ", inputs.Concat(arguments.Length == 0 ? [] : new[] { arguments }))});"));
            return;
        }

        // A row of the table: a body of one operation.
        var values = loss.Inputs.Select((input, index) => (Value: new ValueIr(index, null, input.Type), Variable: inputs[index])).ToArray();
        var operands = loss.Inputs.Select((input, index) => (OperandIr?)(input.Source is NumberSource number ? new PlainOperand(number.Value) : new ValueOperand(index))).ToEquatable();
        var result = new ValueIr(values.Length, "loss", new(ElementType.Float32, Shape.Scalar));
        EquatableArray<StatementIr> body = ImmutableArray.Create<StatementIr>(
            new ComputeIr(ImmutableArray.Create(result), new OpCallIr(loss.Loss, operands, loss.Arguments), line, default),
            new ReturnIr(ImmutableArray.Create<OperandIr>(new ValueOperand(result.Id)), line, default));
        var context = new BodyContext { Names = new(), Types = plan.Names.Types, Locals = new(Reserved.Locals), ResultName = _ => "loss", Training = "true", Device = "batch[0].device" };
        var code = new CodeWriter();
        BodyEmitter.Emit(context, code, values, body);
        writer.Line(signature);
        writer.Block(() => writer.Append(code));
    }

    private static void WritePredict(CodeWriter writer, RecipePlan plan, LossStepIr step)
    {
        var model = plan.Recipe.Models.First(candidate => candidate.Alias == step.Model);
        writer.Line("public override Predictions Predict(Batch batch)");
        writer.Block(() =>
        {
            var results = new List<(string Name, string Variable)>();
            WriteCall(writer, plan, plan.Network(model.Namespace, model.Network), ModelEmitter.Holder(model.Alias), model.Inputs, "", results);
            if (plan.Recipe.Teachers.Count > 0) writer.Line("using var inference = torch.no_grad();");
            foreach (var teacher in plan.Recipe.Teachers)
                WriteCall(writer, plan, plan.Network(teacher.Namespace, teacher.Network), ModelEmitter.Holder(teacher.Alias), teacher.Inputs, teacher.Alias + ".", results);
            writer.Line($"return new([{string.Join(", ", results.Select(result => CSharpLiteral.Of(result.Name)))}], [{string.Join(", ", results.Select(result => result.Variable))}]);");
        });
    }

    private static void WriteCall(
        CodeWriter writer, RecipePlan plan, ModuleIr network, string holder, EquatableArray<BindingIr> inputs, string prefix, List<(string Name, string Variable)> results)
    {
        var variables = new List<string>();
        for (var i = 0; i < network.Results.Count; i++)
        {
            var name = ModuleSignature.ResultName(network, i);
            var variable = prefix.Length == 0 ? name : CSharpName.Camel(holder + "_" + name);
            if (results.Any(result => result.Variable == variable) || variable == holder || variable == "batch" || variable == "values") variable += "Result";
            variables.Add(variable);
            results.Add((prefix + network.Results[i].Name, variable));
        }

        var all = variables.Count == 1 ? variables[0] : $"({string.Join(", ", variables)})";
        writer.Line($"var {all} = {holder}.call({string.Join(", ", inputs.Select(input => BindingEmitter.Emit(plan, input)))});", string.Join(", ", network.Results.Select(result => result.Type.ToString())));
    }
}
