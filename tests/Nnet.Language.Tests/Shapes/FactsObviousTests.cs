using Nnet.Language.Shapes;
using Shouldly;
using static Nnet.Language.Tests.Shapes.Sizes;

namespace Nnet.Language.Tests.Shapes;

/// <summary>What a person would call obvious.</summary>
public class FactsObviousTests
{
    [Fact]
    public void HeadsSplitAndJoined_UnderDivisibility_KeepTheCount()
    {
        var facts = Given(new Divisible(D, Heads));
        facts.Prove(new Equal(Dim.Of(N) * T * Heads * Div(D, Heads), Dim.Of(N) * T * D)).IsProved.ShouldBeTrue();
        facts.Simplify(Dim.Of(Heads) * Div(D, Heads)).ShouldBe(Dim.Of(D));
    }

    [Fact]
    public void StridedConvolution_IsHalfRoundedUp() =>
        Facts.None.Prove(new Equal(Div((Dim)H - 1, 2) + 1, Dim.CeilDiv(H, 2))).IsProved.ShouldBeTrue();

    [Fact]
    public void TwoHalvings_AreOneByFour()
    {
        var facts = Given(new Divisible(H, 4));
        facts.Prove(new Equal(Div(Div(H, 2), 2), Div(H, 4))).IsProved.ShouldBeTrue();
        facts.Prove(new Equal(Div(Div((Dim)H - 1, 2), 2), Div((Dim)H - 1, 4))).IsProved.ShouldBeTrue();
        facts.Prove(new Equal(4 * Div(Div(H, 2), 2), H)).IsProved.ShouldBeTrue();
    }

    [Fact]
    public void NestedFloors_Collapse() =>
        Div(Div(H, 2), 2).ShouldBe(Div(H, 4));

    [Fact]
    public void UpsampledHalf_EqualsSize_OnlyWhenEven()
    {
        var condition = new Equal(2 * Div(H, 2), H);
        Given(new Divisible(H, 2)).Prove(condition).IsProved.ShouldBeTrue();
        var undecided = Given(new AtLeast(H, 2)).Prove(condition).ShouldBeOfType<Proof.Undecided>();
        undecided.MissingFact.ShouldBe(new Divisible(H, 2));
        undecided.Counterexample!.Text.ShouldBe("H = 3 gives 2 against 3");
    }

    [Fact]
    public void TwoStridedConvolutions_OfEight_LeaveTwo()
    {
        var half = Div((Dim)H - 1, 2) + 1;
        var quarter = Div(half - 1, 2) + 1;
        Given(new AtLeast(H, 8)).Prove(new AtLeast(quarter, 2)).IsProved.ShouldBeTrue();
        var undecided = Given().Prove(new AtLeast(quarter, 2)).ShouldBeOfType<Proof.Undecided>();
        undecided.MissingFact.ShouldBe(new AtLeast(H, 5));
    }

    [Fact]
    public void HeadSize_IsPositive_WhenHeadsDivide()
    {
        var facts = Given(new Divisible(D, Heads), new AtLeast(Heads, 1));
        facts.Prove(Condition.Positive(Div(D, Heads))).IsProved.ShouldBeTrue();
    }

    [Fact]
    public void MultiplesLeaveNoRemainder()
    {
        Dim.Mod(6 * (Dim)N, 3).ShouldBe(Dim.Zero);
        Given(new Divisible(H, 4)).Prove(new Divisible(H, 2)).IsProved.ShouldBeTrue();
        Given(new Divisible(H, 2), new Divisible(H, 3)).Prove(new Divisible(H, 6)).IsProved.ShouldBeTrue();
    }

    [Fact]
    public void Numbers_GiveTheirWitness() =>
        Facts.None.Prove(new Divisible(350, 4)).ShouldBeOfType<Proof.Refuted>().Witness!.Text.ShouldBe("350 is not a multiple of 4 (348 and 352 are)");

    [Fact]
    public void EqualityFact_Substitutes() =>
        Given(new Equal(D, 4 * (Dim)Width)).Prove(new Equal((Dim)D + Width, 5 * (Dim)Width)).IsProved.ShouldBeTrue();

    [Fact]
    public void Printing_IsInTheUsersNotation()
    {
        (Div((Dim)H - 1, 2) + 1).ToString().ShouldBe("(H + 1) // 2");
        (2 * (Dim)Width + 1).ToString().ShouldBe("2 * width + 1");
        ((Dim)N * T * D).ToString().ShouldBe("N * T * D");
        Dim.Mod(H, 4).ToString().ShouldBe("H % 4");
        (3 - (Dim)H).ToString().ShouldBe("3 - H");
        Dim.Min(H, 128).ToString().ShouldBe("min(H, 128)");
    }
}
