using Nnet.Language.Shapes;

namespace Nnet.Language.Semantics.Signatures;

/// <summary>Mismatches in words.</summary>
internal static class MismatchText
{
    /// <summary>The id and message for an argument of a call of <paramref name="callee"/>.</summary>
    public static (string Id, string Message) Of(string callee, Mismatch mismatch) => mismatch switch
    {
        RankMismatch => ("NN3001", $"\"{mismatch.Input}\" of {callee} takes {mismatch.Expected}, and gets {mismatch.Actual}: {Count(mismatch.Actual)} instead of {Count(mismatch.Expected)}.{RankAdvice(mismatch)}"),
        ElementMismatch => ("NN3006", $"\"{mismatch.Input}\" of {callee} takes {mismatch.Expected}, and gets {mismatch.Actual}."),
        DimMismatch { Axis: null } dim => Classes(callee, dim),
        DimMismatch dim when dim.Proof is Proof.Undecided undecided => ("NN3005", $"\"{dim.Input}\" of {callee} takes {dim.Expected}, and gets {dim.Actual}: whether {dim.Found} is {dim.Wanted} is not known. Add the fact: where {undecided.MissingFact}."),
        DimMismatch dim => ("NN3002", $"\"{dim.Input}\" of {callee} takes {dim.Expected}, and gets {dim.Actual}: {Size(dim)}."),
        _ => ("NN3002", $"\"{mismatch.Input}\" of {callee} takes {mismatch.Expected}, and gets {mismatch.Actual}."),
    };

    /// <summary>What differs, without the callee: <c>4 against 3</c>.</summary>
    public static string Size(DimMismatch dim) =>
        dim.Symbol is { } symbol && dim.BoundBy is { } by ? $"{symbol.Name} is {dim.Wanted} from \"{by}\", and {dim.Found} here" : $"{dim.Found} instead of {dim.Wanted} in axis {dim.Axis}";

    private static (string Id, string Message) Classes(string callee, DimMismatch dim) =>
        ("NN3006", $"\"{dim.Input}\" of {callee} takes {dim.Expected}, and gets {dim.Actual}: {dim.Found} classes instead of {dim.Wanted}{(dim.BoundBy is { } by ? $", as \"{by}\" says" : "")}.");

    private static string Count(TensorType type) => type.Shape.Rank is { } rank ? rank == 1 ? "1 dimension" : $"{rank} dimensions" : $"at least {type.Shape.Dims.Length} dimensions";

    private static string RankAdvice(Mismatch mismatch) => (mismatch.Expected.Shape.Rank - mismatch.Actual.Shape.Rank) switch
    {
        1 => " Add the missing one: Unsqueeze(dim).",
        -1 => " Take one away: Squeeze(dim), or Reshape.",
        _ => "",
    };
}
