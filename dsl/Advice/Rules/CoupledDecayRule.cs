using Nnet.Language.Lowering;
using Nnet.Language.Lowering.Values;

namespace Nnet.Language.Advice.Rules;

/// <summary>NN4004: a strong weight decay with Adam, which adds it to the gradient.</summary>
internal sealed class CoupledDecayRule : AdviceRule
{
    private const double Usual = 1e-3;

    public override string Id => "NN4004";

    public override string Why => "Adam divides the decay by the size of the gradients, so that weights with large gradients hardly decay (Loshchilov and Hutter 2019). Up to 1e-3 it is common and left alone.";

    public override IEnumerable<AdviceFinding> Check(ProgramIr program) =>
        from optimizer in program.Optimizers
        where optimizer.Algorithm == "Adam"
        let decay = optimizer.Arguments.FirstOrDefault(argument => argument.Name == "weight_decay")?.Value as NumberValue
        where decay is { Number: > Usual }
        select new AdviceFinding(optimizer.Line, $"{optimizer.Name} decays weights through Adam's gradient. AdamW decays the weights themselves: write AdamW.");
}
