using Nnet.Language.Lowering;
using Nnet.Language.Lowering.Bodies;
using Nnet.Language.Lowering.Graphs;
using Nnet.Language.Lowering.Values;

namespace Nnet.Language.Advice.Rules;

/// <summary>NN4015: a convolution some of whose weights only ever meet padding.</summary>
internal sealed class DeadTapsRule : AdviceRule
{
    public override string Id => "NN4015";

    public override string Why => "Where an image has become smaller than the kernel, the outer weights meet nothing but zeros: they cost memory and learn nothing. Images of 32 by 32 do not bear five halvings.";

    public override IEnumerable<AdviceFinding> Check(ProgramIr program)
    {
        foreach (var graph in program.Graphs)
        {
            foreach (var node in graph.Nodes.Where(node => node.Operation is "Conv1d" or "Conv2d" or "Conv3d"))
            {
                if (Dead(graph, node) is not { } dead) continue;
                yield return new AdviceFinding(node.Line, $"{node.Path} of {graph.Network} looks at {dead.Input}: {dead.Share} of its weights only ever meet padding. Take a kernel of 1, or make the images smaller later.");
            }
        }
    }

    private static (string Input, string Share)? Dead(StaticGraph graph, GraphNode node)
    {
        if (node.Inputs[0] is not ValueOperand operand) return null;
        var input = graph.Inputs.Concat(graph.Nodes.SelectMany(other => other.Outputs)).First(value => value.Id == operand.Id).Type;
        var axes = node.Operation[4] - '0';
        long alive = 1, all = 1;
        for (var axis = 0; axis < axes; axis++)
        {
            if (!input.Shape.FromEnd(axes - 1 - axis).TryGetConstant(out var size)) return null;
            if (Option(node, "kernel", axis) is not { } kernel || Option(node, "stride", axis) is not { } stride || Option(node, "padding", axis) is not { } padding || Option(node, "dilation", axis) is not { } dilation) return null;
            if (kernel > 64 || size > 64) return null;
            var positions = ((size + (2 * padding) - (dilation * (kernel - 1)) - 1) / stride) + 1;
            alive *= Enumerable.Range(0, (int)kernel).Count(tap => Enumerable.Range(0, (int)positions).Any(position => (position * stride) - padding + (tap * dilation) is var place && place >= 0 && place < size));
            all *= kernel;
        }

        return alive == all || alive == 0 ? null : (input.ToString(), $"{all - alive} of {all}");
    }

    private static long? Option(GraphNode node, string name, int axis)
    {
        var value = node.Arguments.FirstOrDefault(argument => argument.Name == name)?.Value;
        if (value is ListValue list) value = list.Items.Count == 1 ? list.Items[0] : axis < list.Items.Count ? list.Items[axis] : null;
        return value is DimValue { Dim: var dim } && dim.TryGetConstant(out var number) ? number : null;
    }
}
