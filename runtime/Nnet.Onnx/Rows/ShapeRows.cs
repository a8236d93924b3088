using Nnet.Onnx.Model;
using Nnet.Onnx.Writing;

namespace Nnet.Onnx.Rows;

/// <summary>The same elements in another shape.</summary>
internal static class ShapeRows
{
    public static IEnumerable<OnnxRow> All =>
    [
        OnnxRow.One("Flatten", Flatten),
        OnnxRow.One("Unflatten", c => ToResult(c, c.Tensor(0))),
        OnnxRow.One("Reshape", c => ToResult(c, c.Tensor(0))),
        OnnxRow.One("Squeeze", Squeeze),
        OnnxRow.One("Unsqueeze", c => c.Add("Unsqueeze", [c.Tensor(0), c.Graph.Integers(c.Axis("dim", c.Rank() + 1))])),
        OnnxRow.One("Expand", c => c.Add("Expand", [c.Tensor(0), c.Sizes.List(c.Result.Shape.Dims)])),
        OnnxRow.One("Repeat", Repeat),
    ];

    /// <summary>A value in the shape of the result.</summary>
    /// <param name="from">Its sizes; those of the first input if not given.</param>
    public static string ToResult(OnnxCall c, string value, IReadOnlyList<Language.Shapes.Dim>? from = null) =>
        c.Add("Reshape", [value, c.Sizes.Reshaped(from ?? c.Type().Shape.Dims, c.Result.Shape.Dims)]);

    private static string Flatten(OnnxCall c)
    {
        var isTail = c.Rank() > 1 && c.Axis("start_dim") == 1 && c.Axis("end_dim") == c.Rank() - 1;
        return isTail ? c.Add("Flatten", [c.Tensor(0)], new OnnxAttribute("axis", 1L)) : ToResult(c, c.Tensor(0));
    }

    private static string Squeeze(OnnxCall c)
    {
        long[] axes = c.IsNone("dim") ? [.. Enumerable.Range(0, c.Rank()).Where(axis => c.Dim(0, axis) == Language.Shapes.Dim.One).Select(axis => (long)axis)] : [c.Axis()];
        return axes.Length == 0 || c.Rank() == c.Result.Shape.Dims.Length ? c.Tensor(0) : c.Add("Squeeze", [c.Tensor(0), c.Graph.Integers(axes)]);
    }

    private static string Repeat(OnnxCall c)
    {
        var times = c.Dims("sizes");
        var more = times.Length - c.Rank();
        var value = more == 0 ? c.Tensor(0) : c.Add("Unsqueeze", [c.Tensor(0), c.Graph.Integers([.. Enumerable.Range(0, more).Select(axis => (long)axis)])]);
        return c.Add("Tile", [value, c.Sizes.List(times)]);
    }
}
