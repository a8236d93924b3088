using Nnet.Language.Lowering;
using Nnet.Language.Lowering.Bodies;
using Nnet.Language.Ops;

namespace Nnet.Language.Advice.Rules;

/// <summary>NN4010: an activation directly behind another one.</summary>
internal sealed class RepeatedActivationRule : AdviceRule
{
    public override string Id => "NN4010";

    public override string Why => "Nothing is learned between two activations: the second one repeats the first or only squeezes it (NeuraLint rule 3).";

    public override IEnumerable<AdviceFinding> Check(ProgramIr program) =>
        from graph in program.Graphs
        from node in graph.Nodes
        where IsActivation(node.Operation) && node.Inputs.FirstOrDefault() is ValueOperand
        let before = MakerOf(graph, ((ValueOperand)node.Inputs[0]!).Id)
        where before is not null && IsActivation(before.Operation)
        select new AdviceFinding(node.Line, $"{node.Operation} stands directly behind {before.Operation} (line {before.Line.Line}). Leave one out.");

    private static bool IsActivation(string operation) => OpTable.Find(operation) is { Category: OpCategory.Activation } && operation is not ("Softmax" or "LogSoftmax" or "GLU");
}
