using Nnet.Onnx.Model;
using Nnet.Onnx.Writing;

namespace Nnet.Onnx.Rows;

/// <summary>Functions of each element.</summary>
internal static class FunctionRows
{
    public static IEnumerable<OnnxRow> All =>
    [
        .. new[] { "Exp", "Log", "Sqrt", "Sin", "Cos", "Abs" }.Select(name => OnnxRow.One(name, c => c.Add(name, [c[0]]))),
        OnnxRow.One("Clamp", c => c.Add("Clip", [c[0], c.IsNone("min") ? "" : c.Number(c.Number("min")), c.IsNone("max") ? "" : c.Number(c.Number("max"))])),
        OnnxRow.One("Pow", c => c.Add("Pow", [c[0], c.Has(1) ? c[1] : c.Number(c.Number("exponent"))])),
        OnnxRow.One("Cast", c => c.Cast(c.Tensor(0), c.ResultElement)),
        OnnxRow.One("Cumsum", c => c.Add("CumSum", [c[0], c.Graph.Integer(c.Axis())])),
    ];
}
