using System.Collections.Immutable;
using Nnet.Language.Ops;
using Nnet.Language.Semantics.Evaluation;
using Nnet.Language.Shapes;
using Nnet.Language.Syntax;

namespace Nnet.Language.Semantics.Modules;

/// <summary>Types as they are written, in a frame that knows their names.</summary>
internal static class TypeReader
{
    private static readonly string[] Names = ["float", "float16", "bfloat16", "float64", "int", "bool", "class", "token"];

    /// <summary>The tensor type; null (reported) where there is a mistake. A type without brackets is 0-d.</summary>
    /// <param name="prefix">What <c>...</c> stands for; null where it may not stand.</param>
    /// <param name="wildcard">Makes the symbol of <c>_</c>; null where it may not stand.</param>
    public static TensorType? Read(EvaluationState state, Frame frame, TypeSyntax type, DimSymbol? prefix = null, Func<DimSymbol>? wildcard = null)
    {
        if (Element(state, frame, type.Element) is not { } element) return null;
        var dims = ImmutableArray.CreateBuilder<Dim>();
        var hasPrefix = false;
        foreach (var (dimension, i) in (type.Dimensions ?? []).Select((dimension, i) => (dimension, i)))
        {
            switch (dimension)
            {
                case SizeDimensionSyntax size:
                    if (Size(state, frame, size.Size) is not { } dim) return null;
                    dims.Add(dim);
                    break;
                case AnyDimensionSyntax when wildcard is not null:
                    dims.Add(Dim.Of(wildcard()));
                    break;
                case LeadingDimensionsSyntax when prefix is not null && i == 0:
                    hasPrefix = true;
                    break;
                default:
                    state.Fail("NN2008", frame.File.At(dimension), dimension is LeadingDimensionsSyntax
                        ? "\"...\" stands for leading dimensions: it comes first, in the type of an input or result."
                        : "\"_\" fits any size, so it may stand in the type of an input or result only. Write the size.");
                    return null;
            }
        }

        return new TensorType(element, new Shape(dims.ToImmutable(), hasPrefix ? prefix : null));
    }

    /// <summary>The names in the sizes of a type, in order.</summary>
    public static IEnumerable<NameSyntax> NamesIn(TypeSyntax type)
    {
        foreach (var name in type.Element.Count is { } count ? NamesIn(count) : []) yield return name;
        foreach (var dimension in (type.Dimensions ?? []).OfType<SizeDimensionSyntax>())
            foreach (var name in NamesIn(dimension.Size)) yield return name;
    }

    private static IEnumerable<NameSyntax> NamesIn(ExpressionSyntax expression) => expression switch
    {
        NameExpressionSyntax name => [name.Name],
        BinarySyntax binary => NamesIn(binary.Left).Concat(NamesIn(binary.Right)),
        UnarySyntax unary => NamesIn(unary.Operand),
        ParenthesizedSyntax inner => NamesIn(inner.Inner),
        CallSyntax call => call.Arguments.SelectMany(argument => NamesIn(argument.Value)),
        ConditionalSyntax conditional => NamesIn(conditional.Then).Concat(NamesIn(conditional.Else)),
        _ => [],
    };

    private static Dim? Size(EvaluationState state, Frame frame, ExpressionSyntax size)
    {
        if (state.Expressions.Dim(frame, size, "a size") is not { } dim) return null;
        if (!dim.TryGetConstant(out var constant) || constant >= 1) return dim;
        state.Fail("NN3004", frame.File.At(size), $"A size is at least 1, and this is {constant}.");
        return null;
    }

    private static ElementType? Element(EvaluationState state, Frame frame, ElementTypeSyntax element)
    {
        var name = element.Name.Text;
        var place = frame.File.At(element);
        if (Array.IndexOf(Names, name) < 0)
        {
            state.Fail("NN2001", place, $"There is no element type \"{name}\".{Hints.For(name, Names)}");
            return null;
        }

        var takesCount = name is "class" or "token";
        if (takesCount != element.Count is not null)
        {
            state.Fail("NN2003", place, takesCount ? $"\"{name}\" needs the number of its values: {name}(10)." : $"\"{name}\" has no number of values. Only class and token do: class(10).");
            return null;
        }

        if (!takesCount) return ElementTypeNames.TryFind(name);
        if (Size(state, frame, element.Count!) is not { } count) return null;
        return name == "class" ? new ElementType.Class(count) : new ElementType.Token(count);
    }
}
