using System.Collections.Immutable;
using Nnet.Language.Ops;
using Nnet.Language.Shapes;
using Shouldly;
using static Nnet.Language.Tests.Ops.Calls;
using static Nnet.Language.Tests.Shapes.Sizes;

namespace Nnet.Language.Tests.Ops;

/// <summary>Floating-point operations (a multiply-add counts 2) and symbolic parameter counts, by hand.</summary>
public class CostTests
{
    [Fact]
    public void Linear_CostsTwoForEachWeightAndRow() => Flops("Linear", [Float(N, 784)], ("out_features", Int(128))).ShouldBe(2 * 784 * 128 * (Dim)N);

    [Fact]
    public void Conv2d_OfResNetStem_Costs236Million() =>
        Flops("Conv2d", [Float(1, 3, 224, 224)], ("out_channels", Int(64)), ("kernel", Int(7)), ("stride", Int(2)), ("padding", Int(3))).ShouldBe(2L * 112 * 112 * 64 * 7 * 7 * 3);

    [Fact]
    public void Conv2d_Depthwise_CostsAChannelEach() =>
        Flops("Conv2d", [Float(1, 32, 8, 8)], ("out_channels", Int(32)), ("kernel", Int(3)), ("padding", Int(1)), ("groups", Int(32))).ShouldBe(2 * 8 * 8 * 32 * 9);

    [Fact]
    public void ConvTranspose2d_CostsEachInputPosition() =>
        Flops("ConvTranspose2d", [Float(1, 16, 7, 7)], ("out_channels", Int(8)), ("kernel", Int(4)), ("stride", Int(2)), ("padding", Int(1))).ShouldBe(2 * 7 * 7 * 16 * 8 * 16);

    [Fact]
    public void Lstm_CostsFourGates() => Flops("LSTM", [Float(1, 10, 5)], ("hidden_size", Int(7))).ShouldBe(2 * 10 * 4 * 7 * (5 + 7));

    [Fact]
    public void MatMul_CostsTwoForEachProduct() => Flops("MatMul", [Float(N, 4, 5), Float(N, 5, 6)]).ShouldBe(2 * 4 * 5 * 6 * (Dim)N);

    [Fact]
    public void Einsum_CostsEachCombinationOfLetters() =>
        Flops("Einsum", [new OpInput.List([Float(2, 3, 4), Float(2, 4, 5)])], ("equation", new ArgumentValue.String("bij,bjk->bik"))).ShouldBe(2 * 2 * 3 * 4 * 5);

    [Fact]
    public void Attention_CostsTwoProducts()
    {
        var flops = Flops("ScaledDotProductAttention", [Float(1, 8, 16, 32), Float(1, 8, 16, 32), Float(1, 8, 16, 32)]);
        flops.ShouldBe(8 * 16 * 16 * (2 * 32 + 2 * 32 + 5));
    }

    [Fact]
    public void MovingElements_CostsNothing() => Flops("Permute", [Float(2, 3)], ("dims", ArgumentValue.OfInts(1, 0))).ShouldBe(Dim.Zero);

    [Theory]
    [InlineData("Sum", 24)]
    [InlineData("Mean", 24)]
    [InlineData("ReLU", 24)]
    [InlineData("MaxPool2d", 6 * 4)]
    public void Row_OverImage_CostsEachElement(string name, int expected) =>
        Flops(name, [Float(1, 1, 4, 6)], name == "MaxPool2d" ? [("kernel", Int(2))] : []).ShouldBe(expected);

    [Fact]
    public void Linear_WithSymbolicWidth_CountsParameters() =>
        Parameters("Linear", [Float(N, D)], ("out_features", Int(Width))).ShouldBe((Dim)D * Width + Width);

    [Fact]
    public void Recurrent_WithSymbolicLayers_CountsParameters()
    {
        var layers = new DimSymbol("layers", 9, DimSymbolKind.Hyperparameter);
        var parameters = Parameters("GRU", [Float(N, T, 5)], ("hidden_size", Int(4)), ("num_layers", Int(layers)));
        foreach (var count in new[] { 1, 2, 5 })
            parameters.Evaluate(new Dictionary<DimSymbol, long> { [layers] = count }).ShouldBe(12 * (5 + 4 + 2) + (count - 1) * 12 * (4 + 4 + 2));
    }

    [Fact]
    public void RMSNorm_HasAScale() => Parameters("RMSNorm", [Float(N, T, 96)]).ShouldBe(96);

    [Fact]
    public void GraphConv_HasAWeightAndABias() => Parameters("GraphConv", [Float(N, 1433), Of(ElementType.Int64, 2, T)], ("out_features", Int(16))).ShouldBe(1433 * 16 + 16);

    [Fact]
    public void GraphAttention_OfEightHeads_IsVelickovics() =>
        Parameters("GraphAttention", [Float(N, 1433), Of(ElementType.Int64, 2, T)], ("out_features", Int(8)), ("heads", Int(8))).ShouldBe(1433 * 64 + 64 + 64 + 64);

    private static Dim Flops(string name, ImmutableArray<OpInput> inputs, params (string, ArgumentValue)[] options)
    {
        var call = Call(name, Facts.None, inputs, options);
        return call.Row.Flops(call, ((OpSuccess)call.Row.Apply(call)).Value);
    }

    private static Dim Parameters(string name, ImmutableArray<OpInput> inputs, params (string, ArgumentValue)[] options)
    {
        var call = Call(name, Facts.None, inputs, options);
        call.Row.Apply(call).ShouldBeOfType<OpSuccess>();
        return Dim.Sum(call.Row.Weights(call).Where(weight => weight.IsTrainable).Select(weight => weight.ElementCount));
    }
}
