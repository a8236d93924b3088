using Nnet.Language.Lowering;

namespace Nnet.Language.Advice.Rules;

/// <summary>NN4009: raw scores under a loss that takes probabilities or their logarithms.</summary>
internal sealed class ScoresForProbabilitiesRule : AdviceRule
{
    private static readonly Dictionary<string, (string Needed, string[] Missing, string Instead)> Losses = new()
    {
        ["BCELoss"] = ("probabilities", ["Linear", "Conv1d", "Conv2d", "ReLU", "Tanh", "Squeeze", "Softmax", "LogSoftmax", "LayerNorm"], "End in Sigmoid, or use BCEWithLogits"),
        ["NLLLoss"] = ("logarithms of probabilities", ["Linear", "Conv1d", "Conv2d", "ReLU", "Tanh", "Sigmoid", "Softmax", "LayerNorm"], "End in LogSoftmax, or use CrossEntropy"),
        ["KLDivLoss"] = ("logarithms of probabilities", ["Linear", "Conv1d", "Conv2d", "ReLU", "Tanh", "Sigmoid", "Softmax"], "Give it LogSoftmax(...)"),
    };

    public override string Id => "NN4009";

    public override string Why => "A loss on probabilities computes logarithms of what it gets: raw scores give NaN or numbers that mean nothing (NeuraLint rules 8, 12 and 20; DL4J checks the same when a network is built).";

    public override IEnumerable<AdviceFinding> Check(ProgramIr program) =>
        from head in PredictionHeads.Of(program)
        from loss in head.Losses
        where Losses.ContainsKey(loss) && Losses[loss].Missing.Contains(head.Last.Operation)
        select new AdviceFinding(head.Last.Line, $"{head.Network} ends in {head.Last.Operation}, and {loss} takes {Losses[loss].Needed}. {Losses[loss].Instead}.");
}
