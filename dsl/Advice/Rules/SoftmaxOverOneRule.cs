using Nnet.Language.Lowering;
using Nnet.Language.Lowering.Values;
using Nnet.Language.Shapes;

namespace Nnet.Language.Advice.Rules;

/// <summary>NN4007: softmax over an axis with one value.</summary>
internal sealed class SoftmaxOverOneRule : AdviceRule
{
    public override string Id => "NN4007";

    public override string Why => "The softmax of one value is always 1, whatever the network computes (NeuraLint f017).";

    public override IEnumerable<AdviceFinding> Check(ProgramIr program) =>
        from graph in program.Graphs
        from node in graph.Nodes
        where node.Operation is "Softmax" or "LogSoftmax"
        let dims = node.Outputs[0].Type.Shape.Dims
        let axis = Axis(node, dims.Length)
        where axis >= 0 && axis < dims.Length && dims[axis] == Dim.One
        select new AdviceFinding(node.Line, $"{node.Operation} over one value is always {(node.Operation == "Softmax" ? 1 : 0)}. Use Sigmoid, or two outputs.");

    private static int Axis(Lowering.Graphs.GraphNode node, int rank)
    {
        var given = node.Arguments.FirstOrDefault(argument => argument.Name == "dim")?.Value;
        var axis = given is DimValue dim && dim.Dim.TryGetConstant(out var number) ? (int)number : -1;
        return axis < 0 ? rank + axis : axis;
    }
}
