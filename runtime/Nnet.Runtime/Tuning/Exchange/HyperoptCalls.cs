using System.Globalization;
using Nnet.Tuning.Engine;
using Nnet.Tuning.Steps;

namespace Nnet.Tuning.Exchange;

/// <summary>Hyperopt's distributions. Its logarithmic ones take natural-log exponents as bounds, which readers often take for powers of ten.</summary>
internal static class HyperoptCalls
{
    public static (ParameterDefinition? Parameter, string? Note) Convert(PythonCall call)
    {
        var name = call.Word(0, "label");
        return call.Name switch
        {
            "uniform" => (new FloatParameter(name, call.Number(1, "low"), call.Number(2, "high")), null),
            "quniform" => (Stepped(name, call.Number(1, "low"), call.Number(2, "high"), call.Number(3, "q")), null),
            "uniformint" => (new IntParameter(name, (long)call.Number(1, "low"), (long)call.Number(2, "high")), null),
            "randint" => call.Argument(2, "high") is null
                ? (new IntParameter(name, 0, (long)call.Number(1, "upper") - 1), $"{name}: hp.randint leaves its upper end out; the range here has both ends.")
                : (new IntParameter(name, (long)call.Number(1, "low"), (long)call.Number(2, "high") - 1), $"{name}: hp.randint leaves its upper end out; the range here has both ends."),
            "loguniform" => Exponents(name, call.Number(1, "low"), call.Number(2, "high")),
            "qloguniform" => (new IntParameter(name, Math.Max(1, (long)Math.Round(Math.Exp(call.Number(1, "low")))), (long)Math.Round(Math.Exp(call.Number(2, "high"))), 1, true), $"{name}: hp.qloguniform takes natural-log exponents; its step of {call.Argument(3, "q")} is left out."),
            "choice" => (new ChoiceParameter(name, [.. call.List(1, "options")]), null),
            _ => (null, $"{name}: hp.{call.Name} has no bounds here; give it a range by hand."),
        };
    }

    private static (ParameterDefinition Parameter, string Note) Exponents(string name, double low, double high)
    {
        var (from, to) = (Round(Math.Exp(low)), Round(Math.Exp(high)));
        return (new FloatParameter(name, from, to, true), FormattableString.Invariant($"{name}: hp.loguniform takes natural-log exponents, so that ({low}, {high}) is {Curves.Show(from)} to {Curves.Show(to)}, not 1e{low} to 1e{high}."));
    }

    private static ParameterDefinition Stepped(string name, double low, double high, double step) => low == Math.Floor(low) && step == Math.Floor(step)
        ? new IntParameter(name, (long)low, (long)low + ((long)step * (long)((high - low) / step)), (long)step)
        : new FloatParameter(name, low, high, false, step);

    private static double Round(double value) => double.Parse(value.ToString("G4", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
}
