using Nnet.Language.Lowering;
using Nnet.Language.Lowering.Bodies;
using Nnet.Language.Lowering.Graphs;
using Nnet.Language.Lowering.Recipes;

namespace Nnet.Language.Advice.Rules;

/// <summary>The last operation of a network, and the loss functions that take its result as it is.</summary>
/// <param name="Loss">The name in the program; the function itself where a recipe names one.</param>
internal sealed record PredictionHead(string Network, GraphNode Last, string Loss, IReadOnlyList<string> Losses);

/// <summary>Where networks meet losses in the recipes of a program.</summary>
internal static class PredictionHeads
{
    public static IEnumerable<PredictionHead> Of(ProgramIr program)
    {
        foreach (var recipe in program.Recipes)
        {
            foreach (var step in recipe.Steps.OfType<LossStepIr>())
            {
                if (step.Loss.Prediction?.Source is not ResultSource result || recipe.Models.FirstOrDefault(model => model.Alias == result.Model) is not { } model) continue;
                var graph = program.Graphs.FirstOrDefault(graph => graph.Namespace == model.Namespace && graph.Network == model.Network);
                var value = graph?.Results.FirstOrDefault(known => known.Name == result.Result)?.Value;
                if (graph?.Nodes.FirstOrDefault(node => node.Outputs.Any(output => output.Id == value)) is { } last)
                    yield return new(model.Network, last, step.Loss.Loss, [.. Functions(program, step.Loss)]);
            }
        }
    }

    private static IEnumerable<string> Functions(ProgramIr program, LossUseIr use)
    {
        if (use.IsRow) return [use.Loss];
        var loss = program.Losses.FirstOrDefault(loss => loss.Namespace == use.Namespace && loss.Name == use.Loss);
        return loss is null || loss.Prediction < 0 ? [] : loss.Body.OfType<ComputeIr>().Select(compute => compute.Operation).OfType<OpCallIr>()
            .Where(call => call.Inputs.Count > 0 && call.Inputs[0] is ValueOperand operand && operand.Id == loss.Inputs[loss.Prediction].Id).Select(call => call.Operation);
    }
}
