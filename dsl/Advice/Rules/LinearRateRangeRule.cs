using Nnet.Language.Lowering;
using Nnet.Language.Lowering.Tuning;

namespace Nnet.Language.Advice.Rules;

/// <summary>NN4014: rates and decays over more than one power of ten, searched on a linear scale.</summary>
internal sealed class LinearRateRangeRule : AdviceRule
{
    public override string Id => "NN4014";

    public override string Why => "What a rate does depends on its power of ten: drawn evenly from 1e-5 to 1e-1, nine of ten values lie above 1e-2 (Bergstra and Bengio 2012).";

    public override IEnumerable<AdviceFinding> Check(ProgramIr program) =>
        from plan in program.Tunings
        from entry in plan.Space
        where entry.Path.EndsWith("optimizer.lr", StringComparison.Ordinal) || entry.Path.EndsWith("optimizer.weight_decay", StringComparison.Ordinal)
        let range = entry.Domain as RangeDomain
        where range is { IsLog: false, Low: > 0 } && range.High / range.Low > 10
        select new AdviceFinding(entry.Line, $"{entry.Path} varies over more than one power of ten, drawn evenly: hardly a value is small. Write in log {Ops.NumberText.Of(range.Low)} to {Ops.NumberText.Of(range.High)}.");
}
