using System.Collections.Immutable;
using Nnet.Language.Shapes;

namespace Nnet.Language.Semantics.Signatures;

/// <summary>Matches the types of arguments with those of a signature: dimension variables take the sizes that they meet first, everything else must be equal.</summary>
internal sealed class Unifier(Signature signature, Facts facts, Binding binding)
{
    private readonly HashSet<DimSymbol> _variables = [.. signature.Dimensions];

    /// <summary>Matches one input; null when it fits.</summary>
    public Mismatch? Match(SignatureInput input, TensorType actual)
    {
        var pattern = input.Type;
        if (MatchRank(input, pattern.Shape, actual) is { } rank) return rank;
        if (MatchElement(input, pattern, actual) is { } element) return element;
        return MatchDims(input, pattern, actual);
    }

    private RankMismatch? MatchRank(SignatureInput input, Shape pattern, TensorType actual)
    {
        var shape = actual.Shape;
        var fits = pattern.Prefix is null ? shape.Prefix is null && shape.Dims.Length == pattern.Dims.Length : shape.Dims.Length >= pattern.Dims.Length;
        return fits ? null : new(input.Name, binding.Apply(input.Type), actual);
    }

    private Mismatch? MatchElement(SignatureInput input, TensorType pattern, TensorType actual)
    {
        switch (pattern.Element, actual.Element)
        {
            case (ElementType.Class wanted, ElementType.Class found):
                return MatchDim(input, actual, null, wanted.Count, found.Count);
            case (ElementType.Token wanted, ElementType.Token found):
                var isBound = wanted.Count.Substitute(binding.Dims);
                return Unbound(wanted.Count) is null && facts.IsProved(Condition.AtMost(found.Count, isBound)) ? null : MatchDim(input, actual, null, wanted.Count, found.Count);
            case (ElementType.Integer, { IsInteger: true }):
                return null;
            default:
                return pattern.Element.Equals(actual.Element) ? null : new ElementMismatch(input.Name, binding.Apply(input.Type), actual);
        }
    }

    private Mismatch? MatchDims(SignatureInput input, TensorType pattern, TensorType actual)
    {
        var leading = actual.Shape.Dims.Length - pattern.Shape.Dims.Length;
        if (pattern.Shape.Prefix is not null)
        {
            var front = new Shape([.. actual.Shape.Dims.Take(leading)], actual.Shape.Prefix);
            if (binding.Leading is null) binding.BindLeading(front);
            else if (!SameShape(binding.Leading, front)) return new RankMismatch(input.Name, binding.Apply(input.Type), actual);
        }

        var order = Enumerable.Range(0, pattern.Shape.Dims.Length).OrderBy(axis => Unbound(pattern.Shape.Dims[axis]) is null ? 1 : 0).ToList();
        foreach (var axis in order)
            if (MatchDim(input, actual, axis, pattern.Shape.Dims[axis], actual.Shape.Dims[leading + axis]) is { } mismatch) return mismatch;
        return null;
    }

    private Mismatch? MatchDim(SignatureInput input, TensorType actual, int? axis, Dim pattern, Dim found)
    {
        if (Unbound(pattern) is { } free)
        {
            if (!signature.Wildcards.Contains(free)) binding.Bind(free, found, input.Name);
            return null;
        }

        if (Solve(pattern, found)) return null;
        var wanted = pattern.Substitute(binding.Dims);
        var proof = facts.Prove(new Equal(wanted, found));
        if (proof.IsProved) return null;
        var symbol = pattern.Symbols is [var only] && Dim.Of(only) == pattern ? only : null;
        return new DimMismatch(input.Name, binding.Apply(input.Type), actual, axis, wanted, found, symbol, symbol is null ? null : binding.OriginOf(symbol), proof);
    }

    /// <summary>The dimension variable that this dim is, where nothing has bound it yet.</summary>
    private DimSymbol? Unbound(Dim pattern) =>
        pattern.Symbols is [var symbol] && Dim.Of(symbol) == pattern && _variables.Contains(symbol) && !binding.Dims.ContainsKey(symbol) ? symbol : null;

    /// <summary>Binds the variable of <c>factor * X + offset</c>, where that is the only one that is free and the division is exact.</summary>
    private bool Solve(Dim pattern, Dim found)
    {
        var free = pattern.Symbols.Where(symbol => _variables.Contains(symbol) && !binding.Dims.ContainsKey(symbol)).ToList();
        if (free.Count != 1) return false;
        var at0 = pattern.Substitute(With(free[0], Dim.Zero)).Substitute(binding.Dims);
        var factor = pattern.Substitute(With(free[0], Dim.One)).Substitute(binding.Dims) - at0;
        if ((factor * Dim.Of(free[0])) + at0 != pattern.Substitute(binding.Dims)) return false;
        if (facts.DivideExactly(found - at0, factor) is not { } solution) return false;
        binding.Bind(free[0], solution, signature.Name);
        return true;
    }

    private static Dictionary<DimSymbol, Dim> With(DimSymbol symbol, Dim value) => new() { [symbol] = value };

    private bool SameShape(Shape left, Shape right) =>
        Equals(left.Prefix, right.Prefix) && left.Dims.Length == right.Dims.Length && left.Dims.Zip(right.Dims, facts.AreEqual).All(equal => equal);
}
