using System.Collections.Immutable;
using Nnet.Language.Shapes;

namespace Nnet.Language.Ops;

/// <summary>Broadcasting as PyTorch has it: axes are matched from the last; a size of 1 stretches.</summary>
internal static class Broadcasting
{
    /// <summary>The shape that both broadcast to; NN3007 where they do not, NN3005 where facts are missing.</summary>
    public static OpError? Combine(OpCall call, Shape left, Shape right, int leftInput, int rightInput, out Shape result)
    {
        result = left;
        if (!PrefixesMatch(left, right)) return Mismatch(call, left, right, null, null) with { Input = rightInput, OtherInput = leftInput };
        var (longer, shorter) = left.Dims.Length >= right.Dims.Length ? (left, right) : (right, left);
        var dims = longer.Dims.ToBuilder();
        for (var back = 0; back < shorter.Dims.Length; back++)
        {
            var (a, b) = (left.FromEnd(back), right.FromEnd(back));
            if (CombineSizes(call.Facts, a, b, out var size) is { } condition)
            {
                var error = call.Facts.Prove(condition).IsRefuted
                    ? Mismatch(call, left, right, a, b)
                    : call.Require(condition, "NN3007", $"", $"")!;
                return error with { Input = rightInput, OtherInput = leftInput, Axis = right.Dims.Length - 1 - back };
            }

            dims[longer.Dims.Length - 1 - back] = size;
        }

        result = new Shape(dims.ToImmutable(), left.Prefix ?? right.Prefix);
        return null;
    }

    /// <summary>The shape must broadcast to <paramref name="target"/> without changing it.</summary>
    public static OpError? RequireInto(OpCall call, Shape shape, Shape target, int input, FormattableString fact)
    {
        if (shape.Dims.Length > target.Dims.Length || (shape.Prefix is not null && !Equals(shape.Prefix, target.Prefix)))
            return new OpError("NN3007", FormattableString.Invariant(fact), $"Give a shape that broadcasts to {target}.") { Input = input };
        for (var back = 0; back < shape.Dims.Length; back++)
        {
            if (shape.FromEnd(back) == Dim.One) continue;
            var error = call.Require(new Equal(shape.FromEnd(back), target.FromEnd(back)), "NN3007", fact, $"Give a shape that broadcasts to {target}.", input);
            if (error is not null) return error with { Axis = shape.Dims.Length - 1 - back };
        }

        return null;
    }

    /// <summary>Null with the common size; otherwise what would have to hold.</summary>
    private static Condition? CombineSizes(Facts facts, Dim a, Dim b, out Dim size)
    {
        size = a;
        if (a == b || b == Dim.One) return null;
        size = b;
        if (a == Dim.One) return null;
        var equal = new Equal(a, b);
        if (facts.IsProved(equal))
        {
            size = a.IsConstant || (!b.IsConstant && a.ToString().Length <= b.ToString().Length) ? a : b;
            return null;
        }

        if (facts.IsProved(new Equal(a, Dim.One))) return null;
        size = a;
        return facts.IsProved(new Equal(b, Dim.One)) ? null : equal;
    }

    /// <summary>Equal prefixes, or a single one behind which the other has no more axes than are known.</summary>
    private static bool PrefixesMatch(Shape left, Shape right)
    {
        if (Equals(left.Prefix, right.Prefix)) return left.Prefix is null || left.Dims.Length == right.Dims.Length;
        if (left.Prefix is null) return left.Dims.Length <= right.Dims.Length;
        return right.Prefix is null && right.Dims.Length <= left.Dims.Length;
    }

    private static OpError Mismatch(OpCall call, Shape left, Shape right, Dim? a, Dim? b)
    {
        var sizes = a is null ? "" : $": {a} against {b}";
        return new OpError("NN3007", $"{left} and {right} do not broadcast in {call.Row.Name}{sizes}.", a is null ? "Give both the same leading axes." : "Sizes are matched from the last axis; they must be equal, or one of them 1.");
    }
}
