using Nnet.Language.Lowering;
using Nnet.Language.Lowering.Bodies;
using Nnet.Language.Lowering.Recipes;

namespace Nnet.Language.Advice.Rules;

/// <summary>NN4001: a network that ends in Softmax or Sigmoid under a loss that applies it itself.</summary>
internal sealed class DoubleSoftmaxRule : AdviceRule
{
    private static readonly Dictionary<string, string> Twice = new() { ["CrossEntropy"] = "Softmax", ["BCEWithLogits"] = "Sigmoid" };

    public override string Id => "NN4001";

    public override string Why => "CrossEntropy and BCEWithLogits expect raw scores; applied twice, softmax flattens the gradients and the loss cannot fall below a bound (keras-hub#1008, tf-keras#47).";

    public override IEnumerable<AdviceFinding> Check(ProgramIr program)
    {
        foreach (var recipe in program.Recipes)
        {
            foreach (var step in recipe.Steps.OfType<LossStepIr>())
            {
                if (step.Loss.Prediction?.Source is not ResultSource result || recipe.Models.FirstOrDefault(model => model.Alias == result.Model) is not { } model) continue;
                var graph = program.Graphs.FirstOrDefault(graph => graph.Namespace == model.Namespace && graph.Network == model.Network);
                var last = graph?.Results.FirstOrDefault(known => known.Name == result.Result) is { } value ? MakerOf(graph, value.Value) : null;
                if (last is null) continue;
                var functions = Functions(program, step.Loss).ToList();
                foreach (var pair in Twice.Where(pair => functions.Contains(pair.Key) && (last.Operation == pair.Value || (pair.Value == "Softmax" && last.Operation == "LogSoftmax"))))
                    yield return new AdviceFinding(last.Line, $"{model.Network} ends in {last.Operation}, and {step.Loss.Loss} applies it again inside {pair.Key}. Return the raw scores.");
            }
        }
    }

    /// <summary>Loss functions that take the prediction as it is.</summary>
    private static IEnumerable<string> Functions(ProgramIr program, LossUseIr use)
    {
        if (use.IsRow) return [use.Loss];
        var loss = program.Losses.FirstOrDefault(loss => loss.Namespace == use.Namespace && loss.Name == use.Loss);
        return loss is null || loss.Prediction < 0 ? [] : loss.Body.OfType<ComputeIr>().Select(compute => compute.Operation).OfType<OpCallIr>()
            .Where(call => call.Inputs.Count > 0 && call.Inputs[0] is ValueOperand operand && operand.Id == loss.Inputs[loss.Prediction].Id).Select(call => call.Operation);
    }
}
