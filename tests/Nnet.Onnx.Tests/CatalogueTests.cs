using Nnet.Language.Ops;
using Nnet.Onnx.Rows;
using Nnet.Onnx.Tests.Cases;
using Shouldly;

namespace Nnet.Onnx.Tests;

/// <summary>The catalogue's word about ONNX against what is written.</summary>
public sealed class CatalogueTests
{
    // Rows with weights and operators, which the single calls have not, are in the networks.
    private static readonly Lazy<ILookup<string, string>> Written = new(() => NetworkCases.All.Concat(CallCases.All)
        .SelectMany(ByOperation)
        .ToLookup(entry => entry.Operation, entry => entry.Operator));

    [Fact]
    public void Rows_WithAFormInOnnx_CanBeWritten() =>
        OpTable.All.Where(row => !row.Onnx.Operators.IsEmpty).Select(row => row.Name).Except(OnnxRows.Names).ShouldBeEmpty();

    [Fact]
    public void Rows_WithNoFormInOnnx_AreRefused() =>
        OpTable.All.Where(row => !row.Onnx.Exists).Select(row => row.Name).ShouldBe(["CTCLoss"]);

    [Fact]
    public void Rows_WithoutAFormInOnnx_LeaveNoOperator() =>
        OpTable.All.Where(row => row.Onnx is { Exists: true, Operators.IsEmpty: true }).Where(row => Written.Value[row.Name].Any()).Select(row => row.Name).ShouldBeEmpty();

    [Fact]
    public void Operators_OfTheCatalogue_AreThoseThatAreWritten() =>
        OpTable.All.SelectMany(row => row.Onnx.Operators.Distinct().Except(Written.Value[row.Name]).Select(missing => $"{row.Name}: {missing} is not among {string.Join(", ", Written.Value[row.Name].Distinct())}"))
            .ShouldBeEmpty();

    /// <summary>Which operators each operation became: a node's note begins with the operation.</summary>
    private static IEnumerable<(string Operation, string Operator)> ByOperation(OnnxCase test)
    {
        try
        {
            return [.. test.Structure().Graph.Nodes.Select(node => (node.Doc.Split(',')[0], node.Operator))];
        }
        catch (OnnxExportException)
        {
            return [];
        }
    }
}
