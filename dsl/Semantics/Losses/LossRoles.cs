using System.Collections.Immutable;
using Nnet.Language.Lowering.Bodies;
using Nnet.Language.Lowering.Graphs;
using Nnet.Language.Ops;
using Nnet.Language.Semantics.Evaluation;

namespace Nnet.Language.Semantics.Losses;

/// <summary>Which inputs of a loss are the prediction and the target: those of its main loss function, traced back through what stands between.</summary>
internal static class LossRoles
{
    /// <summary>Indices of the inputs; -1 where there is none.</summary>
    public static (int Prediction, int Target) Of(IReadOnlyList<GraphNode> nodes, ImmutableArray<TensorValue> inputs)
    {
        var losses = nodes.Where(node => OpTable.Find(node.Operation) is { Category: OpCategory.Loss } && node.Inputs.Count >= 2).ToList();
        var roles = losses.Select(node => (Prediction: Source(nodes, inputs, node.Inputs[0]), Target: Source(nodes, inputs, node.Inputs[1]))).ToList();
        var labels = roles.Where(role => role.Target >= 0 && inputs[role.Target].Type.Element.IsInteger).ToList();
        return labels.Count > 0 ? labels[0] : roles.Count > 0 ? roles[0] : (-1, -1);
    }

    private static int Source(IReadOnlyList<GraphNode> nodes, ImmutableArray<TensorValue> inputs, OperandIr? operand)
    {
        while (operand is ValueOperand value)
        {
            var index = inputs.ToList().FindIndex(input => input.Graph.Id == value.Id);
            if (index >= 0) return index;
            operand = nodes.FirstOrDefault(node => node.Outputs.Any(output => output.Id == value.Id))?.Inputs.FirstOrDefault(input => input is ValueOperand);
        }

        return -1;
    }
}
