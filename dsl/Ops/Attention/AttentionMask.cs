using Nnet.Language.Shapes;

namespace Nnet.Language.Ops;

/// <summary>Masks of attention: bool (true is hidden for layers, shown for ScaledDotProductAttention, as in PyTorch) or float that is added.</summary>
internal static class AttentionMask
{
    /// <summary>Unless the input is absent: bool or float, and one of the given shapes.</summary>
    public static OpError? Require(OpCall call, int input, params Shape[] shapes)
    {
        if (!call.IsGiven(input)) return null;
        var mask = call.Tensor(input);
        var name = call.Row.Inputs[input].Name;
        if (mask.Element is not ElementType.Boolean && !mask.Element.IsFloating)
            return new OpError("NN3006", $"{call.Row.Name} takes bool or float as \"{name}\", and gets {mask}.", "") { Input = input };
        var wanted = string.Join(" or ", shapes.Select(shape => shape.ToString()));
        var shape = shapes.FirstOrDefault(candidate => candidate.Dims.Length == mask.Shape.Dims.Length && mask.Shape.Prefix is null);
        if (shape is null) return new OpError("NN3001", $"{call.Row.Name} takes {wanted} as \"{name}\", and gets {mask}.", "") { Input = input };
        for (var axis = 0; axis < shape.Dims.Length; axis++)
        {
            var (found, size) = (mask.Shape.Dims[axis], shape.Dims[axis]);
            var error = call.RequireEqual(found, size, input, $"{call.Row.Name} takes {wanted} as \"{name}\", and gets {mask}: {found} against {size}.", $"");
            if (error is not null) return error with { Axis = axis };
        }

        return null;
    }
}
