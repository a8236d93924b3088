using Nnet.Language.Lowering;
using Nnet.Language.Lowering.Values;

namespace Nnet.Language.Advice.Rules;

/// <summary>NN4013: a learning rate that its optimizer hardly ever bears.</summary>
internal sealed class LearningRateRule : AdviceRule
{
    private const double Least = 1e-7;

    private static readonly string[] Normalized = ["Adam", "AdamW", "NAdam", "RAdam", "Adamax", "RMSprop", "Lion"];

    public override string Id => "NN4013";

    public override string Why => "Adam and its kin move each weight by about the rate at every step, so that 0.1 soon destroys what was learned; SGD multiplies the gradient and bears more (UMLAUT; the optimizers' own defaults are 1e-3 and 1e-2).";

    public override IEnumerable<AdviceFinding> Check(ProgramIr program)
    {
        foreach (var optimizer in program.Optimizers)
        {
            if (optimizer.Arguments.FirstOrDefault(argument => argument.Name == "lr")?.Value is not { } value || Number(value) is not { } rate || rate == 0) continue;
            var most = optimizer.Algorithm switch { "SGD" => 1.0, var name when Normalized.Contains(name) => 0.05, _ => double.PositiveInfinity };
            var usual = optimizer.Algorithm == "SGD" ? "0.001 to 0.5" : "1e-5 to 1e-2";
            var found = rate > most ? "large" : rate < Least ? "small" : null;
            if (found is not null) yield return new AdviceFinding(optimizer.Line, $"A rate of {Ops.NumberText.Of(rate)} is very {found} for {optimizer.Algorithm}; {usual} is usual. Find one: find learning_rate in a tuning plan.");
        }
    }

    private static double? Number(IrValue value) => value switch
    {
        NumberValue number => number.Number,
        DimValue { Dim: var dim } when dim.TryGetConstant(out var whole) => whole,
        _ => null,
    };
}
