using Nnet.Language.Text;
using Shouldly;

namespace Nnet.Language.Tests.Networks;

/// <summary>Where a network fails for the sizes that it declares, the message says which would do.</summary>
public class FittingSizesTests
{
    [Fact]
    public void TooManyPoolings_NameTheSmallestSide() => Message("""
        network Deep(image: float[N, 3, 32, 32]) -> logits: float[N, 10] {
            return image
                |> Conv2d(8, kernel: 3) |> MaxPool2d(2)
                |> Conv2d(8, kernel: 3) |> MaxPool2d(2)
                |> Conv2d(8, kernel: 3) |> MaxPool2d(2)
                |> Conv2d(8, kernel: 3)
                |> Flatten |> Linear(10)
        }
        """).ShouldBe("Conv2d looks at 3 positions of the height, but float[N, 8, 2, 2] has only 2. A height of at least 3 fits here. The smallest side of \"image\" that works is 38.");

    [Fact]
    public void SkipOfAnUnevenSize_NamesTheMultiples() => Message("""
        network Skip(image: float[N, 1, 350, 352]) -> mask: float[N, 2, 350, 352] {
            let low = image |> MaxPool2d(4) |> Upsample(scale_factor: 4)
            return Concat((image, low), dim: 1)
        }
        """).ShouldBe("Concat gets float[N, 1, 350, 352] and float[N, 1, 348, 352]: 350 against 348. Only the axis that is joined may differ. 350 is not a multiple of 4 (348 and 352 are).");

    [Fact]
    public void SequenceThatIsTooShort_NamesTheLength() => Message("""
        network Short(past: float[N, 5, 8]) -> y: float[N, 8] {
            let x = past |> Transpose(1, 2) |> Conv1d(8, kernel: 3) |> Conv1d(8, kernel: 3) |> Conv1d(8, kernel: 3)
            return x |> Mean(dim: 2)
        }
        """).ShouldBe("Conv1d looks at 3 positions of the length, but float[N, 8, 1] has only 1. A length of at least 3 fits here. The smallest length of \"past\" that works is 7.");

    [Fact]
    public void MistakeThatNoSizeMends_HasNoAdviceOnSizes() => Message("""
        network Wrong(image: float[N, 3, 8, 8]) -> y: float[N, 8, 8, 8] {
            return Concat((image, image |> Conv2d(3, kernel: 3)), dim: 1)
        }
        """).ShouldBe("Concat gets float[N, 3, 8, 8] and float[N, 3, 6, 6]: 8 against 6. Only the axis that is joined may differ.");

    private static string Message(string program) =>
        Compiler.Compile([new SourceText("a.nnet", program)], new CompilerOptions("Sizes")).Diagnostics.ShouldHaveSingleItem().Message;
}
