using Nnet.Language.Shapes;
using Nnet.Onnx.Model;
using Nnet.Onnx.Writing;

namespace Nnet.Onnx.Rows;

/// <summary>New tensors.</summary>
internal static class CreationRows
{
    public static IEnumerable<OnnxRow> All =>
    [
        OnnxRow.One("Arange", Range),
        OnnxRow.One("Zeros", c => Filled(c, 0)),
        OnnxRow.One("Ones", c => Filled(c, 1)),
        OnnxRow.One("Full", c => Filled(c, c.Number("value"))),
        OnnxRow.One("Noise", c => c.Add("RandomNormalLike", [Filled(c, 0)])),
    ];

    private static string Range(OnnxCall c)
    {
        var bounds = c.Dims("bounds");
        var step = c.IsNone("step") ? Dim.One : c.Dims("step")[0];
        var (start, end) = bounds.Length == 1 ? (Dim.Zero, bounds[0]) : (bounds[0], bounds[1]);
        return c.Add("Range", [c.Sizes.Scalar(start), c.Sizes.Scalar(end), c.Sizes.Scalar(step)]);
    }

    private static string Filled(OnnxCall c, double value) => c.Result.Shape.Dims.IsEmpty
        ? c.Number(value)
        : c.Add("ConstantOfShape", [c.Sizes.List(c.Result.Shape.Dims)], new OnnxAttribute("value", OnnxTensor.Filled("", c.ResultElement, [1], value)));
}
