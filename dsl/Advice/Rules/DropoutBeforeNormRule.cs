using Nnet.Language.Lowering;
using Nnet.Language.Lowering.Bodies;

namespace Nnet.Language.Advice.Rules;

/// <summary>NN4003: dropout directly before a batch normalization, or with one activation between.</summary>
internal sealed class DropoutBeforeNormRule : AdviceRule
{
    public override string Id => "NN4003";

    public override string Why => "Dropout changes the variance between training and evaluation, and batch normalization has then learned the wrong one (Li, Chen, Hu and Yang 2019).";

    public override IEnumerable<AdviceFinding> Check(ProgramIr program) =>
        from graph in program.Graphs
        from norm in graph.Nodes
        where norm.Operation.StartsWith("BatchNorm", StringComparison.Ordinal)
        let before = Before(graph, norm, 2)
        where before is not null
        select new AdviceFinding(before.Line, $"{before.Operation} stands before {norm.Operation} (line {norm.Line.Line}), whose statistics then differ between training and use. Put it behind the normalization, or leave it out.");

    private static Lowering.Graphs.GraphNode? Before(Lowering.Graphs.StaticGraph graph, Lowering.Graphs.GraphNode node, int steps)
    {
        if (steps == 0 || node.Inputs.FirstOrDefault() is not ValueOperand input || MakerOf(graph, input.Id) is not { } before) return null;
        if (before.Operation is "Dropout" or "Dropout2d") return before;
        return Ops.OpTable.Find(before.Operation) is { Category: Ops.OpCategory.Activation } ? Before(graph, before, steps - 1) : null;
    }
}
