using Nnet.Language.Shapes;
using Nnet.Onnx.Model;
using Nnet.Onnx.Writing;

namespace Nnet.Onnx.Rows;

/// <summary>Elements picked by an index or a condition.</summary>
internal static class SelectionRows
{
    public static IEnumerable<OnnxRow> All =>
    [
        OnnxRow.One("Gather", c => c.Add("GatherElements", [c.Tensor(0), c.Tensor(1)], new OnnxAttribute("axis", c.Int("dim")))),
        OnnxRow.One("IndexSelect", c => c.Add("Gather", [c.Tensor(0), c.Tensor(1)], new OnnxAttribute("axis", c.Int("dim")))),
        OnnxRow.One("Where", c => c.Add("Where", [c.Operand(0, OnnxElementType.Bool), c[1], c[2]])),
        OnnxRow.One("MaskedFill", c => c.Add("Where", [c.Operand(1, OnnxElementType.Bool), c.Number(c.Number("value")), c[0]])),
        OnnxRow.One("OneHot", c => c.Add("OneHot", [c.Tensor(0), c.Sizes.Scalar(Classes(c)), c.Graph.Integers(0, 1)], new OnnxAttribute("axis", -1L))),
    ];

    private static Dim Classes(OnnxCall c) => c.Result.Shape.Dims[^1];
}
