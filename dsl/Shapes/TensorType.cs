namespace Nnet.Language.Shapes;

/// <summary>An element type with a shape: <c>float[N, 3, H, W]</c>.</summary>
public sealed record TensorType(ElementType Element, Shape Shape)
{
    public override string ToString() => $"{Element}{Shape}";
}
