using Nnet.Generator.Emission.Operations;
using Nnet.Language.Ops;
using Shouldly;

namespace Nnet.Generator.Tests.Emission;

public sealed class OperationCoverageTests
{
    private static IEnumerable<OpRow> Stateless => OpTable.All.Where(row => !row.IsMember);

    private static IEnumerable<OpRow> Layers => OpTable.All.Where(row => row.IsMember);

    [Fact]
    public void EveryOperation_OfTheTable_HasAForm()
    {
        Stateless.Select(row => row.Name).Except(OperationTable.Names).ShouldBeEmpty();
        Layers.Select(row => row.Name).Except(LayerTable.Names).ShouldBeEmpty();
    }

    [Fact]
    public void EveryForm_BelongsToAnOperationOfTheTable()
    {
        OperationTable.Names.Except(Stateless.Select(row => row.Name)).ShouldBeEmpty();
        LayerTable.Names.Except(Layers.Select(row => row.Name)).ShouldBeEmpty();
    }
}
