using Nnet.Language.Shapes;

namespace Nnet.Language.Ops;

/// <summary>What shape rules demand. Each returns null where it holds and otherwise the error to return.</summary>
internal static class Requirements
{
    /// <summary>NN3001 unless the input has exactly <paramref name="rank"/> dimensions; <paramref name="layout"/> names them: <c>(N, C, H, W)</c>.</summary>
    public static OpError? RequireRank(this OpCall call, int input, int rank, string layout)
    {
        var type = call.Tensor(input);
        if (type.Shape.Rank == rank) return null;
        return RankError(call, input, $"{rank} dimensions {layout}", RankAdvice(type.Shape, rank));
    }

    public static OpError? RequireRankAtLeast(this OpCall call, int input, int rank, string what)
    {
        var type = call.Tensor(input);
        return type.Shape.Dims.Length >= rank ? null : RankError(call, input, what, type.Shape.Prefix is null ? "" : "Name the dimensions that it needs.");
    }

    /// <summary>NN3006 unless the input is a float of any width.</summary>
    public static OpError? RequireFloat(this OpCall call, int input = 0)
    {
        var type = call.Tensor(input);
        if (type.Element.IsFloating) return null;
        return new OpError("NN3006", $"{call.Row.Name} takes float, and gets {type}.",
            type.Element is ElementType.Class or ElementType.Token ? "Turn numbers into vectors first: Embedding." : "Cast it: Cast(float).")
        { Input = input };
    }

    /// <summary>NN3002, or NN3005 where facts are missing, unless two sizes are equal. <paramref name="fact"/> says what differs.</summary>
    public static OpError? RequireEqual(this OpCall call, Dim left, Dim right, int input, FormattableString fact, FormattableString advice) =>
        call.Require(new Equal(left, right), "NN3002", fact, advice, input);

    /// <summary><paramref name="id"/> where the condition never holds, NN3005 with the missing fact where it is not decided. Texts are only made when they are needed.</summary>
    public static OpError? Require(this OpCall call, Condition condition, string id, FormattableString fact, FormattableString advice, int? input = 0, string? argument = null)
    {
        var proof = call.Facts.Prove(condition);
        return proof switch
        {
            Proof.Holds => null,
            Proof.Refuted => new OpError(id, FormattableString.Invariant(fact), FormattableString.Invariant(advice)) { Input = argument is null ? input : null, Argument = argument, Required = condition },
            _ => Undecided(call, condition, (Proof.Undecided)proof, fact, advice) with { Input = argument is null ? input : null, Argument = argument },
        };
    }

    /// <summary>An integer option in its range: NN2004 where it never is; assumed where only hyperparameters decide it; NN3005 otherwise.</summary>
    public static OpError? RequireOption(this OpCall call, Condition condition, ParameterSpec parameter, Dim value)
    {
        var proof = call.Facts.Prove(condition);
        if (proof.IsProved) return null;
        if (proof.IsRefuted)
        {
            return new OpError("NN2004", $"{call.Row.Name}: \"{parameter.Name}\" is {value}, and must be {parameter.Range}.", "") { Argument = parameter.Name, Required = condition };
        }

        if (condition.Symbols.All(symbol => symbol.Kind == DimSymbolKind.Hyperparameter))
        {
            call.Assume(condition);
            return null;
        }

        return Undecided(call, condition, (Proof.Undecided)proof, $"", $"") with { Argument = parameter.Name };
    }

    /// <summary>A size of a result is at least 1: NN3004, assumed where only hyperparameters decide it, NN3005 otherwise.</summary>
    public static OpError? RequirePositive(this OpCall call, Dim size, FormattableString fact, FormattableString advice, int? input = 0, string? argument = null)
    {
        var condition = Condition.Positive(size);
        if (!size.IsConstant && size.Symbols.All(symbol => symbol.Kind == DimSymbolKind.Hyperparameter) && call.Facts.Prove(condition).IsUndecided)
        {
            call.Assume(condition);
            return null;
        }

        return call.Require(condition, "NN3004", fact, advice, input, argument);
    }

    /// <summary>A position is not negative: assumed where only hyperparameters decide it, NN3005 otherwise.</summary>
    public static OpError? RequireSign(this OpCall call, Dim position)
    {
        var condition = new AtLeast(position, Dim.Zero);
        if (!position.Symbols.All(symbol => symbol.Kind == DimSymbolKind.Hyperparameter)) return call.Require(condition, "NN3009", $"", $"");
        call.Assume(condition);
        return null;
    }

    public static OpError RankError(OpCall call, int input, string takes, string advice)
    {
        var type = call.Tensor(input);
        var found = type.Shape.Rank is { } rank ? $"{type}: {rank}" : $"{type}: any number";
        var what = call.Row.Inputs.Length > 1 ? $"{takes} as \"{call.Row.Inputs[input].Name}\"" : takes;
        return new OpError("NN3001", $"{call.Row.Name} takes {what}, and gets {found}.", advice) { Input = input };
    }

    private static string RankAdvice(Shape shape, int rank) => shape.Rank switch
    {
        null => "Name the dimensions that it needs.",
        { } found when found == rank - 1 => "Insert the one that is missing: Unsqueeze(dim).",
        { } found when found == rank + 1 => "Take one away: Squeeze(dim), or Reshape.",
        _ => "Reshape it first.",
    };

    private static OpError Undecided(OpCall call, Condition condition, Proof.Undecided proof, FormattableString fact, FormattableString advice) => new("NN3005", () =>
    {
        // A size that may be anything is no fact that is missing where a single value would do.
        if (fact.Format.Length > 0 && OnlyValue(condition) is { } only)
            return ($"{FormattableString.Invariant(fact).TrimEnd('.')}, unless {only.Symbol.Name} is {only.Value}.", FormattableString.Invariant(advice));
        var example = proof.Counterexample is { } witness ? $": {witness}" : "";
        return ($"{call.Row.Name} needs {condition}, which the facts do not decide{example}.", Missing(proof.MissingFact));
    })
    { Required = condition };

    /// <summary>The one value of a dimension for which an equality of the first degree holds; null for any other condition.</summary>
    private static (DimSymbol Symbol, long Value)? OnlyValue(Condition condition)
    {
        if (condition is not Equal equal || condition.Symbols.Distinct().ToList() is not [{ Kind: DimSymbolKind.Dimension } symbol]) return null;
        long? Difference(long value) => (equal.Left - equal.Right).Evaluate(new Dictionary<DimSymbol, long> { [symbol] = value });
        if (Difference(1) is not { } first || Difference(2) - first is not { } slope || slope == 0 || Difference(3) != first + (2 * slope) || Difference(7) != first + (6 * slope)) return null;
        return -first % slope == 0 && 1 - (first / slope) is >= 1 and var root ? (symbol, root) : null;
    }

    private static string Missing(Condition fact) =>
        fact is And { Parts.Length: > 1 } and ? $"Add the facts: where {string.Join(", ", and.Parts)}." : $"Add the fact: where {fact}.";
}
