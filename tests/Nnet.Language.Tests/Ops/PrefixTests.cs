using System.Collections.Immutable;
using Nnet.Language.Ops;
using Nnet.Language.Shapes;
using Shouldly;
using static Nnet.Language.Tests.Ops.Calls;
using static Nnet.Language.Tests.Shapes.Sizes;

namespace Nnet.Language.Tests.Ops;

/// <summary>Inputs with any number of leading dimensions: <c>float[..., D]</c>.</summary>
public class PrefixTests
{
    private static readonly DimSymbol Leading = new("...", 0, DimSymbolKind.Prefix);

    [Theory]
    [InlineData("LayerNorm", "float[..., T, D]")]
    [InlineData("GELU", "float[..., T, D]")]
    [InlineData("Softmax", "float[..., T, D]")]
    [InlineData("Dropout", "float[..., T, D]")]
    public void Row_OnTrailingAxes_KeepsThePrefix(string name, string expected) => Infer(name, Facts.None, Input(T, D)).ToString().ShouldBe(expected);

    [Fact]
    public void Linear_ChangesTheLastAxis() => Infer("Linear", Facts.None, Input(D), ("out_features", Int(8))).ToString().ShouldBe("float[..., 8]");

    [Fact]
    public void Residual_OfTheSamePrefix_Adds() =>
        ((OpSuccess)OperatorRules.Infer("+", Input(D), Input(D), Facts.None)).Value.ToString().ShouldBe("float[..., D]");

    [Fact]
    public void Bias_BroadcastsBehindThePrefix() =>
        ((OpSuccess)OperatorRules.Infer("+", Input(T, D), Float(D), Facts.None)).Value.ToString().ShouldBe("float[..., T, D]");

    [Theory]
    [InlineData("...td,...sd->...ts", "float[..., T, H]")]
    [InlineData("...td,...sd->ts", "float[T, H]")]
    [InlineData("t...d,...sd->...ts", "NN3001")]
    [InlineData("...td,...sd->t...s", "NN2004")]
    public void Einsum_KeepsThePrefixInFront(string equation, string expected) =>
        (Apply("Einsum", Facts.None, [new OpInput.List([Input(T, D), Input(H, D)])], ("equation", new ArgumentValue.String(equation))) switch
        {
            OpSuccess success => success.Value.ToString(),
            var error => ((OpError)error).Id,
        }).ShouldBe(expected);

    [Fact]
    public void MoreAxesThanAreKnown_DoNotBroadcast() => ((OpError)OperatorRules.Infer("+", Input(D), Float(T, D), Facts.None)).Id.ShouldBe("NN3007");

    [Fact]
    public void MatrixProduct_WorksOnTheLastTwo() =>
        ((OpSuccess)OperatorRules.Infer("@", Input(T, D), Float(D, 4), Facts.None)).Value.ToString().ShouldBe("float[..., T, 4]");

    [Fact]
    public void Attention_WorksOnTheLastTwo() =>
        ((OpSuccess)Apply("ScaledDotProductAttention", Facts.None, [Input(T, D), Input(H, D), Input(H, W)])).Value.ToString().ShouldBe("float[..., T, W]");

    [Fact]
    public void Slice_BehindEllipsis_DropsTheLastAxis() =>
        ((OpSuccess)Slicing.Infer(Input(T, D), [new SliceItem.Ellipsis(), new SliceItem.Index(0)], Facts.None)).Value.ToString().ShouldBe("float[..., T]");

    [Fact]
    public void NegativeAxis_IsKnown_PositiveIsNot()
    {
        Infer("Mean", Facts.None, Input(T, D), ("dim", Int(-1))).ToString().ShouldBe("float[..., T]");
        Error("Mean", Facts.None, [Input(T, D)], ("dim", Int(1))).Message.ShouldBe("Mean gets dim: 1, but [..., T, D] has 2 axes. Behind \"...\" the axes are -2 to -1.");
    }

    [Fact]
    public void FixedRank_IsRefused() =>
        Error("Conv2d", Facts.None, [Input(D)], ("out_channels", Int(8)), ("kernel", Int(3))).Message.ShouldBe("Conv2d takes 4 dimensions (N, C, H, W), and gets float[..., D]: any number. Name the dimensions that it needs.");

    [Fact]
    public void ElementCount_CountsThePrefix()
    {
        var facts = Given(new Divisible(D, 2));
        Infer("Reshape", facts, Input(D), ("shape", new ArgumentValue.List([Int(Dim.Of(Leading) * Dim.FloorDiv(D, 2)), Int(2)]))).ToString().ShouldBe("float[... * (D // 2), 2]");
    }

    private static TensorType Input(params Dim[] dims) => new(ElementType.Float32, new Shape([.. dims], Leading));
}
