using Nnet.LibTorch.Tests.Oracle;

namespace Nnet.LibTorch.Tests.Layers;

/// <summary>Every layer against PyTorch's (tests/oracle/layers.py).</summary>
[Collection("default generator")]
public sealed class LayerOracleTests
{
    private static readonly Lazy<IReadOnlyDictionary<string, LayerCase>> Cases = new(() => OracleLines.Read<LayerCase>("layers.jsonl", entry => entry.Name));

    public static TheoryData<string> Names => new(Cases.Value.Keys);

    [Fact]
    public void Layers_All_HaveACase() => Assert.Equal(Cases.Value.Keys.Order(), LayerRuns.All.Keys.Order());

    [Theory]
    [MemberData(nameof(Names))]
    public void Layer_OracleInputs_GivesPyTorchsValuesAndGradients(string name) => LayerCheck.Run(Cases.Value[name], LayerRuns.All[name]());
}
