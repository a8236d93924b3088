namespace Nnet.Language.Ops;

/// <summary>torch.roll, flip, triu, tril: the shape stays.</summary>
internal static class OrderRows
{
    public static OpRow Roll { get; } = ArrangementRows.Row("Roll", "roll", "Concat", "Shifts elements along axes; what leaves at the end comes in at the start.", InferRoll,
        new() { Name = "shifts", Kind = ParameterKind.IntList }, new() { Name = "dims", Kind = ParameterKind.IntList });

    public static OpRow Flip { get; } = ArrangementRows.Row("Flip", "flip", "Slice", "Reverses axes.", InferFlip, Option.Ints("dims"));

    public static OpRow Triu { get; } = ArrangementRows.Row("Triu", "triu", "Trilu", "Keeps what is on and above a diagonal of the last two axes; the rest becomes 0.", InferTriangle, Option.Int("diagonal", 0));

    public static OpRow Tril { get; } = ArrangementRows.Row("Tril", "tril", "Trilu", "Keeps what is on and below a diagonal of the last two axes; the rest becomes 0.", InferTriangle, Option.Int("diagonal", 0));

    private static OpOutcome InferRoll(OpCall call)
    {
        if (call.Ints("shifts").Length != call.Ints("dims").Length)
            return new OpError("NN2004", $"Roll gets {call.Ints("shifts").Length} shifts for {call.Ints("dims").Length} axes.", "Give one for each axis.") { Argument = "shifts" };
        return Axis.ResolveAll(call, "dims", call.Shape(), out _) is { } noAxis ? noAxis : call.Tensor();
    }

    private static OpOutcome InferFlip(OpCall call) => Axis.ResolveAll(call, "dims", call.Shape(), out _, distinct: true) is { } noAxis ? noAxis : call.Tensor();

    private static OpOutcome InferTriangle(OpCall call) => call.RequireRankAtLeast(0, 2, "at least 2 dimensions (..., rows, columns)") is { } rank ? rank : call.Tensor();
}
