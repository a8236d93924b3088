using Nnet.Language.Shapes;
using Shouldly;
using static Nnet.Language.Tests.Shapes.Sizes;

namespace Nnet.Language.Tests.Shapes;

public class SizeAdviceTests
{
    [Fact]
    public void Skip_OfFourthSize_NamesTheMultiples() => Find(new Equal(4 * Div(H, 4), H), 350).ShouldBe("350 is not a multiple of 4 (348 and 352 are)");

    [Fact]
    public void Kernel_LargerThanWhatIsLeft_NamesTheSmallestSide()
    {
        Dim size = H;
        for (var i = 0; i < 3; i++) size = Div(size - 2, 2);
        Find(new AtLeast(size, 3), 32).ShouldBe("the smallest H that works is 38");
    }

    [Fact]
    public void OtherCondition_NamesTheNearest() => Find(new Equal(Dim.Mod((Dim)H * H, 7), 2), 40).ShouldBe("H = 40 does not work: 39 and 45 do");

    [Fact]
    public void NothingThatWorks_IsNotInvented() => Find(new Equal(2 * (Dim)H, 2 * (Dim)W + 1), 40).ShouldBeNull();

    private static string? Find(Condition required, long size) => SizeAdvice.Find(required, Facts.None, new Dictionary<DimSymbol, long> { [H] = size });
}
