using Nnet.Language.Diagnostics;
using Nnet.Language.Text;
using Shouldly;

namespace Nnet.Language.Tests.Semantics.Tuning;

/// <summary>What a message about a space says: which values fail, and their share of the whole space.</summary>
public sealed class SpacePointTests
{
    private const string Recipe = """
        data Table {
            source  Csv("table.csv")
            field   x: float[32] from columns 0..32
            field   label: class(10) from column 32
            split   train 70%, validation 30%
        }
        network Net(x: float[N, 32], classes: int = 10, heads: int = 4, width: int = 32) -> logits: float[N, classes] where width % heads == 0 {
            return x |> Linear(width) |> BatchNorm1d |> ReLU |> Reshape(N, heads, width / heads) |> Flatten |> Linear(classes)
        }
        loss Ce(logits: float[N, K], label: class(K)[N]) = CrossEntropy(logits, label)
        optimizer Fast { AdamW(lr: 1e-2) }
        optimizer Plain { SGD(lr: 1e-2) }
        train Base { data Table network Net loss Ce optimizer Fast batch 16 epochs 10 }
        """;

    [Theory]
    [InlineData("network.width in {16, 32, 48} network.heads in {4, 6}", "2 of 6 points fail: heads = 6 does not divide width = 16")]
    [InlineData("network.width in {16, 32, 48} network.heads in {4, 6} batch in {16, 32} optimizer.lr in log 1e-4 to 1e-1", "4 of 12 points fail: heads = 6 does not divide width = 16")]
    [InlineData("network.width in {32, 48} network.heads in {2, 6} when network.width is 32", "1 of 3 points fail: heads = 6 does not divide width = 32")]
    [InlineData("network.heads in {4, 6} optimizer in {Fast, Plain} optimizer.momentum in {0.0, 0.5, 0.9} when optimizer is Plain", "4 of 8 points fail: heads = 6 does not divide width = 32")]
    [InlineData("network.classes in {5, 10} batch in {16, 32}", "2 of 4 points fail, such as network.classes = 5: The field \"label\" of Table has 10 classes")]
    [InlineData("batch in {1, 16} network.width in {16, 32, 64}", "3 of 6 points fail, such as batch = 1: norm1 of Net")]
    [InlineData("network.width in 4 to 4000000 network.heads in {2, 4}", "About 62.5% of the points fail: heads = ")]
    public void Space_WithPointsThatFail_SaysWhichAndHowMany(string space, string message)
    {
        Check(space).ShouldHaveSingleItem().ShouldStartWith("NN7002 " + message);
    }

    [Theory]
    [InlineData("network.width in 4 to 4000000 step 4 network.heads in {2, 4}")]
    [InlineData("network.width in {16, 32, 64} network.heads in {2, 4, 8} batch in 2 to 512 epochs in 1 to 100")]
    [InlineData("network.width in {32, 48} network.heads in {2, 6} when network.width is 48")]
    public void Space_WhosePointsFit_IsAccepted(string space) => Check(space).ShouldBeEmpty();

    [Fact]
    public void Space_TooLargeToLookAtAndNotProved_AsksForSteps()
    {
        Check("network.width in 12 to 40000000 step 12 network.heads in 1 to 3", "where (width * width) % heads == 0, width % 2 == 0").ShouldHaveSingleItem().ShouldContain("points are too many to look at each");
    }

    private static IReadOnlyList<string> Check(string space, string? facts = null)
    {
        var recipe = facts is null ? Recipe : Recipe.Replace("where width % heads == 0", facts, StringComparison.Ordinal).Replace("Reshape(N, heads, width / heads) |> Flatten |> ", "", StringComparison.Ordinal);
        var file = new SourceText("space.nnet", recipe + "\ntune Search { train Base minimize validation.loss space { " + space + " } search random 4 trials, 1 epochs }\n");
        return [.. Compiler.Compile([file], new CompilerOptions("Test")).Diagnostics.Where(diagnostic => diagnostic.Severity == Severity.Error).Select(diagnostic => $"{diagnostic.Id} {diagnostic.Message}")];
    }
}
