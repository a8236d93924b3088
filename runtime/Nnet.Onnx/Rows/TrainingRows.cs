using Nnet.Onnx.Writing;

namespace Nnet.Onnx.Rows;

/// <summary>What acts in training only, and what hands its input on.</summary>
internal static class TrainingRows
{
    public static IEnumerable<OnnxRow> All =>
    [
        .. new[] { "Dropout", "Dropout2d", "AlphaDropout", "DropPath", "Detach", "Identity" }.Select(name => OnnxRow.One(name, c => c.Tensor(0))),
        OnnxRow.One("weight", c => c.WeightOfKey(c.IsNone("weight") ? c.Node.Path : $"{c.Node.Path}.{c.Word("weight")}", c.ResultElement)),
    ];
}
