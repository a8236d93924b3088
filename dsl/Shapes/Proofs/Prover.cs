using System.Numerics;

namespace Nnet.Language.Shapes;

/// <summary>Decides conditions under facts: by canonical form, by bounds, by combining inequalities, and at last by cases.</summary>
internal static class Prover
{
    public static Proof Prove(Condition condition, Facts facts, FactStore store)
    {
        if (Decide(condition, store, CaseBudget.Start()) is not { } holds) return new Proof.Undecided(condition, facts);
        return holds ? Proof.Holds.Instance : new Proof.Refuted(condition, facts);
    }

    /// <summary>True: always; false: never; null: not decided.</summary>
    public static bool? Decide(Condition condition, FactStore store, CaseBudget cases)
    {
        switch (condition)
        {
            case And and:
                return DecideAll(and.Parts, store, cases, whole: true);
            case Or or:
                return !DecideAll(or.Parts.Select(part => part.Negate()), store, cases, whole: true);
            case Equal equal:
                return DecideZero(equal.Left - equal.Right, store, cases);
            case NotEqual notEqual:
                return !DecideZero(notEqual.Left - notEqual.Right, store, cases);
            case AtLeast atLeast:
                return DecideNonNegative(atLeast.Left - atLeast.Right, store, cases);
            case Less less:
                return DecideNonNegative(less.Right - less.Left - Dim.One, store, cases);
            case Divisible divisible:
                return DecideDivisible(divisible, store, cases);
            case Not { Inner: not OpaqueCondition } not:
                return !Decide(not.Inner, store, cases);
            default:
                return store.Opaque.Contains(condition) ? true : store.Opaque.Contains(condition.Negate()) ? false : null;
        }
    }

    private static bool? DecideAll(IEnumerable<Condition> parts, FactStore store, CaseBudget cases, bool whole)
    {
        bool? all = whole;
        foreach (var part in parts)
        {
            if (Decide(part, store, cases) is not { } holds) all = null;
            else if (!holds) return false;
        }

        return all;
    }

    private static bool? DecideDivisible(Divisible divisible, FactStore store, CaseBudget cases)
    {
        var numerator = store.Normalize(divisible.Left);
        var denominator = store.Normalize(divisible.Right);
        if (store.Multiples.Any(known => known.Numerator == numerator && known.Divisor == denominator)) return true;
        var divisorIsZero = DecideZero(denominator, store, cases);
        if (divisorIsZero != false) return divisorIsZero == true ? false : null;
        return DecideZero(Dim.Mod(numerator, denominator), store, cases);
    }

    private static bool? DecideZero(Dim dim, FactStore store, CaseBudget cases)
    {
        if (dim.TryGetBig(out var value)) return value.IsZero;
        dim = EqualityReduction.Reduce(store.Normalize(dim), store);
        if (dim.TryGetBig(out value)) return value.IsZero;

        var content = dim.Terms.Where(term => term.Monomial.Degree > 0).Select(term => term.Coefficient).Aggregate(BigInteger.Zero, BigInteger.GreatestCommonDivisor);
        if (!(dim.ConstantTerm % content).IsZero) return false;
        if (store.NonZero.Any(known => known == dim || known == -dim)) return false;
        var atLeastZero = InequalityProver.IsNonNegative(dim, store, cases.Effort);
        var atMostZero = InequalityProver.IsNonNegative(-dim, store, cases.Effort);
        if (atLeastZero && atMostZero) return true;
        if (atLeastZero && InequalityProver.IsNonNegative(dim - Dim.One, store, cases.Effort)) return false;
        if (atMostZero && InequalityProver.IsNonNegative(-dim - Dim.One, store, cases.Effort)) return false;
        return EqualityReduction.TryClearDivisions(dim, store) is { } cleared
            ? DecideZero(cleared, store, cases)
            : CaseSplit.Decide(dim, store, cases, DecideZero);
    }

    private static bool? DecideNonNegative(Dim dim, FactStore store, CaseBudget cases)
    {
        if (dim.TryGetBig(out var value)) return value.Sign >= 0;
        if (store.BoundsOf(dim).Low is { Sign: >= 0 }) return true;
        dim = EqualityReduction.Reduce(store.Normalize(dim), store);
        if (InequalityProver.IsNonNegative(dim, store, cases.Effort)) return true;
        if (InequalityProver.IsNonNegative(-dim - Dim.One, store, cases.Effort)) return false;
        return CaseSplit.Decide(dim, store, cases, DecideNonNegative);
    }
}
