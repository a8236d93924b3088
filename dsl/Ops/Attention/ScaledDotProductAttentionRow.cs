using Nnet.Language.Shapes;

namespace Nnet.Language.Ops;

/// <summary>torch.nn.functional.scaled_dot_product_attention (Vaswani et al. 2017).</summary>
internal static class ScaledDotProductAttentionRow
{
    public static OpRow Row { get; } = new()
    {
        Name = "ScaledDotProductAttention",
        Category = OpCategory.Function,
        Inputs = [new("query"), new("key"), new("value"), new("attn_mask", IsOptional: true)],
        Parameters = [Option.Probability("dropout_p", 0), Option.Bool("causal", false)],
        Infer = Infer,
        Flops = Flops,
        Torch = TorchForm.Functional("scaled_dot_product_attention"),
        Onnx = OnnxForm.Composed("Mul", "MatMul", "Add", "Softmax", "MatMul"),
        ShortName = "attention",
        Summary = "softmax(query key^T / sqrt(E)) value: (..., L, E), (..., S, E), (..., S, V) to (..., L, V).",
    };

    private static OpOutcome Infer(OpCall call)
    {
        for (var input = 0; input < 3; input++)
        {
            if (call.RequireFloat(input) is { } notFloat) return notFloat;
            if (call.RequireRankAtLeast(input, 2, "at least 2 dimensions (..., length, features)") is { } rank) return rank;
        }

        var (query, key, value) = (call.Tensor(), call.Tensor(1), call.Tensor(2));
        var features = call.RequireEqual(key.Shape.FromEnd(0), query.Shape.FromEnd(0), 1,
            $"{call.Row.Name} compares {query} with {key}: {query.Shape.FromEnd(0)} features against {key.Shape.FromEnd(0)}.", $"Give query and key the same last axis.");
        if (features is not null) return features with { OtherInput = 0 };
        var length = call.RequireEqual(value.Shape.FromEnd(1), key.Shape.FromEnd(1), 2,
            $"{call.Row.Name} weighs {value} by {key}: {value.Shape.FromEnd(1)} positions against {key.Shape.FromEnd(1)}.", $"Give key and value the same length.");
        if (length is not null) return length with { OtherInput = 1 };

        if (Broadcasting.Combine(call, query.Shape.DropLast(2), key.Shape.DropLast(2), 0, 1, out var leading) is { } keyError) return keyError;
        if (Broadcasting.Combine(call, leading, value.Shape.DropLast(2), 0, 2, out leading) is { } valueError) return valueError;
        if (call.IsGiven(3) && RequireMask(call, leading.Append(query.Shape.FromEnd(1), key.Shape.FromEnd(1))) is { } mask) return mask;
        return new TensorType(query.Element, leading.Append(query.Shape.FromEnd(1), value.Shape.FromEnd(0)));
    }

    private static OpError? RequireMask(OpCall call, Shape scores)
    {
        var mask = call.Tensor(3);
        if (call.Flag("causal", whenUnknown: false))
            return new OpError("NN2004", $"{call.Row.Name} gets a mask and causal: true.", "Leave one away.") { Argument = "causal" };
        if (mask.Element is not ElementType.Boolean && !mask.Element.IsFloating)
            return new OpError("NN3006", $"{call.Row.Name} takes bool or float as \"attn_mask\", and gets {mask}.", "") { Input = 3 };
        return Broadcasting.RequireInto(call, mask.Shape, scores, 3, $"{call.Row.Name} has scores {scores}, and its mask {mask} does not fit them.");
    }

    private static Dim Flops(OpCall call, OpValue result)
    {
        var output = result.Tensors.First().Shape;
        var positions = output.DropLast(1).ElementCount;
        var keys = call.Shape(1).FromEnd(1);
        return positions * keys * (2 * call.Shape().FromEnd(0) + 2 * output.FromEnd(0) + 5);
    }
}
