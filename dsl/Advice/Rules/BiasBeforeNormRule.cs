using Nnet.Language.Lowering;
using Nnet.Language.Lowering.Values;

namespace Nnet.Language.Advice.Rules;

/// <summary>NN4002: a layer with a bias whose only reader is a batch normalization.</summary>
internal sealed class BiasBeforeNormRule : AdviceRule
{
    public override string Id => "NN4002";

    public override string Why => "Batch normalization subtracts the mean, and with it every constant before it (Ioffe and Szegedy 2015).";

    public override IEnumerable<AdviceFinding> Check(ProgramIr program) =>
        from graph in program.Graphs
        from node in graph.Nodes
        where node.Arguments.FirstOrDefault(argument => argument.Name == "bias")?.Value is BoolValue { Value: true }
            && (node.Operation.StartsWith("Conv", StringComparison.Ordinal) || node.Operation == "Linear")
        let users = UsersOf(graph, node)
        where users.Length == 1 && users[0].Operation.StartsWith("BatchNorm", StringComparison.Ordinal)
        select new AdviceFinding(node.Line, $"The bias of {node.Path} has no effect: {users[0].Operation} behind it subtracts it again. Write {node.Operation}(..., bias: false).");
}
