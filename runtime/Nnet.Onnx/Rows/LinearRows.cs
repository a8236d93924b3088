using Nnet.Onnx.Model;
using Nnet.Onnx.Writing;

namespace Nnet.Onnx.Rows;

/// <summary>Linear maps.</summary>
internal static class LinearRows
{
    public static IEnumerable<OnnxRow> All => [OnnxRow.One("Linear", Linear), OnnxRow.One("Bilinear", Bilinear)];

    /// <summary>A linear map of the last axis by a weight (out, in), as a part of a layer.</summary>
    public static string Map(OnnxCall c, string x, string name)
    {
        var product = c.Add("MatMul", [x, c.TransposedWeight($"{name}.weight")]);
        return c.HasWeight($"{name}.bias") ? c.Add("Add", [product, c.Weight($"{name}.bias")]) : product;
    }

    private static string Linear(OnnxCall c)
    {
        if (c.Rank() == 2 && c.HasWeight("bias"))
        {
            return c.Add("Gemm", [c[0], c.Weight("weight"), c.Weight("bias")], new OnnxAttribute("transB", 1L));
        }

        var product = c.Add("MatMul", [c[0], c.TransposedWeight("weight")]);
        return c.HasWeight("bias") ? c.Add("Add", [product, c.Weight("bias")]) : product;
    }

    /// <summary>For each output: the first input times a matrix times the second.</summary>
    private static string Bilinear(OnnxCall c)
    {
        var product = c.Add("Einsum", [c[0], c.Weight("weight"), c[1]], new OnnxAttribute("equation", "...i,oij,...j->...o"));
        return c.HasWeight("bias") ? c.Add("Add", [product, c.Weight("bias")]) : product;
    }
}
