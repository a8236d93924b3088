using System.Collections.Immutable;
using System.Numerics;

namespace Nnet.Language.Shapes;

/// <summary>
/// Brings a list of conditions into the form that proofs use: solved symbols (<c>D := heads * q</c>), bounds of the others,
/// and what stays unsolved. Adding a condition that solves a symbol puts all others through again.
/// </summary>
internal sealed class FactsBuilder
{
    private const int MaxRounds = 64;

    private readonly Dictionary<DimSymbol, Interval> _bounds = [];
    private readonly Dictionary<DimSymbol, Dim> _solved = [];
    private readonly List<Dim> _zero = [];
    private readonly List<Dim> _nonNegative = [];
    private readonly List<Dim> _nonZero = [];
    private readonly List<(Dim Numerator, Dim Divisor)> _multiples = [];
    private readonly List<Or> _alternatives = [];
    private readonly HashSet<Condition> _opaque = [];
    private int _quotients;
    private int _rounds;
    private bool _contradiction;

    public static FactStore Build(ImmutableArray<Condition> conditions)
    {
        var builder = new FactsBuilder();
        foreach (var condition in conditions) builder.Add(condition);
        for (var round = 0; round < 3; round++) builder.Propagate();
        return new FactStore(conditions, builder._solved, builder._bounds, builder._zero, builder._nonNegative, builder._nonZero, builder._multiples, builder._alternatives, builder._opaque, builder._contradiction);
    }

    private void Add(Condition condition)
    {
        switch (condition)
        {
            case And and:
                foreach (var part in and.Parts) Add(part);
                break;
            case Or { Parts.Length: 1 } or:
                Add(or.Parts[0]);
                break;
            case Or or:
                if (or.Parts.IsEmpty) _contradiction = true;
                else _alternatives.Add(or);
                break;
            case Equal equal:
                AddZero(equal.Left - equal.Right);
                break;
            case NotEqual notEqual:
                AddNonZero(notEqual.Left - notEqual.Right);
                break;
            case AtLeast atLeast:
                AddNonNegative(atLeast.Left - atLeast.Right);
                break;
            case Less less:
                AddNonNegative(less.Right - less.Left - Dim.One);
                break;
            case Divisible divisible:
                AddNonZero(divisible.Right);
                AddMultiple(divisible.Left, divisible.Right);
                break;
            case Not { Inner: Divisible divisible }:
                AddNonZero(Dim.Mod(divisible.Left, divisible.Right));
                break;
            case Not { Inner: OpaqueCondition }:
            case OpaqueCondition:
                if (_opaque.Contains(condition.Negate())) _contradiction = true;
                _opaque.Add(condition);
                break;
            case Not not:
                Add(not.Inner.Negate());
                break;
            default:
                break;
        }
    }

    private void AddZero(Dim dim)
    {
        dim = Reduce(dim);
        if (dim.TryGetBig(out var constant))
        {
            _contradiction |= !constant.IsZero;
            return;
        }

        var content = LinearForms.Content(dim);
        if (!content.IsOne)
        {
            if (!(dim.ConstantTerm % content).IsZero)
            {
                _contradiction = true;
                return;
            }

            dim = Dim.OfTerms([.. dim.Terms.Select(term => new DimTerm(term.Monomial, term.Coefficient / content))]);
        }

        if (LinearForms.TrySolve(dim) is { } solution) Solve(solution.Symbol, solution.Value);
        else _zero.Add(dim);
    }

    private void AddNonNegative(Dim dim)
    {
        dim = Reduce(dim);
        if (dim.TryGetBig(out var constant))
        {
            _contradiction |= constant.Sign < 0;
            return;
        }

        if (LinearForms.TryLinear(dim) is var (symbol, factor, offset))
        {
            // factor * symbol + offset >= 0
            Tighten(symbol, factor.Sign > 0
                ? new(-DimDivision.FloorQuotient(offset, factor), null)
                : new(null, DimDivision.FloorQuotient(offset, -factor)));
            return;
        }

        _nonNegative.Add(dim);
    }

    private void AddNonZero(Dim dim)
    {
        dim = Reduce(dim);
        if (dim.TryGetBig(out var constant)) _contradiction |= constant.IsZero;
        else _nonZero.Add(dim);
    }

    private void AddMultiple(Dim numerator, Dim divisor)
    {
        (numerator, divisor) = (Reduce(numerator), Reduce(divisor));
        if (divisor == Dim.Zero) return;
        if (Dim.Mod(numerator, divisor).TryGetBig(out var remainder))
        {
            _contradiction |= !remainder.IsZero;
            return;
        }

        if (divisor.TryGetBig(out var modulus) && LinearForms.TryLinear(numerator) is var (symbol, factor, offset))
        {
            SolveCongruence(symbol, factor, offset, BigInteger.Abs(modulus));
            return;
        }

        var quotient = Quotient(numerator, divisor);
        if (LinearForms.TrySolve(numerator - divisor * quotient, except: quotient) is { } solution) Solve(solution.Symbol, solution.Value);
        else _multiples.Add((numerator, divisor));
    }

    /// <summary>factor * symbol + offset is a multiple of modulus: symbol := step * q + first.</summary>
    private void SolveCongruence(DimSymbol symbol, BigInteger factor, BigInteger offset, BigInteger modulus)
    {
        var common = BigInteger.GreatestCommonDivisor(factor, modulus);
        if (!(offset % common).IsZero)
        {
            _contradiction = true;
            return;
        }

        var step = modulus / common;
        if (step.IsOne) return;
        var first = ModularArithmetic.Residue(-(offset / common) * ModularArithmetic.Inverse(factor / common, step), step);
        Solve(symbol, Dim.OfBig(step) * Dim.Of(Quotient(Dim.Of(symbol) - Dim.OfBig(first), Dim.OfBig(step))) + Dim.OfBig(first));
    }

    private DimSymbol Quotient(Dim numerator, Dim divisor) => new($"{numerator} / {divisor}", --_quotients, DimSymbolKind.Hyperparameter);

    private void Solve(DimSymbol symbol, Dim value)
    {
        if (++_rounds > MaxRounds) return;
        var known = BoundsOf(symbol);
        _bounds.Remove(symbol);
        _solved[symbol] = value;
        foreach (var other in _solved.Keys.ToList()) _solved[other] = _solved[other].Substitute(_solved);

        var (zero, nonNegative, nonZero, multiples) = (_zero.ToList(), _nonNegative.ToList(), _nonZero.ToList(), _multiples.ToList());
        _zero.Clear();
        _nonNegative.Clear();
        _nonZero.Clear();
        _multiples.Clear();
        if (known.Low is { } low) AddNonNegative(value - Dim.OfBig(low));
        if (known.High is { } high) AddNonNegative(Dim.OfBig(high) - value);
        foreach (var dim in zero) AddZero(dim);
        foreach (var dim in nonNegative) AddNonNegative(dim);
        foreach (var dim in nonZero) AddNonZero(dim);
        foreach (var (numerator, divisor) in multiples) AddMultiple(numerator, divisor);
    }

    private void Tighten(DimSymbol symbol, Interval interval)
    {
        var known = BoundsOf(symbol);
        var tightened = known.Intersect(interval);
        if (tightened == known) return;
        if (tightened.IsEmpty)
        {
            _contradiction = true;
            return;
        }

        _bounds[symbol] = tightened;
        if (tightened.Low is { } low && low == tightened.High) Solve(symbol, Dim.OfBig(low));
    }

    /// <summary>Bounds that follow from conditions with several symbols: <c>H >= W</c> and <c>W >= 8</c>, <c>heads * q >= 1</c>, <c>stride != 1</c>.</summary>
    private void Propagate()
    {
        foreach (var dim in _nonNegative.Concat(_zero).Concat(_zero.Select(dim => -dim)).ToList())
        {
            foreach (var term in dim.Terms)
            {
                if (term.Monomial.Degree == 1 && term.Monomial.Factors[0].Atom is SymbolAtom atom) PropagateLinear(dim, term, atom.Symbol);
                else if (term.Monomial.Degree > 1 && term.Coefficient.Sign > 0) PropagateProduct(dim, term);
            }
        }

        foreach (var dim in _nonZero.ToList())
        {
            if (LinearForms.TryLinear(Reduce(dim)) is not var (symbol, factor, offset) || !(offset % factor).IsZero) continue;
            var excluded = -offset / factor;
            var known = BoundsOf(symbol);
            if (known.Low == excluded) Tighten(symbol, new(excluded + 1, null));
            if (known.High == excluded) Tighten(symbol, new(null, excluded - 1));
        }
    }

    private void PropagateLinear(Dim dim, DimTerm term, DimSymbol symbol)
    {
        var rest = Reduce(dim - Dim.OfTerms([term]));
        if (_solved.ContainsKey(symbol) || rest.Symbols.Contains(symbol)) return;
        if (IntervalEvaluation.Evaluate(rest, BoundsOf).High is not { } most) return;
        Tighten(symbol, term.Coefficient.Sign > 0
            ? new(-DimDivision.FloorQuotient(most, term.Coefficient), null)
            : new(null, DimDivision.FloorQuotient(most, -term.Coefficient)));
    }

    /// <summary>k * a * b + rest >= 0 with rest below 0: the product is positive, and so is each factor once the others are.</summary>
    private void PropagateProduct(Dim dim, DimTerm term)
    {
        if (IntervalEvaluation.Evaluate(dim - Dim.OfTerms([term]), BoundsOf).High is not { Sign: < 0 }) return;
        foreach (var (atom, _) in term.Monomial.Factors)
        {
            if (atom is not SymbolAtom symbol || _solved.ContainsKey(symbol.Symbol) || term.Monomial.PowerOf(atom) != 1) continue;
            var others = Dim.OfTerms([new(term.Monomial.TryDivide(Monomial.Of(atom))!, BigInteger.One)]);
            if (IntervalEvaluation.Evaluate(others, BoundsOf).Low is { Sign: >= 0 }) Tighten(symbol.Symbol, new(BigInteger.One, null));
        }
    }

    private Dim Reduce(Dim dim) => dim.Substitute(_solved);

    private Interval BoundsOf(DimSymbol symbol) => _bounds.TryGetValue(symbol, out var interval) ? interval : FactStore.DefaultBounds(symbol);
}
