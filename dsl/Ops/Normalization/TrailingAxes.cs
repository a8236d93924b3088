using Nnet.Language.Shapes;

namespace Nnet.Language.Ops;

/// <summary>The last axes that LayerNorm and RMSNorm work on: as many as the option <c>axes</c> says.</summary>
internal static class TrailingAxes
{
    public static OpError? RequireKnown(OpCall call)
    {
        if (call.RequireFloat() is { } notFloat) return notFloat;
        if (!call.Int("axes").TryGetConstant(out var axes))
            return new OpError("NN2004", $"{call.Row.Name}: \"axes\" is {call.Int("axes")}, and must be a number that is known when the program is built.", "") { Argument = "axes" };
        return call.RequireRankAtLeast(0, (int)Math.Min(axes, int.MaxValue), axes == 1 ? "at least 1 dimension (..., F)" : $"at least {axes} dimensions");
    }

    public static Shape Shape(OpCall call)
    {
        call.Int("axes").TryGetConstant(out var axes);
        var dims = call.Shape().Dims;
        return new([.. dims.Skip(dims.Length - (int)axes)]);
    }
}
