using Nnet.Language.Lowering.Bodies;
using Nnet.Language.Lowering.Modules;
using Nnet.Language.Lowering.Values;
using Nnet.Language.Shapes;

namespace Nnet.Language.Lowering.Graphs;

/// <summary>
/// A network as one flat list of operations in the order of execution, every block inlined, loops of known length unrolled: what <c>summary</c>, <c>graph</c>
/// and ONNX export read. The sizes are those of the declaration; hyperparameters are symbols (to be replaced through Dim.Substitute).
/// Value ids are the graph's own.
/// </summary>
/// <param name="Repeated">Where a loop has no known length, its body stands once and this names the count.</param>
public sealed record StaticGraph(
    string Namespace,
    string Network,
    EquatableArray<ValueIr> Inputs,
    EquatableArray<HyperparameterIr> Hyperparameters,
    EquatableArray<GraphNode> Nodes,
    EquatableArray<GraphResult> Results,
    CostsIr Costs);

/// <summary>A result of the network: the declared name and the value.</summary>
public sealed record GraphResult(string Name, int Value, TensorType Type);

/// <summary>One operation of the graph.</summary>
/// <param name="Path">Keys from the network down to the instance (<c>layer1.0.conv1</c>); for a stateless operation the path of the block it stands in.</param>
/// <param name="Operation">The row's name; <c>+</c>, <c>@</c>, <c>slice</c>, <c>unbind</c>, <c>weight</c>, <c>if</c> for what is no row; the name of an extern block.</param>
/// <param name="Blocks">Names of the blocks around it, outermost first, with their keys.</param>
/// <param name="Parameters">Parameters that this node adds (0 for a second use of shared weights).</param>
/// <param name="Repeat">How often it runs: 1, or the count of the unknown loops around it. Costs are already multiplied by it.</param>
/// <param name="When">The condition of undecided branches around it; null: always.</param>
public sealed record GraphNode(
    int Id,
    string Path,
    string Operation,
    EquatableArray<BlockLevel> Blocks,
    EquatableArray<OperandIr?> Inputs,
    EquatableArray<ValueIr> Outputs,
    EquatableArray<ArgumentIr> Arguments,
    EquatableArray<GraphWeight> Weights,
    Dim Parameters,
    Dim Trainable,
    Dim Flops,
    Dim ActivationBytes,
    Dim Repeat,
    Condition? When,
    LineRef Line)
{
    /// <summary>What a <c>slice</c> takes of each axis, over values of the graph; empty for all else.</summary>
    public EquatableArray<SliceItemIr> Slice { get; init; } = EquatableArray<SliceItemIr>.Empty;
}

/// <summary>A block around a node: its declaration and the key of the instance in its parent (empty for <c>as ""</c>).</summary>
public sealed record BlockLevel(string Block, string Key);

/// <summary>A weight of a node: its full key in a saved file, shape, and whether it is trained.</summary>
public sealed record GraphWeight(string Key, Shape Shape, bool Trainable, bool IsBuffer);
