using System.Collections.Immutable;
using Nnet.Language.Shapes;

namespace Nnet.Language.Ops;

/// <summary>torch.nn.ZeroPad2d and torch.nn.functional.pad: pairs of (before, after), the last axis first.</summary>
internal static class PaddingRows
{
    public static OpRow ZeroPad2d { get; } = new()
    {
        Name = "ZeroPad2d",
        Category = OpCategory.Layer,
        Inputs = [new("input")],
        Parameters = [Option.Tuple("padding", 4)],
        Infer = call => call.RequireRank(0, 4, "(N, C, H, W)") is { } rank ? rank : Extend(call, call.Ints("padding"), "padding"),
        Flops = Elementwise.NoCost,
        Torch = TorchForm.Functional("pad"),
        Onnx = OnnxForm.Operator("Pad"),
        ShortName = "pad",
        Summary = "Puts zeros around images: (left, right, top, bottom), or one number for all.",
    };

    public static OpRow Pad { get; } = new()
    {
        Name = "Pad",
        Category = OpCategory.Function,
        Inputs = [new("input")],
        Parameters = [new() { Name = "pad", Kind = ParameterKind.IntList }, Option.Word("mode", ["constant", "reflect", "replicate", "circular"]), Option.Float("value", 0.0)],
        Infer = Infer,
        Flops = Elementwise.NoCost,
        Torch = TorchForm.Functional("pad"),
        Onnx = OnnxForm.Operator("Pad"),
        ShortName = "pad",
        Summary = "Extends axes by pairs (before, after), beginning with the last axis.",
    };

    private static OpOutcome Infer(OpCall call)
    {
        var amounts = call.Ints("pad");
        var mode = call.Word("mode");
        if (amounts.Length % 2 != 0 || amounts.IsEmpty)
            return new OpError("NN2004", $"Pad takes pairs (before, after), and gets {amounts.Length} {(amounts.Length == 1 ? "number" : "numbers")}.", "Give two for each axis, the last axis first.") { Argument = "pad" };
        if (call.RequireRankAtLeast(0, amounts.Length / 2, $"at least {amounts.Length / 2} dimensions") is { } rank) return rank;
        if (mode == "constant") return Extend(call, amounts, "pad");

        var axes = amounts.Length / 2;
        if (call.RequireFloat() is { } notFloat) return notFloat;
        if (axes > 3 || (call.Shape().Rank != axes + 1 && call.Shape().Rank != axes + 2))
            return Requirements.RankError(call, 0, $"{axes + 1} or {axes + 2} dimensions to {mode} {axes} of them", "Give a pair for each axis behind the channels.");
        for (var i = 0; i < amounts.Length; i++)
        {
            var size = call.Shape().FromEnd(i / 2);
            if (mode == "replicate") continue;
            var fits = mode == "reflect" ? (Condition)new Less(amounts[i], size) : new AtLeast(size, amounts[i]);
            var error = call.Require(fits, "NN3004", $"Pad cannot take {amounts[i]} from an axis of {size} in {call.Tensor()} ({mode}).", $"Pad by {(mode == "reflect" ? "less than" : "at most")} the axis has.", argument: "pad");
            if (error is not null) return error;
        }

        return Extend(call, amounts, "pad");
    }

    /// <summary>Negative amounts cut away.</summary>
    private static OpOutcome Extend(OpCall call, ImmutableArray<Dim> amounts, string option)
    {
        var input = call.Tensor();
        var dims = input.Shape.Dims.ToBuilder();
        for (var i = 0; i + 1 < amounts.Length; i += 2)
        {
            var position = dims.Count - 1 - i / 2;
            var size = call.Facts.Simplify(dims[position] + amounts[i] + amounts[i + 1]);
            var empty = call.RequirePositive(size, $"{call.Row.Name} leaves {size} of the {dims[position]} in {input}.", $"Cut away less.", argument: option);
            if (empty is not null) return empty with { Axis = position };
            dims[position] = size;
        }

        // What is filled in with another value than 0 may be no label.
        var element = call.Arguments.ContainsKey("value") && call.Number("value") != 0 ? Numbers.Plain(input.Element) : input.Element;
        return new TensorType(element, input.Shape.WithDims(dims.ToImmutable()));
    }
}
