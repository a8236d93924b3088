using Nnet.Language.Lowering;

namespace Nnet.Language.Advice.Rules;

/// <summary>NN4001: a network that ends in Softmax or Sigmoid under a loss that applies it itself.</summary>
internal sealed class DoubleSoftmaxRule : AdviceRule
{
    private static readonly Dictionary<string, string> Twice = new() { ["CrossEntropy"] = "Softmax", ["BCEWithLogits"] = "Sigmoid" };

    public override string Id => "NN4001";

    public override string Why => "CrossEntropy and BCEWithLogits expect raw scores; applied twice, softmax flattens the gradients and the loss cannot fall below a bound (keras-hub#1008, tf-keras#47).";

    public override IEnumerable<AdviceFinding> Check(ProgramIr program) =>
        from head in PredictionHeads.Of(program)
        from pair in Twice
        where head.Losses.Contains(pair.Key) && (head.Last.Operation == pair.Value || (pair.Value == "Softmax" && head.Last.Operation == "LogSoftmax"))
        select new AdviceFinding(head.Last.Line, $"{head.Network} ends in {head.Last.Operation}, and {head.Loss} applies it again inside {pair.Key}. Return the raw scores.");
}
