using Nnet.Onnx.Model;
using Nnet.Onnx.Writing;

namespace Nnet.Onnx.Rows;

/// <summary>Tensors put together and taken apart.</summary>
internal static class JoinRows
{
    public static IEnumerable<OnnxRow> All =>
    [
        OnnxRow.One("Concat", c => c.Add("Concat", Inputs(c), new OnnxAttribute("axis", c.Int("dim")))),
        OnnxRow.One("Stack", Stack),
        new("Split", c => Split(c, c.Axis())),
        new("Chunk", c => Split(c, c.Axis())),
        new("Unbind", c => Unbind(c, c.Axis())),
        new("unbind", c => Unbind(c, 0)),
    ];

    private static string[] Inputs(OnnxCall c) => [.. Enumerable.Range(0, c.Count).Select(input => c[input])];

    private static string Stack(OnnxCall c)
    {
        var axis = c.Axis("dim", c.Rank() + 1);
        return c.Add("Concat", [.. Inputs(c).Select(value => c.Add("Unsqueeze", [value, c.Graph.Integers(axis)]))], new OnnxAttribute("axis", (long)axis));
    }

    private static IReadOnlyList<string> Split(OnnxCall c, int axis) => c.Node.Outputs.Count == 1
        ? [c.Tensor(0)]
        : c.Graph.Add("Split", c.Node.Outputs.Count, [c.Tensor(0), c.Sizes.List([.. c.Node.Outputs.Select(output => output.Type.Shape.Dims[axis])])], new OnnxAttribute("axis", (long)axis));

    private static IReadOnlyList<string> Unbind(OnnxCall c, int axis) =>
        [.. Enumerable.Range(0, c.Node.Outputs.Count).Select(i => c.Add("Gather", [c.Tensor(0), c.Graph.Integer(i)], new OnnxAttribute("axis", (long)axis)))];
}
