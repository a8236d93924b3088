using Nnet.Language.Lowering.Values;
using Nnet.Language.Semantics.Calls;
using Nnet.Language.Shapes;

namespace Nnet.Language.Semantics.Evaluation;

/// <summary>Functions of plain numbers: <c>min</c>, <c>max</c>, <c>ceil</c>, and <c>Sqrt</c>, <c>Exp</c>, <c>Log</c>, <c>Abs</c> where no tensor is given.</summary>
internal static class PlainFunctions
{
    /// <summary>The value; null where this is no call of a plain function.</summary>
    public static Value? TryCall(string callee, IReadOnlyList<Argument> arguments, Facts facts)
    {
        if (arguments.Count == 0 || arguments.Any(argument => argument.Name is not null || argument.Value is not PlainValue plain || !PlainKinds.IsNumber(plain.Content))) return null;
        var values = arguments.Select(argument => ((PlainValue)argument.Value!).Content).ToList();
        var result = (callee, values.Count) switch
        {
            ("min" or "max", >= 2) => values.Skip(1).Aggregate((IrValue?)values[0], (best, next) => best is null ? null : PlainArithmetic.TryApply(callee, best, next, facts)),
            ("ceil", 1) => Ceil(values[0]),
            ("Sqrt" or "Exp" or "Log" or "Abs", 1) => Function(callee, values[0]),
            _ => null,
        };
        return result is null ? null : new PlainValue(result);
    }

    /// <summary>A function of a number by its name in the representation; null where the number is not known.</summary>
    public static IrValue? TryFold(string name, IrValue value) => PlainArithmetic.TryNumber(value) is not { } number ? null : name switch
    {
        "sqrt" => new NumberValue(Math.Sqrt(number)),
        "exp" => new NumberValue(Math.Exp(number)),
        "log" => new NumberValue(Math.Log(number)),
        "abs" => new NumberValue(Math.Abs(number)),
        "ceil" => new DimValue(Dim.Of((long)Math.Ceiling(number))),
        _ => null,
    };

    private static IrValue Ceil(IrValue value) => value switch
    {
        DimValue => value,
        NumberValue number => new DimValue(Dim.Of((long)Math.Ceiling(number.Number))),
        _ => new UnaryValue("ceil", value),
    };

    private static IrValue Function(string name, IrValue value) => TryFold(name.ToLowerInvariant(), value) ?? new UnaryValue(name.ToLowerInvariant(), value);
}
