using Nnet.Language.Shapes;

namespace Nnet.Language.Ops;

/// <summary>A parameter (<paramref name="IsTrainable"/>) or buffer of a layer, with PyTorch's name inside of it: <c>weight</c>, <c>running_mean</c>.</summary>
public sealed record WeightSpec(string Name, Shape Shape, bool IsTrainable = true)
{
    public ElementType Element { get; init; } = ElementType.Float32;

    /// <summary>How many tensors of this shape there are, where a hyperparameter decides (<c>num_layers</c>); the name then stands for all of them.</summary>
    public Dim Count { get; init; } = Dim.One;

    /// <summary>Elements of all of them.</summary>
    public Dim ElementCount => Count * Shape.ElementCount;
}
