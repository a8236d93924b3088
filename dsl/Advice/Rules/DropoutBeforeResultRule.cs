using Nnet.Language.Lowering;

namespace Nnet.Language.Advice.Rules;

/// <summary>NN4006: dropout as the last operation of a network.</summary>
internal sealed class DropoutBeforeResultRule : AdviceRule
{
    public override string Id => "NN4006";

    public override string Why => "Dropped results are wrong results: the loss sees zeros in place of predictions (Srivastava et al. 2014 drop hidden units).";

    public override IEnumerable<AdviceFinding> Check(ProgramIr program) =>
        from graph in program.Graphs
        from result in graph.Results
        let last = MakerOf(graph, result.Value)
        where last is { Operation: "Dropout" or "Dropout2d" or "AlphaDropout" }
        select new AdviceFinding(last.Line, $"{last.Operation} is the last operation before the result \"{result.Name}\", so the loss sees zeros in place of predictions. Move it before the last layer.");
}
