using Nnet.Language.Shapes;
using Shouldly;
using static Nnet.Language.Tests.Shapes.Sizes;

namespace Nnet.Language.Tests.Shapes;

/// <summary>Statements that must be proved under their facts, and must not be without them.</summary>
public class FactsProofTests
{
    private static readonly Dim K = Heads;
    private static readonly Dim S = Width;

    public static TheoryData<string, Condition[], Condition> Needing => new()
    {
        { "minimum with an upper bound", [new AtLeast(128, T)], new Equal(Dim.Min(T, 128), T) },
        { "doubling a half", [new Divisible(H, 4)], new Equal(2 * Div(H, 2), H) },
        { "equality fact", [new Equal(D, 64 * K), new AtLeast(K, 1)], new Equal(Div(D, K), 64) },
        { "eighth of a multiple", [new Divisible(H, 8)], new Equal(8 * Div(Div(Div(H, 2), 2), 2), H) },
        { "half of a multiple of 8 is a multiple of 4", [new Divisible(H, 8)], new Divisible(Div(H, 2), 4) },
        { "a quarter of at least 32", [new AtLeast(H, 32)], new AtLeast(Div(H, 32), 1) },
        { "order through another symbol", [new AtLeast(H, W), new AtLeast(W, 8)], new AtLeast(H, 8) },
        { "halves keep the order", [new AtLeast(H, W)], new AtLeast(Div(H, 2), Div(W, 2)) },
        { "transposed convolution undoes a strided one", [new Divisible(H, 2)], new Equal((Div((Dim)H + 2 - 4, 2) + 1 - 1) * 2 - 2 + 4, H) },
        { "windows of an image", [new Divisible(H, 7), new Divisible(W, 7)], new Equal(Div(H, 7) * Div(W, 7) * 49, (Dim)H * W) },
        { "an even size is at least 2", [new Divisible(T, 2)], new AtLeast(T, 2) },
        { "divisors of divisors", [new Divisible(D, K), new Divisible(H, D)], new Divisible(H, K) },
        { "product with an even factor", [new Divisible(H, 2)], new Divisible((Dim)H * W, 2) },
        { "symbolic kernel and stride", [new AtLeast(H, K), new AtLeast(K, 1), new AtLeast(S, 1)], new AtLeast(Div((Dim)H - K, S) + 1, 1) },
        { "odd size", [new Equal(Dim.Mod(H, 2), 1)], new Equal(2 * Div((Dim)H - 1, 2) + 1, H) },
        { "branch that is not taken", [new Condition[] { new Equal(S, 1), new Equal(K, D) }.Aggregate((a, b) => Condition.All([a, b])).Negate(), new Equal(S, 1)], new NotEqual(K, D) },
        { "product of sizes given", [new Equal((Dim)H * W, 4096)], new Equal((Dim)N * H * W, 4096 * (Dim)N) },
        { "product that is divisible", [new Divisible((Dim)H * W, 4)], new Equal(4 * Div((Dim)H * W, 4), (Dim)H * W) },
        { "two facts of one symbol", [new Divisible(H, 4), new Divisible(H, 6)], new Divisible(H, 12) },
        { "lower and upper bound meet", [new AtLeast(H, 5), new AtLeast(5, H)], new Equal(H, 5) },
        { "not one", [new NotEqual(S, 1), new AtLeast(S, 1)], new AtLeast(S, 2) },
    };

    public static TheoryData<string, Condition> Always => new()
    {
        { "rounding down and up again", new AtLeast(H, 2 * Div(H, 2)) },
        { "remainder is small", new Less(Dim.Mod(H, 4), 4) },
        { "remainder is not negative", new AtLeast(Dim.Mod(H, 4), 0) },
        { "same convolution", new Equal(Div((Dim)H + 2 - 3, 1) + 1, H) },
        { "half, rounded up, is positive", new AtLeast(Dim.CeilDiv(H, 2), 1) },
        { "half, rounded up, is no more", new AtLeast(H, Dim.CeilDiv(H, 2)) },
        { "odd numerator", new Equal(Div(2 * (Dim)H - 1, 2) + 1, H) },
        { "both halves", new Equal(Div(H, 2) + Dim.CeilDiv(H, 2), H) },
        { "more sequences are no fewer", new AtLeast((Dim)N * T, N) },
        { "maximum", new AtLeast(Dim.Max(H, 8), 8) },
        { "minimum", new AtLeast(H, Dim.Min(H, W)) },
        { "minimum and maximum", new Equal(Dim.Min(H, W) + Dim.Max(H, W), (Dim)H + W) },
        { "pixel shuffle", new Equal(Div((Dim)T * D * D, (Dim)D * D), T) },
        { "enlarged by a transposed convolution", new Equal(((Dim)H - 1) * 2 - 2 + 4, 2 * (Dim)H) },
        { "nested floors", new Equal(Div(Div((Dim)H + 1, 2) + 1, 2), Div((Dim)H + 3, 4)) },
    };

    [Theory]
    [MemberData(nameof(Needing))]
    public void Statement_WithItsFacts_IsProved_WithoutThem_IsNot(string name, Condition[] facts, Condition statement)
    {
        Facts.None.Assume(facts).Prove(statement).IsProved.ShouldBeTrue(name);
        Facts.None.Prove(statement).IsProved.ShouldBeFalse(name);
    }

    [Theory]
    [MemberData(nameof(Always))]
    public void Statement_ThatAlwaysHolds_IsProved(string name, Condition statement) => Facts.None.Prove(statement).IsProved.ShouldBeTrue(name);

    [Fact]
    public void Sizes_OneApart_AreNeverEqual() => Facts.None.Prove(new Equal(H, (Dim)H + 1)).IsRefuted.ShouldBeTrue();

    [Fact]
    public void OddNumber_IsNeverEven() => Facts.None.Prove(new Divisible(2 * (Dim)H + 1, 2)).IsRefuted.ShouldBeTrue();

    [Fact]
    public void Facts_ThatExcludeEachOther_AreContradictory()
    {
        Given(new AtLeast(H, 8), new Less(H, 8)).IsContradictory.ShouldBeTrue();
        Given(new Divisible(H, 2), new Equal(H, 7)).IsContradictory.ShouldBeTrue();
        Given(new AtLeast(H, 8)).IsContradictory.ShouldBeFalse();
    }

    [Fact]
    public void Bounds_GoThroughDivisions()
    {
        Given(new AtLeast(H, 8), new AtLeast(64, H)).Bounds(Div((Dim)H - 1, 2) + 1).ShouldBe((4, 32));
        Facts.None.Bounds(Width).ShouldBe((null, null));
    }

    [Fact]
    public void ExactQuotient_IsGivenOnlyWhereProved()
    {
        Facts.None.DivideExactly(D, Heads).ShouldBeNull();
        Given(new Divisible(D, Heads)).DivideExactly((Dim)D * T, Heads)!.Evaluate(new Dictionary<DimSymbol, long> { [D] = 12, [Heads] = 4, [T] = 5 }).ShouldBe(15);
    }

    [Fact]
    public void SmallestThatWorks_IsFoundThroughAChain()
    {
        // Four convolutions of 3 x 3 with three poolings between them.
        Dim size = H;
        for (var i = 0; i < 3; i++) size = Div(size - 2, 2);
        WitnessSearch.SmallestThatWorks(new AtLeast(size, 3), H, Facts.None).ShouldBe(38);
    }

    [Fact]
    public void Overflow_DoesNotHappen()
    {
        var huge = Enumerable.Repeat((Dim)long.MaxValue, 4).Aggregate((a, b) => a * b);
        huge.TryGetConstant(out _).ShouldBeFalse();
        Facts.None.Prove(new AtLeast(huge, 1)).IsProved.ShouldBeTrue();
        Dim.FloorDiv(huge, (Dim)long.MaxValue * long.MaxValue * long.MaxValue).ShouldBe((Dim)long.MaxValue);
    }

    [Fact]
    public void DivisionByZero_HasNoValueAndProvesNothing()
    {
        var quotient = Div(H, 0);
        quotient.Evaluate(new Dictionary<DimSymbol, long> { [H] = 4 }).ShouldBeNull();
        Facts.None.Prove(new Divisible(H, 0)).IsProved.ShouldBeFalse();
    }
}
