using Nnet.Language.Shapes;

namespace Nnet.Language.Ops;

/// <summary>torch.arange over integers.</summary>
internal static class ArangeRow
{
    public static OpRow Row { get; } = new()
    {
        Name = "Arange",
        Category = OpCategory.Function,
        Inputs = [],
        Parameters = [Option.Ints("bounds"), Option.Int("step", 1, min: 1)],
        Infer = Infer,
        Flops = Elementwise.NoCost,
        Torch = TorchForm.Function("arange"),
        Onnx = OnnxForm.Operator("Range"),
        ShortName = "arange",
        Summary = "The integers 0 to n - 1, Arange(n), or from a to b - 1, Arange(a, b), in steps.",
    };

    private static OpOutcome Infer(OpCall call)
    {
        var bounds = call.Ints("bounds");
        if (bounds.Length is 0 or > 2)
            return new OpError("NN2003", $"Arange takes a stop, or a start and a stop, and gets {bounds.Length} numbers.", "Write Arange(T), or Arange(1, T, step: 2).") { Argument = "bounds" };
        var (start, stop) = bounds.Length == 1 ? (Dim.Zero, bounds[0]) : (bounds[0], bounds[1]);
        var length = stop - start;
        var empty = call.RequirePositive(length, $"Arange from {start} to {stop} is empty.", $"Give a stop behind the start.", argument: "bounds");
        if (empty is not null) return empty;

        // Counted from 0 in steps of 1, the numbers are positions of something with that many entries.
        var element = start == Dim.Zero && call.Int("step") == Dim.One ? new ElementType.Token(stop) : ElementType.Int64;
        return new TensorType(element, Shape.Of(call.Facts.CeilDiv(length, call.Int("step"))));
    }
}
