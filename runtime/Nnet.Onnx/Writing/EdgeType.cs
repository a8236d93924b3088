using System.Collections.Immutable;
using Nnet.Language.Shapes;
using Nnet.Onnx.Model;

namespace Nnet.Onnx.Writing;

/// <summary>The type of a value between two operators.</summary>
internal sealed record EdgeType(OnnxElementType Element, ImmutableArray<Dim> Dims)
{
    public int Rank => Dims.Length;

    public static EdgeType Of(TensorType type) => new(OnnxElementTypes.Of(type.Element), type.Shape.Dims);

    public static EdgeType Of(OnnxTensor tensor) => new(tensor.Type, [.. tensor.Shape.Select(Dim.Of)]);

    /// <summary>An axis counted from the front.</summary>
    public int Axis(long axis) => (int)(axis < 0 ? axis + Rank : axis);

    /// <summary>The type of other sizes.</summary>
    public EdgeType With(IEnumerable<Dim> dims) => this with { Dims = [.. dims] };

    /// <summary>The sizes that two shapes stretch to; null where that is not known.</summary>
    public static ImmutableArray<Dim>? Broadcast(ImmutableArray<Dim> left, ImmutableArray<Dim> right)
    {
        var rank = Math.Max(left.Length, right.Length);
        var dims = new Dim[rank];
        for (var i = 1; i <= rank; i++)
        {
            var (a, b) = (i <= left.Length ? left[^i] : Dim.One, i <= right.Length ? right[^i] : Dim.One);
            if (a != b && a != Dim.One && b != Dim.One)
            {
                return null;
            }

            dims[rank - i] = a == Dim.One ? b : a;
        }

        return [.. dims];
    }
}
