using Nnet.Language.Lowering;
using Nnet.Language.Lowering.Bodies;
using Nnet.Language.Lowering.Graphs;

namespace Nnet.Language.Advice.Rules;

/// <summary>NN4012: more than four layers with Sigmoid or Tanh in a chain without normalization or a way around.</summary>
internal sealed class SaturatingStackRule : AdviceRule
{
    private const int Most = 4;

    public override string Id => "NN4012";

    public override string Why => "Each saturated activation shrinks the gradient, sigmoid at least four times: behind a handful of them the first layers learn nothing (Glorot and Bengio 2010).";

    public override IEnumerable<AdviceFinding> Check(ProgramIr program)
    {
        foreach (var graph in program.Graphs)
        {
            var depth = new Dictionary<int, int>();
            foreach (var node in graph.Nodes)
            {
                // A sum has a way around what it adds to; a normalization brings the values back.
                var before = IsWayOut(node.Operation) ? 0 : node.Inputs.OfType<ValueOperand>().Select(input => depth.TryGetValue(input.Id, out var known) ? known : 0).DefaultIfEmpty(0).Max();
                var here = before + (node.Operation is "Sigmoid" or "Tanh" ? 1 : 0);
                foreach (var output in node.Outputs) depth[output.Id] = here;
                if (here != Most + 1 || before != Most) continue;
                yield return new AdviceFinding(node.Line, $"{graph.Network} has more than {Most} layers with {node.Operation} in a row, through which hardly a gradient comes back. Take ReLU, or normalize between them: |> BatchNorm1d.");
                break;
            }
        }
    }

    private static bool IsWayOut(string operation) => operation is "+" or "*" or "Concat" || operation.EndsWith("Norm", StringComparison.Ordinal) || operation.Contains("Norm1d") || operation.Contains("Norm2d") || operation.Contains("Norm3d");
}
