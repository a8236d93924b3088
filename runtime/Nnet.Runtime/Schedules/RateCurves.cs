using Nnet.Training;

namespace Nnet.Schedules;

/// <summary>
/// The curves by the language's names. Values are those of PyTorch's schedulers: the ones that PyTorch's users step once an epoch
/// (Step, MultiStep, Exponential) count epochs unless a length says otherwise, the others count optimizer steps over their phase.
/// </summary>
internal static class RateCurves
{
    public static RateCurve Create(SchedulePhase phase, double rate, long length, TrainingSpan span)
    {
        double Option(string name, double unset) => phase.Options.GetValueOrDefault(name, unset);
        long Steps(string name, double unset) =>
            phase.Lengths.TryGetValue(name, out var given) ? span.Steps(given) : span.Steps(new(Option(name, unset), LengthUnit.Epochs));
        return phase.Kind switch
        {
            "Constant" or "ReduceOnPlateau" => new SimpleCurve(_ => rate),
            "Warmup" => Warmup(rate, length),
            "Step" => Step(rate, Steps("step_size", 1), Option("gamma", 0.1)),
            "MultiStep" => MultiStep(rate, Milestones(phase, span), Option("gamma", 0.1)),
            "Exponential" => Step(rate, span.StepsPerEpoch, Option("gamma", 0.95)),
            "Cosine" => Cosine(rate, Option("to", 0), length),
            "CosineRestarts" => Restarts(rate, Option("to", 0), Steps("T_0", 1), Option("T_mult", 1)),
            "Linear" => Linear(rate, Option("start_factor", 1.0 / 3), Option("end_factor", 1), length),
            "Polynomial" => Polynomial(rate, Option("power", 1), length),
            "OneCycle" => new OneCycleCurve(phase.Options, rate, length),
            _ => throw new ArgumentException($"There is no schedule \"{phase.Kind}\"."),
        };
    }

    private static SimpleCurve Warmup(double rate, long length) =>
        new(step => rate * Math.Min(1, (step + 1.0) / length));

    private static SimpleCurve Step(double rate, long size, double gamma) =>
        new(step => rate * Math.Pow(gamma, step / size));

    private static SimpleCurve MultiStep(double rate, IReadOnlyList<long> milestones, double gamma) =>
        new(step => rate * Math.Pow(gamma, milestones.Count(milestone => step >= milestone)));

    private static SimpleCurve Cosine(double rate, double lowest, long length) =>
        new(step => lowest + ((rate - lowest) * (1 + Math.Cos(Math.PI * Math.Min(step, length) / length)) / 2));

    private static SimpleCurve Restarts(double rate, double lowest, long first, double growth) => new(step =>
    {
        double length = first;
        double at = step;
        while (at >= length)
        {
            at -= length;
            length *= growth;
        }

        return lowest + ((rate - lowest) * (1 + Math.Cos(Math.PI * at / length)) / 2);
    });

    private static SimpleCurve Linear(double rate, double from, double to, long length) =>
        new(step => rate * (from + ((to - from) * Math.Min(step, length) / length)));

    private static SimpleCurve Polynomial(double rate, double power, long length) =>
        new(step => rate * Math.Pow(1 - (Math.Min(step, length) / (double)length), power));

    private static IReadOnlyList<long> Milestones(SchedulePhase phase, TrainingSpan span) =>
    [
        .. phase.Options.Where(option => option.Key.StartsWith("milestones.", StringComparison.Ordinal)).Select(option => span.Steps(new(option.Value, LengthUnit.Epochs))),
        .. phase.Lengths.Where(option => option.Key.StartsWith("milestones.", StringComparison.Ordinal)).Select(option => span.Steps(option.Value)),
    ];
}
