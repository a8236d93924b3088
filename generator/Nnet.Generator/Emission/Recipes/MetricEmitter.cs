using Nnet.Generator.Emission.Bodies;
using Nnet.Generator.Emission.Text;
using Nnet.Generator.Emission.Values;
using Nnet.Language.Lowering;
using Nnet.Language.Lowering.Bodies;
using Nnet.Language.Lowering.Recipes;
using Nnet.Language.Lowering.Values;

namespace Nnet.Generator.Emission.Recipes;

/// <summary>The metrics of a recipe.</summary>
internal static class MetricEmitter
{
    public static void Write(CodeWriter writer, RecipePlan plan, LossStepIr step)
    {
        var metrics = plan.Recipe.Metrics;
        if (metrics.Count == 0)
        {
            writer.Line("public override IReadOnlyList<MetricDefinition> Metrics => [];");
            return;
        }

        // What metrics of class 1 compare with: a probability, where the loss takes probabilities.
        var threshold = UsesProbabilities(plan, step.Loss) ? "threshold: 0.5" : "";
        writer.Line("public override IReadOnlyList<MetricDefinition> Metrics =>");
        writer.Line("[");
        writer.Indented(() =>
        {
            foreach (var metric in metrics) writer.Line(Define(plan, metric, threshold) + ",");
        });
        writer.Line("];");
        foreach (var metric in metrics) WriteMethod(writer, plan, metric);
    }

    private static string Define(RecipePlan plan, MetricIr metric, string threshold) => metric is RowMetricIr row
        ? $"new({CSharpLiteral.Of(metric.Name)}, () => new {Create(row, threshold)}, (predictions, batch) => ({BindingEmitter.Emit(plan, row.Inputs[0])}, {BindingEmitter.Emit(plan, row.Inputs[1])}))"
        : $"new({CSharpLiteral.Of(metric.Name)}, () => new MeanMetric(), (predictions, batch) => ({Method(metric)}(predictions, batch), batch[0]))";

    private static string Create(RowMetricIr metric, string threshold)
    {
        var arguments = string.Join(", ", metric.Arguments.Where(argument => argument.Value is not NoneValue && !argument.IsDefault).Select(argument => $"{CSharpName.Camel(argument.Name)}: {Plain(argument.Value)}"));
        return metric.Row switch
        {
            "AUROC" => "Auroc()",
            "TopK" => $"TopK({Plain(metric.Arguments.First(argument => argument.Name == "k").Value)})",
            "Accuracy" or "Precision" or "Recall" or "F1" or "ConfusionMatrix" => $"{metric.Row}({(arguments.Length == 0 ? threshold : arguments)})",
            _ => $"{metric.Row}({arguments})",
        };
    }

    private static string Plain(IrValue value) => ValueEmitter.Emit(value, new());

    private static void WriteMethod(CodeWriter writer, RecipePlan plan, MetricIr metric)
    {
        if (metric is RowMetricIr) return;
        writer.Line();
        var signature = $"private Tensor {Method(metric)}(Predictions predictions, Batch batch)";
        if (metric is LossMetricIr loss)
        {
            LossStepEmitter.WriteLoss(writer, plan, loss.Loss, signature, metric.Line);
            return;
        }

        var expression = (ExpressionMetricIr)metric;
        var code = new CodeWriter();
        var context = new BodyContext { Names = new(), Types = plan.Names.Types, Locals = new(Reserved.Locals), ResultName = _ => "value", Training = "false", Device = "batch[0].device" };
        BodyEmitter.Emit(context, code, expression.Values.Select((value, index) => (value, BindingEmitter.Emit(plan, expression.Inputs[index]))), expression.Body);
        writer.Line(signature);
        writer.Block(() => writer.Append(code));
    }

    private static string Method(MetricIr metric) => "Compute" + CSharpName.Pascal(metric.Name);

    private static bool UsesProbabilities(RecipePlan plan, LossUseIr loss) =>
        loss.IsRow ? loss.Loss == "BCELoss" : plan.Loss(loss).Body.OfType<ComputeIr>().Any(compute => compute.Operation is OpCallIr { Operation: "BCELoss" });
}
