using System.Collections.Immutable;
using Nnet.Language.Ops;
using Nnet.Language.Shapes;
using Shouldly;
using static Nnet.Language.Tests.Ops.Calls;
using static Nnet.Language.Tests.Shapes.Sizes;

namespace Nnet.Language.Tests.Ops;

/// <summary>What users read: the id and the whole message of each kind of mistake.</summary>
public class ErrorTests
{
    private static readonly ElementType Classes10 = new ElementType.Class(10);

    public static TheoryData<string, string, Func<OpOutcome>> Mistakes => new()
    {
        {
            "NN3001", "Conv2d takes 4 dimensions (N, C, H, W), and gets float[N, 28, 28]: 3. Insert the one that is missing: Unsqueeze(dim).",
            () => Apply("Conv2d", Facts.None, [Float(N, 28, 28)], ("out_channels", Int(8)), ("kernel", Int(3)))
        },
        {
            "NN3001", "MSELoss compares element by element, but gets float[N, 1] and float[N]: 2 dimensions against 1 dimension. Drop the last axis: Squeeze(-1).",
            () => Apply("MSELoss", Facts.None, [Float(N, 1), Float(N)])
        },
        {
            "NN3001", "CrossEntropy takes scores (N, K, ...) and labels (N, ...), and gets float[N, 10] and class(10)[N, 1]. Drop the last axis of the labels: Squeeze(-1).",
            () => Apply("CrossEntropy", Facts.None, [Float(N, 10), Of(Classes10, N, 1)])
        },
        {
            "NN3002", "\"@\" of float[N, 2, 3] and float[N, 5, 4]: 3 columns on the left against 5 rows on the right. The last axis on the left must equal the last but one on the right.",
            () => OperatorRules.Infer("@", Float(N, 2, 3), Float(N, 5, 4), Facts.None)
        },
        {
            "NN3002", "Concat gets float[N, 3, 8, 8] and float[N, 3, 7, 7]: 8 against 7. Only the axis that is joined may differ.",
            () => Apply("Concat", Facts.None, [new OpInput.List([Float(N, 3, 8, 8), Float(N, 3, 7, 7)])], ("dim", Int(1)))
        },
        {
            "NN3002", "CrossEntropy gets 3 scores for each label, but class(10)[N] has 10 classes. Make the last layer 10 wide.",
            () => Apply("CrossEntropy", Facts.None, [Float(N, 3), Of(Classes10, N)])
        },
        {
            "NN3003", "MultiheadAttention cannot split the 100 features of float[N, T, 100] into 8 heads. Take a number of heads that divides the features.",
            () => Apply("MultiheadAttention", Facts.None, [Float(N, T, 100)], ("num_heads", Int(8)))
        },
        {
            "NN3004", "Conv2d looks at 3 positions of the height, but float[N, 64, 2, 2] has only 2. A height of at least 3 fits here.",
            () => Apply("Conv2d", Facts.None, [Float(N, 64, 2, 2)], ("out_channels", Int(64)), ("kernel", Int(3)))
        },
        {
            "NN3005", "Conv2d needs H >= 3, which the facts do not decide: H = 1 is below 3. Add the fact: where H >= 3.",
            () => Apply("Conv2d", Facts.None, [Float(N, 3, H, 8)], ("out_channels", Int(64)), ("kernel", Int(3)))
        },
        {
            "NN3005", "TransformerEncoderLayer needs width % heads == 0, which the facts do not decide: with heads = 2, width = 1, 1 is not a multiple of 2. Add the fact: where width % heads == 0.",
            () => Apply("TransformerEncoderLayer", Facts.None, [Float(N, T, Width)], ("nhead", Int(Heads)))
        },
        {
            "NN3006", "Embedding takes whole numbers (int, token, class), and gets float[N, T]. Numbers with a fraction go into Linear.",
            () => Apply("Embedding", Facts.None, [Float(N, T)], ("num_embeddings", Int(100)), ("embedding_dim", Int(8)))
        },
        {
            "NN3006", "Embedding has 64000 rows, but token(64001)[N, T] has values up to 64000. Give it 64001 rows.",
            () => Apply("Embedding", Facts.None, [Of(new ElementType.Token(64001), N, T)], ("num_embeddings", Int(64000)), ("embedding_dim", Int(8)))
        },
        {
            "NN3006", "Linear takes float, and gets token(65)[N, T]. Turn numbers into vectors first: Embedding.",
            () => Apply("Linear", Facts.None, [Of(new ElementType.Token(65), N, T)], ("out_features", Int(8)))
        },
        {
            "NN3007", "[N, 3, 8] and [N, 4, 8] do not broadcast in \"+\": 3 against 4. Sizes are matched from the last axis; they must be equal, or one of them 1.",
            () => OperatorRules.Infer("+", Float(N, 3, 8), Float(N, 4, 8), Facts.None)
        },
        {
            "NN3009", "Softmax gets dim: 2, but [N, 10] has 2 axes. Its axes are 0 to 1, or -2 to -1 from the end.",
            () => Apply("Softmax", Facts.None, [Float(N, 10)], ("dim", Int(2)))
        },
        {
            "NN3009", "Position 5 is outside of the 4 in axis 1 of float[N, 4]. Positions are 0 to 3, or -4 to -1 from the end.",
            () => Slicing.Infer(Float(N, 4), [new SliceItem.Range(null, null, null), new SliceItem.Index(5)], Facts.None)
        },
        {
            "NN3010", "Reshape cannot turn float[N, 64, 97, 47] into [N, 3136]: 291776 elements against 3136 for each N. [N, 291776] fits, or [N, -1].",
            () => Apply("Reshape", Facts.None, [Float(N, 64, 97, 47)], ("shape", new ArgumentValue.List([Int(N), Int(7 * 7 * 64)])))
        },
        {
            "NN2004", "Conv2d: padding \"same\" keeps the size, so the stride must be 1, not 2. Give the padding as a number.",
            () => Apply("Conv2d", Facts.None, [Float(N, 3, 8, 8)], ("out_channels", Int(8)), ("kernel", Int(3)), ("stride", Int(2)), ("padding", ArgumentValue.OfWord("same")))
        },
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void Mistake_HasIdAndMessage(string id, string message, Func<OpOutcome> infer)
    {
        var error = infer().ShouldBeOfType<OpError>();
        error.Message.ShouldBe(message);
        error.Id.ShouldBe(id);
    }

    [Fact]
    public void Error_NamesTheInputsThatContradict()
    {
        var error = Error("MSELoss", Facts.None, [Float(N, 3), Float(N, 4)]);
        (error.Input, error.OtherInput, error.Axis).ShouldBe((1, 0, 1));
    }

    [Fact]
    public void Weights_OfLossPerClass_MustFit() =>
        Error("CrossEntropy", Facts.None, [Float(N, 10), Of(Classes10, N), Float(9)]).Id.ShouldBe("NN3002");

    [Fact]
    public void Tensor_TooMany_IsAnArgumentMistake() =>
        Error("ReLU", Facts.None, [Float(N), Float(N)]).Id.ShouldBe("NN2003");
}
