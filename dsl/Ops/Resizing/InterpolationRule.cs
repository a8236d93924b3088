using System.Collections.Immutable;
using Nnet.Language.Shapes;

namespace Nnet.Language.Ops;

/// <summary>torch.nn.Upsample and torch.nn.functional.interpolate.</summary>
internal static class InterpolationRule
{
    public static OpRow Row(string name, OpCategory category, string summary) => new()
    {
        Name = name,
        Category = category,
        Inputs = [new("input")],
        Parameters =
        [
            new() { Name = "size", Kind = ParameterKind.IntList, Default = ArgumentValue.Nothing, Range = ValueRange.AtLeast(1) },
            new() { Name = "scale_factor", Kind = ParameterKind.FloatList, Default = ArgumentValue.Nothing, Range = ValueRange.Above(0) },
            Option.Word("mode", ["nearest", "linear", "bilinear", "bicubic", "trilinear"]),
            new() { Name = "align_corners", Kind = ParameterKind.Bool, Default = ArgumentValue.Nothing },
        ],
        Infer = Infer,
        Flops = (call, result) => CostOf(call.Word("mode")) * result.Tensors.First().Shape.ElementCount,
        Torch = TorchForm.Functional("interpolate"),
        Onnx = OnnxForm.Operator("Resize"),
        ShortName = "upsample",
        Summary = summary,
    };

    private static int CostOf(string mode) => mode switch { "nearest" => 0, "linear" => 4, "bilinear" => 11, "trilinear" => 30, _ => 35 };

    private static OpOutcome Infer(OpCall call)
    {
        if (call.RequireFloat() is { } notFloat) return notFloat;
        if (RequireRank(call) is { } rank) return rank;
        if (call.IsNone("size") == call.IsNone("scale_factor"))
            return new OpError("NN2003", $"{call.Row.Name} takes either \"size\" or \"scale_factor\".", call.IsNone("size") ? "Give one." : "Leave one away.") { Argument = "size" };
        if (!call.IsNone("align_corners") && call.Word("mode") == "nearest")
            return new OpError("NN2004", $"{call.Row.Name}: \"align_corners\" has no meaning with mode nearest.", "Leave it away, or take mode: bilinear.") { Argument = "align_corners" };

        var input = call.Tensor();
        var spatial = input.Shape.Dims.Length - 2;
        if (TrySizes(call, spatial, out var sizes) is { } error) return error;
        return new TensorType(input.Element, new([input.Shape.Dims[0], input.Shape.Dims[1], .. sizes]));
    }

    private static OpError? RequireRank(OpCall call) => call.Word("mode") switch
    {
        "linear" => call.RequireRank(0, 3, "(N, C, L) in mode linear"),
        "bilinear" or "bicubic" => call.RequireRank(0, 4, $"(N, C, H, W) in mode {call.Word("mode")}"),
        "trilinear" => call.RequireRank(0, 5, "(N, C, D, H, W) in mode trilinear"),
        _ => call.Shape().Rank is 3 or 4 or 5 ? null : Requirements.RankError(call, 0, "3 to 5 dimensions (N, C, ...)", ""),
    };

    private static OpError? TrySizes(OpCall call, int spatial, out ImmutableArray<Dim> sizes)
    {
        sizes = [];
        var option = call.IsNone("size") ? "scale_factor" : "size";
        var given = ((ArgumentValue.List)call.Arguments[option]).Values;
        if (given.Length != 1 && given.Length != spatial)
            return new OpError("NN2004", $"{call.Row.Name}: \"{option}\" has {given.Length} numbers, and {call.Tensor()} has {spatial} spatial axes.", "Give one for each, or one for all.") { Argument = option };
        var result = ImmutableArray.CreateBuilder<Dim>(spatial);
        for (var axis = 0; axis < spatial; axis++)
        {
            var value = given[given.Length == 1 ? 0 : axis];
            var size = call.Shape().Dims[2 + axis];
            if (option == "size")
            {
                result.Add(((ArgumentValue.Int)value).Value);
                continue;
            }

            if (TryScale(call, size, value, out var scaled) is { } error) return error;
            var empty = call.RequirePositive(scaled, $"{call.Row.Name} leaves nothing of the {size} in {call.Tensor()} with scale_factor {value}.", $"Take a larger factor.", argument: option);
            if (empty is not null) return empty with { Axis = 2 + axis };
            result.Add(scaled);
        }

        sizes = result.ToImmutable();
        return null;
    }

    private static OpError? TryScale(OpCall call, Dim size, ArgumentValue factor, out Dim scaled)
    {
        scaled = size;
        switch (factor)
        {
            case ArgumentValue.Int { Value: var times }:
                scaled = call.Facts.Simplify(size * times);
                return null;
            case ArgumentValue.Float { Value: var number } when ScaleFactor.TryScale(call.Facts, size, number) is { } exact:
                scaled = exact;
                return null;
            default:
                return new OpError("NN3005", $"{call.Row.Name} cannot tell how large {size} becomes with scale_factor {factor}.", "Give \"size\" instead, or a factor such as 2 or 0.5.") { Argument = "scale_factor" };
        }
    }
}
