using Nnet.Language.Shapes;

namespace Nnet.Language.Lowering.Bodies;

/// <summary>One part of a slice.</summary>
public abstract record SliceItemIr;

/// <summary>An index, which removes the axis; negative from the end.</summary>
public sealed record IndexItem(Dim Index) : SliceItemIr;

/// <summary><c>start:stop:step</c>; null where it is left out.</summary>
public sealed record RangeItem(Dim? Start, Dim? Stop, Dim? Step) : SliceItemIr;

/// <summary><c>...</c>: all axes between.</summary>
public sealed record EllipsisItem : SliceItemIr;

/// <summary>A boolean or index tensor in an axis.</summary>
public sealed record TensorItem(OperandIr Index) : SliceItemIr;
