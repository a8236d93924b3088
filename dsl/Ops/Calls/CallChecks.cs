using Nnet.Language.Shapes;

namespace Nnet.Language.Ops;

/// <summary>What is checked in the same way for every row: that inputs are there, and that integers are in the range of their option.</summary>
internal static class CallChecks
{
    public static OpError? Inputs(OpCall call)
    {
        var row = call.Row;
        if (call.Inputs.Length > row.Inputs.Length)
            return new OpError("NN2003", $"{row.Name} takes {Count(row.Inputs.Length)}, and gets {call.Inputs.Length}.", Takes(row)) { Input = row.Inputs.Length };
        for (var i = 0; i < row.Inputs.Length; i++)
        {
            var spec = row.Inputs[i];
            switch (call.Inputs[i])
            {
                case OpInput.Absent when !spec.IsOptional:
                    return new OpError("NN2003", $"{row.Name} misses its input \"{spec.Name}\".", Takes(row)) { Input = i };
                case OpInput.Number when !spec.TakesNumber:
                    return new OpError("NN2004", $"{row.Name} takes a tensor as \"{spec.Name}\", and gets a plain number.", "") { Input = i };
                case OpInput.List when spec.Kind == InputKind.Tensor:
                    return new OpError("NN2004", $"{row.Name} takes one tensor as \"{spec.Name}\", and gets several.", "Take them apart first: let (a, b) = ...") { Input = i };
                case OpInput.List { Types.IsEmpty: true } when spec.Kind == InputKind.List:
                    return new OpError("NN2004", $"{row.Name} gets no tensor at all.", "Give at least one.") { Input = i };
                default:
                    break;
            }
        }

        return null;
    }

    public static OpError? Ranges(OpCall call)
    {
        foreach (var parameter in call.Row.Parameters)
        {
            if (!call.Arguments.TryGetValue(parameter.Name, out var value)) continue;
            var values = value is ArgumentValue.List list ? list.Values : [value];
            foreach (var number in values.OfType<ArgumentValue.Int>())
            {
                if (parameter.Range.Low is { } low && call.RequireOption(new AtLeast(number.Value, Dim.Of((long)Math.Ceiling(low))), parameter, number.Value) is { } tooSmall) return tooSmall;
                if (parameter.Range.High is { } high && call.RequireOption(new AtLeast(Dim.Of((long)Math.Floor(high)), number.Value), parameter, number.Value) is { } tooLarge) return tooLarge;
            }
        }

        return null;
    }

    private static string Count(int inputs) => inputs switch { 0 => "no tensor", 1 => "one tensor", _ => $"{inputs} tensors" };

    private static string Takes(OpRow row) => row.Inputs.Length == 0
        ? "Write it without an input."
        : $"It takes ({string.Join(", ", row.Inputs.Select(input => input.IsOptional ? input.Name + "?" : input.Name))}).";
}
