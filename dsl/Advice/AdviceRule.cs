using System.Collections.Immutable;
using Nnet.Language.Lowering;
using Nnet.Language.Lowering.Graphs;

namespace Nnet.Language.Advice;

/// <summary>A rule of practice that a checked program may break: one file per rule. What it says is a warning that a project can silence.</summary>
public abstract class AdviceRule
{
    /// <summary>NN4xxx; it never changes its meaning.</summary>
    public abstract string Id { get; }

    /// <summary>Why, in one sentence, with its source.</summary>
    public abstract string Why { get; }

    /// <summary>What the program breaks, each with its line.</summary>
    public virtual IEnumerable<AdviceFinding> Check(ProgramIr program) => [];

    /// <summary>What the text of a file breaks, each with its line.</summary>
    public virtual IEnumerable<AdviceFinding> Check(ParsedFile file) => [];

    /// <summary>The node that makes a value; null for an input.</summary>
    protected static GraphNode? MakerOf(StaticGraph graph, int value) => graph.Nodes.FirstOrDefault(node => node.Outputs.Any(output => output.Id == value));

    /// <summary>The nodes that read a node's results.</summary>
    protected static ImmutableArray<GraphNode> UsersOf(StaticGraph graph, GraphNode node) =>
        [.. graph.Nodes.Where(user => user.Inputs.OfType<Lowering.Bodies.ValueOperand>().Any(operand => node.Outputs.Any(output => output.Id == operand.Id)))];
}

/// <summary>Something that a rule found.</summary>
/// <param name="Line">The line to change.</param>
/// <param name="Message">The fact, then one thing to do.</param>
public sealed record AdviceFinding(LineRef Line, string Message);
