using Nnet.Language.Shapes;

namespace Nnet.Language.Ops;

/// <summary>A parameter (<paramref name="IsTrainable"/>) or buffer of a layer, with PyTorch's name inside of it: <c>weight</c>, <c>running_mean</c>.</summary>
public sealed record WeightSpec(string Name, Shape Shape, bool IsTrainable = true)
{
    public ElementType Element { get; init; } = ElementType.Float32;
}

/// <summary>A size that a constructor needs and the inputs give: <c>in_channels</c>.</summary>
public sealed record InferredSize(string Name, Dim Value);
