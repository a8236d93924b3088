using System.Collections.Immutable;
using Nnet.Language.Semantics.Binding;
using Nnet.Language.Semantics.Signatures;
using Nnet.Language.Shapes;

namespace Nnet.Language.Semantics.Modules;

/// <summary>
/// Says which sizes of an input a network would accept, after it failed with those that it declares: the body is evaluated once more with a symbol in place
/// of the numbers, and what it then needs is solved for the symbol.
/// </summary>
internal sealed class FittingSizes(ProgramModel program)
{
    /// <summary>A sentence such as <c>The smallest side of "image" that works is 46.</c>; null where nothing was found.</summary>
    public string? Find(DeclarationSymbol network)
    {
        if (program.Signatures.Of(network) is not { } signature) return null;
        foreach (var input in signature.Inputs)
            foreach (var open in Openings(input))
                if (Find(network, signature, input, open) is { } found) return found;
        return null;
    }

    /// <summary>What may be in question: the sides of an image (as one, where they are equal), the length of a sequence or signal.</summary>
    private static IEnumerable<ImmutableArray<int>> Openings(SignatureInput input)
    {
        var dims = input.Type.Shape.Dims;
        if (input.Type.Shape.Prefix is not null) yield break;
        var sides = Enumerable.Range(2, Math.Max(0, dims.Length - 2)).Where(axis => dims[axis].IsConstant).ToImmutableArray();
        if (!sides.IsEmpty && sides.All(axis => dims[axis] == dims[sides[0]])) yield return sides;
        else foreach (var axis in sides) yield return [axis];
        if (dims.Length == 3 && dims[1].IsConstant) yield return [1];
    }

    private string? Find(DeclarationSymbol network, Signature signature, SignatureInput input, ImmutableArray<int> axes)
    {
        if (!input.Type.Shape.Dims[axes[0]].TryGetConstant(out var actual)) return null;
        var symbol = new DimSymbol($"{Name(input, axes)} of \"{input.Name}\"", int.MaxValue, DimSymbolKind.Dimension);
        var shape = axes.Aggregate(input.Type.Shape, (open, axis) => open.WithDim(axis, symbol));
        var opened = signature with { Inputs = signature.Inputs.Replace(input, input with { Type = input.Type with { Shape = shape } }) };
        if (new ModuleEvaluator(program, new SilentReporter()).FactsNeeded(network, opened) is not { } needed) return null;

        var sizes = new Dictionary<DimSymbol, long> { [symbol] = actual };
        var conditions = needed.Assumed.Where(condition => condition.Symbols.Contains(symbol)).ToList();
        var broken = conditions.Where(condition => condition.Evaluate(sizes) == false).ToList();
        if (broken.Count == 0) return null;
        var text = broken.All(condition => condition is AtLeast) && WitnessSearch.SmallestThatWorks(Condition.All(conditions), symbol, Facts.None) is { } smallest && smallest > actual
            ? $"the smallest {symbol.Name} that works is {smallest}"
            : SizeAdvice.Find(Condition.All(broken), Facts.None, sizes);
        return text is null ? null : $"{char.ToUpperInvariant(text[0])}{text.Substring(1)}.";
    }

    private static string Name(SignatureInput input, ImmutableArray<int> axes) => (input.Type.Shape.Dims.Length, axes) switch
    {
        (4, { Length: 1 }) => axes[0] == 2 ? "height" : "width",
        ( > 3, _) => "side",
        _ => "length",
    };
}
