namespace Nnet.Language.Shapes;

/// <summary>An element type with a shape: <c>float[N, 3, H, W]</c>.</summary>
public sealed record TensorType(ElementType Element, Shape Shape)
{
    /// <summary>The symbols of its sizes and of its count of classes or words.</summary>
    public IEnumerable<DimSymbol> Symbols => Shape.Dims.SelectMany(dim => dim.Symbols).Concat(Element switch
    {
        ElementType.Class label => label.Count.Symbols,
        ElementType.Token token => token.Count.Symbols,
        _ => [],
    });

    public override string ToString() => $"{Element}{Shape}";
}
