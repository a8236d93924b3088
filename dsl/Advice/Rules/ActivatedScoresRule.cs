using Nnet.Language.Lowering;
using Nnet.Language.Ops;

namespace Nnet.Language.Advice.Rules;

/// <summary>NN4008: an activation behind the last layer under a loss that takes raw scores.</summary>
internal sealed class ActivatedScoresRule : AdviceRule
{
    public override string Id => "NN4008";

    public override string Why => "A loss on raw scores needs all real numbers: a score that cannot be negative or is squeezed cannot say that a class is unlikely (NeuraLint rule 15).";

    public override IEnumerable<AdviceFinding> Check(ProgramIr program) =>
        from head in PredictionHeads.Of(program)
        where OpTable.Find(head.Last.Operation) is { Category: OpCategory.Activation } && head.Last.Operation is not ("Softmax" or "LogSoftmax" or "GLU")
        from loss in head.Losses
        where loss is "CrossEntropy" || (loss is "BCEWithLogits" && head.Last.Operation != "Sigmoid")
        select new AdviceFinding(head.Last.Line, $"{head.Network} ends in {head.Last.Operation}, and {loss} takes raw scores. Return what stands before {head.Last.Operation}.");
}
