using Nnet.Language.Shapes;

namespace Nnet.Language.Ops;

/// <summary>One entry between the brackets of <c>x[...]</c>.</summary>
public abstract record SliceItem
{
    private SliceItem()
    {
    }

    /// <summary>A single position: the axis is dropped. Negative counts from the end.</summary>
    public sealed record Index(Dim Position) : SliceItem;

    /// <summary><c>start:stop:step</c>; null is left out.</summary>
    public sealed record Range(Dim? Start, Dim? Stop, Dim? Step) : SliceItem;

    /// <summary><c>...</c>: all axes that no other entry names.</summary>
    public sealed record Ellipsis : SliceItem;

    /// <summary>A tensor of positions, or a bool mask of the whole axis.</summary>
    public sealed record Tensor(TensorType Type) : SliceItem;
}
