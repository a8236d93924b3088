using Nnet.Generator.Emission.Operations.Rows;

namespace Nnet.Generator.Emission.Operations;

/// <summary>Every stateless operation with its C# form.</summary>
internal static class OperationTable
{
    private static readonly Dictionary<string, OperationRow> Rows = new[]
    {
        ActivationRows.All,
        PoolingRows.All,
        RegularizationRows.All,
        ShapeRows.All,
        JoinRows.All,
        ReductionRows.All,
        ElementwiseRows.All,
        FactoryRows.All,
        AttentionRows.All,
        ResizeRows.All,
        LossRows.All,
    }.SelectMany(rows => rows).ToDictionary(row => row.Name, StringComparer.Ordinal);

    public static IEnumerable<string> Names => Rows.Keys;

    public static OperationRow? Find(string name) => Rows.TryGetValue(name, out var row) ? row : null;
}
