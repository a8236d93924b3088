using Nnet.Onnx.Writing;

namespace Nnet.Onnx.Rows;

/// <summary>Every operation that has a form in ONNX.</summary>
internal static class OnnxRows
{
    private static readonly Dictionary<string, OnnxRow> ByName = new[]
    {
        ActivationRows.All, OperatorRows.All, FunctionRows.All, EinsumRows.All, ReductionRows.All, ShapeRows.All, OrderRows.All, JoinRows.All, SelectionRows.All, SliceRows.All, CreationRows.All,
        LinearRows.All, EmbeddingRows.All, ConvolutionRows.All, PoolingRows.All, AdaptivePoolingRows.All, NormalizationRows.All, BatchNormRows.All, PaddingRows.All, ResizeRows.All,
        RecurrentRows.All, AttentionRows.All, TransformerRows.All, GraphRows.All, TrainingRows.All,
        LossRows.All, ClassLossRows.All, VectorLossRows.All,
    }.SelectMany(rows => rows).ToDictionary(row => row.Name);

    /// <summary>The names, for tests of completeness.</summary>
    public static IReadOnlyCollection<string> Names => ByName.Keys;

    /// <summary>How an operation is written; null where ONNX has no form for it.</summary>
    public static OnnxRow? Find(string operation) => ByName.GetValueOrDefault(operation);
}
