using Nnet.Language.Lowering;
using Nnet.Language.Lowering.Graphs;
using Nnet.Language.Shapes;

namespace Nnet.Language.Advice.Rules;

/// <summary>NN4011: two linear layers with nothing but dropout between them.</summary>
internal sealed class CollapsingLayersRule : AdviceRule
{
    public override string Id => "NN4011";

    public override string Why => "The product of two matrices is a matrix: without an activation between them, two layers can do no more than one (NeuraLint rule 9; a narrow layer that factors a matrix on purpose is left alone).";

    public override IEnumerable<AdviceFinding> Check(ProgramIr program) =>
        from graph in program.Graphs
        from first in graph.Nodes
        where first.Operation == "Linear"
        let second = Behind(graph, first)
        where second is { Operation: "Linear" } && !IsNarrow(graph, first, second)
        select new AdviceFinding(second.Line, $"{second.Path} follows {first.Path} (line {first.Line.Line}) without an activation between them, so both do the work of one. Put one between them: |> ReLU.");

    private static GraphNode? Behind(StaticGraph graph, GraphNode node)
    {
        if (graph.Results.Any(result => node.Outputs.Any(output => output.Id == result.Value))) return null;
        var users = UsersOf(graph, node);
        return users.Length != 1 ? null : users[0].Operation is "Dropout" ? Behind(graph, users[0]) : users[0];
    }

    private static bool IsNarrow(StaticGraph graph, GraphNode first, GraphNode second)
    {
        var width = first.Outputs[0].Type.Shape;
        var before = first.Inputs[0] is Lowering.Bodies.ValueOperand input ? graph.Inputs.Concat(graph.Nodes.SelectMany(node => node.Outputs)).FirstOrDefault(value => value.Id == input.Id)?.Type.Shape : null;
        if (before is null) return true;
        var (narrow, from, to) = (width.FromEnd(0), before.FromEnd(0), second.Outputs[0].Type.Shape.FromEnd(0));
        return !Facts.None.IsProved(new AtLeast(narrow, from)) && !Facts.None.IsProved(new AtLeast(narrow, to));
    }
}
