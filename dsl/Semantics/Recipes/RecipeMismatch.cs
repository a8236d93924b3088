using Nnet.Language.Semantics.Signatures;
using Nnet.Language.Shapes;

namespace Nnet.Language.Semantics.Recipes;

/// <summary>NN6001: a field, or a result, that does not fit what a recipe feeds it to.</summary>
internal static class RecipeMismatch
{
    /// <summary>The message; <paramref name="what"/> names the tensor: <c>the field "image" of Digits</c>.</summary>
    public static string Text(string callee, string what, Mismatch mismatch)
    {
        var fact = mismatch switch
        {
            DimMismatch { Axis: null } dim => dim.BoundBy is { } by
                ? $"{Capital(what)} has {dim.Found} classes, but \"{by}\" has {dim.Wanted} ({callee} takes {mismatch.Expected})"
                : $"{Capital(what)} is {mismatch.Actual}, but {callee} takes {mismatch.Expected}",
            DimMismatch dim => $"{Capital(what)} is {mismatch.Actual}, but {callee} takes {mismatch.Expected} as \"{mismatch.Input}\": {MismatchText.Size(dim)}",
            _ => $"{Capital(what)} is {mismatch.Actual}, but {callee} takes {mismatch.Expected} as \"{mismatch.Input}\"",
        };
        return $"{fact}. {Advice(mismatch)}";
    }

    private static string Advice(Mismatch mismatch)
    {
        var (expected, actual) = (mismatch.Expected, mismatch.Actual);
        switch (mismatch)
        {
            case DimMismatch { Axis: null } dim:
                return $"Let the last layer give {dim.Found}, or declare {dim.Wanted} classes.";
            case RankMismatch or ElementMismatch when expected.Element is ElementType.Class && actual.Element.IsFloating:
                return $"Declare the field as {expected.Element}: the loss takes the number of the class, no row of zeros and a one.";
            case RankMismatch when expected.Shape.Dims.Length == actual.Shape.Dims.Length + 1 && expected.Shape.Dims.Length > 1:
                return $"Declare the missing axis: {Sample(expected)} with {expected.Shape.Dims[1]} channel{(expected.Shape.Dims[1] == Dim.One ? "" : "s")} in front.";
            case RankMismatch when expected.Shape.Dims.Length == actual.Shape.Dims.Length - 1:
                return "Drop an axis: Squeeze(-1) in the network, or a field with one axis less.";
            case ElementMismatch:
                return $"Declare it as {expected.Element}, or take it as {actual.Element}.";
            default:
                return "Change the declaration of one of them.";
        }
    }

    /// <summary>The type of one sample.</summary>
    private static string Sample(TensorType type) => $"{type.Element}[{string.Join(", ", type.Shape.Dims.Skip(1))}]";

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text.Substring(1);
}
