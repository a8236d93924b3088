using Nnet.Language.Ops;
using Nnet.Language.Shapes;
using Shouldly;
using static Nnet.Language.Tests.Ops.Calls;
using static Nnet.Language.Tests.Shapes.Sizes;

namespace Nnet.Language.Tests.Ops;

/// <summary>A label or token keeps its count only while its values stay below it.</summary>
public class LabelTests
{
    private static readonly TensorType Few = Of(new ElementType.Token(5), N);
    private static readonly TensorType Many = Of(new ElementType.Token(7), N);
    private static readonly TensorType Mask = Of(ElementType.Bool, N);

    [Fact]
    public void Concat_OfOneVocabulary_KeepsIt() => Concat(Few, Few).ShouldBe("token(5)[2 * N]");

    [Fact]
    public void Concat_OfTwoVocabularies_IsInt() => Concat(Few, Many).ShouldBe("int[2 * N]");

    [Fact]
    public void Arithmetic_MakesNumbers() => ((OpSuccess)OperatorRules.Infer("+", Few, new OpInput.Number(IsWhole: true), Facts.None)).Value.ToString().ShouldBe("int[N]");

    [Fact]
    public void Arithmetic_WithAFraction_MakesFloat() => ((OpSuccess)OperatorRules.Infer("*", Few, new OpInput.Number(), Facts.None)).Value.ToString().ShouldBe("float[N]");

    [Fact]
    public void MaskedFill_MayLeaveTheVocabulary() =>
        ((OpSuccess)Apply("MaskedFill", Facts.None, [Few, Mask], ("value", ArgumentValue.Of(9)))).Value.ToString().ShouldBe("int[N]");

    [Fact]
    public void Where_OfOneVocabulary_KeepsIt() => ((OpSuccess)Apply("Where", Facts.None, [Mask, Few, Few])).Value.ToString().ShouldBe("token(5)[N]");

    [Fact]
    public void Reordering_KeepsIt() => Infer("Flip", Facts.None, Few, ("dims", Int(0))).ToString().ShouldBe("token(5)[N]");

    [Fact]
    public void YesOrNoLabels_FitBinaryLosses_OthersDoNot()
    {
        Apply("BCEWithLogits", Facts.None, [Float(N), Of(new ElementType.Class(2), N)]).ShouldBeOfType<OpSuccess>();
        Error("BCEWithLogits", Facts.None, [Float(N), Of(new ElementType.Class(3), N)]).Id.ShouldBe("NN3006");
        Error("MSELoss", Facts.None, [Float(N), Of(new ElementType.Class(2), N)]).Id.ShouldBe("NN3006");
    }

    [Fact]
    public void PlainNumber_MayStandForATarget() =>
        ((OpSuccess)Apply("BCEWithLogits", Facts.None, [Float(N, 1), new OpInput.Number()])).Value.ToString().ShouldBe("float[]");

    private static string Concat(TensorType a, TensorType b) => ((OpSuccess)Apply("Concat", Facts.None, [new OpInput.List([a, b])])).Value.ToString()!;
}
