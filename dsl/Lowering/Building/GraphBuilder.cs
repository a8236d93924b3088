using System.Collections.Immutable;
using Nnet.Language.Lowering.Bodies;
using Nnet.Language.Lowering.Graphs;
using Nnet.Language.Lowering.Modules;
using Nnet.Language.Lowering.Values;
using Nnet.Language.Shapes;

namespace Nnet.Language.Lowering.Building;

/// <summary>Collects the flat graph of a network while its body, and those of its blocks, are evaluated.</summary>
public sealed class GraphBuilder
{
    private readonly List<GraphNode> _nodes = [];
    private readonly Stack<BlockLevel> _blocks = new();
    private readonly Stack<Dim> _repeats = new();
    private readonly Stack<Condition> _conditions = new();
    private int _values;

    /// <summary>The nodes so far.</summary>
    public IReadOnlyList<GraphNode> Nodes => _nodes;

    /// <summary>Keys of the blocks around the next node, joined by dots.</summary>
    public string Path => string.Join(".", _blocks.Reverse().Select(level => level.Key).Where(key => key.Length > 0));

    /// <summary>A value that no node makes: an input.</summary>
    public ValueIr NewValue(TensorType type, string? name = null) => new(_values++, name, type);

    /// <summary>The key of something inside of the blocks that are open.</summary>
    public string KeyOf(string key) => Path.Length == 0 ? key : key.Length == 0 ? Path : Path + "." + key;

    /// <summary>Everything until <see cref="LeaveBlock"/> belongs to this block.</summary>
    public void EnterBlock(string block, string key) => _blocks.Push(new(block, key));

    /// <summary>Ends the innermost block.</summary>
    public void LeaveBlock() => _blocks.Pop();

    /// <summary>Everything until <see cref="LeaveLoop"/> runs so many times.</summary>
    public void EnterLoop(Dim count) => _repeats.Push(count);

    /// <summary>Ends the innermost loop.</summary>
    public void LeaveLoop() => _repeats.Pop();

    /// <summary>Everything until <see cref="LeaveBranch"/> exists only under this condition.</summary>
    public void EnterBranch(Condition condition) => _conditions.Push(condition);

    /// <summary>Ends the innermost branch.</summary>
    public void LeaveBranch() => _conditions.Pop();

    /// <summary>Adds a node; its costs are those of one run.</summary>
    public ImmutableArray<ValueIr> Add(
        string path,
        string operation,
        IEnumerable<OperandIr?> inputs,
        IEnumerable<TensorType> results,
        LineRef line,
        IEnumerable<ArgumentIr>? arguments = null,
        IEnumerable<GraphWeight>? weights = null,
        Dim? flops = null,
        bool keepsActivations = true,
        IEnumerable<SliceItemIr>? slice = null)
    {
        var outputs = results.Select(type => NewValue(type)).ToImmutableArray();
        var held = (weights ?? []).ToImmutableArray();
        var repeat = Dim.Product(_repeats);
        var parameters = Dim.Sum(held.Where(weight => !weight.IsBuffer).Select(weight => weight.Shape.ElementCount));
        var trainable = Dim.Sum(held.Where(weight => weight.Trainable && !weight.IsBuffer).Select(weight => weight.Shape.ElementCount));
        var bytes = keepsActivations ? Dim.Sum(outputs.Select(output => output.Type.Shape.ElementCount * Dim.Of(output.Type.Element.Size))) : Dim.Zero;
        _nodes.Add(new GraphNode(
            _nodes.Count,
            path,
            operation,
            _blocks.Reverse().ToEquatable(),
            inputs.ToEquatable(),
            outputs,
            (arguments ?? []).ToEquatable(),
            held,
            parameters * repeat,
            trainable * repeat,
            (flops ?? Dim.Zero) * repeat,
            bytes * repeat,
            repeat,
            _conditions.Count == 0 ? null : Condition.All(_conditions.Reverse()),
            line)
        { Slice = (slice ?? []).ToEquatable() });
        return outputs;
    }

    /// <summary>What all nodes cost together, with the batch counted as one sample.</summary>
    public CostsIr Costs(DimSymbol? batch)
    {
        Dim Sample(Dim dim) => batch is null ? dim : dim.Substitute(new Dictionary<DimSymbol, Dim> { [batch] = Dim.One });
        return new(
            Dim.Sum(_nodes.Select(node => node.Parameters)),
            Dim.Sum(_nodes.Select(node => node.Trainable)),
            Sample(Dim.Sum(_nodes.Select(node => node.Flops))),
            Sample(Dim.Sum(_nodes.Select(node => node.ActivationBytes))));
    }
}
