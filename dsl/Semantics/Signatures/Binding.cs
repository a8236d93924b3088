using System.Collections.Immutable;
using Nnet.Language.Shapes;

namespace Nnet.Language.Semantics.Signatures;

/// <summary>What the symbols of a signature stand for at a use. Grows while the inputs are matched one after the other.</summary>
internal sealed class Binding
{
    private readonly Dictionary<DimSymbol, Dim> _dims = [];
    private readonly Dictionary<DimSymbol, string> _origins = [];

    /// <summary>The dimensions and int hyperparameters bound so far.</summary>
    public IReadOnlyDictionary<DimSymbol, Dim> Dims => _dims;

    /// <summary>The leading dimensions that <c>...</c> stands for; null before one is matched.</summary>
    public Shape? Leading { get; private set; }

    /// <summary>Binds a symbol, and remembers what bound it, for messages.</summary>
    public void Bind(DimSymbol symbol, Dim dim, string origin)
    {
        _dims[symbol] = dim;
        _origins[symbol] = origin;
    }

    /// <summary>Binds <c>...</c>.</summary>
    public void BindLeading(Shape leading) => Leading = leading;

    /// <summary>What bound a symbol (<c>logits</c>); null where nothing did.</summary>
    public string? OriginOf(DimSymbol symbol) => _origins.TryGetValue(symbol, out var origin) ? origin : null;

    /// <summary>A type of the signature with the symbols replaced.</summary>
    public TensorType Apply(TensorType type) => new(Apply(type.Element), Apply(type.Shape));

    /// <summary>A shape of the signature with the symbols replaced.</summary>
    public Shape Apply(Shape shape)
    {
        var dims = shape.Dims.Select(dim => dim.Substitute(_dims)).ToImmutableArray();
        return shape.Prefix is null || Leading is null ? new Shape(dims, shape.Prefix) : new Shape(Leading.Dims.AddRange(dims), Leading.Prefix);
    }

    private ElementType Apply(ElementType element) => element switch
    {
        ElementType.Class label => new ElementType.Class(label.Count.Substitute(_dims)),
        ElementType.Token token => new ElementType.Token(token.Count.Substitute(_dims)),
        _ => element,
    };
}
