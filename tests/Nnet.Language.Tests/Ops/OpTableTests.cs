using Nnet.Language.Ops;
using Shouldly;

namespace Nnet.Language.Tests.Ops;

/// <summary>Every row has every part, and what the contract names is there.</summary>
public class OpTableTests
{
    private const string Catalogue = """
        Linear Bilinear Conv1d Conv2d Conv3d ConvTranspose1d ConvTranspose2d ConvTranspose3d Embedding EmbeddingBag BatchNorm1d BatchNorm2d BatchNorm3d LayerNorm GroupNorm
        InstanceNorm1d InstanceNorm2d RMSNorm LocalResponseNorm Dropout Dropout2d AlphaDropout DropPath MaxPool1d MaxPool2d MaxPool3d AvgPool1d AvgPool2d AvgPool3d
        AdaptiveAvgPool1d AdaptiveAvgPool2d AdaptiveMaxPool1d AdaptiveMaxPool2d GlobalAvgPool RNN LSTM GRU
        MultiheadAttention ScaledDotProductAttention TransformerEncoderLayer TransformerDecoderLayer GraphConv
        GraphAttention SqueezeExcite Upsample Interpolate PixelShuffle ZeroPad2d Pad Flatten Unflatten Identity Noise
        ReLU ReLU6 LeakyReLU PReLU ELU SELU GELU SiLU Mish Hardswish Hardsigmoid Sigmoid Tanh Softplus Softmax
        LogSoftmax GLU Reshape Transpose Permute Squeeze Unsqueeze Expand Repeat Concat Stack Split Chunk Slice
        Gather IndexSelect Where MaskedFill Roll Flip Triu Tril Arange Zeros Ones Full Einsum MatMul Sum Mean Var
        Std Max Min ArgMax TopK Norm Exp Log Sqrt Abs Clamp Pow Cumsum OneHot Detach
        CrossEntropy NLLLoss BCELoss BCEWithLogits MSELoss L1Loss SmoothL1Loss HuberLoss KLDivLoss CosineEmbeddingLoss
        TripletMarginLoss HingeLoss FocalLoss CTCLoss GaussianNLL L1 L2
        """;

    public static TheoryData<string> Rows => [.. OpTable.All.Concat(MetricTable.All).Select(row => row.Category + " " + row.Name)];

    [Fact]
    public void Catalogue_OfTheContract_IsComplete() =>
        Catalogue.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries).Where(name => OpTable.Find(name) is null).ShouldBeEmpty();

    [Fact]
    public void Metrics_OfTheContract_AreComplete() =>
        "Accuracy TopK Precision Recall F1 ConfusionMatrix AUROC MeanAbsoluteError MeanSquaredError RootMeanSquaredError R2 Perplexity".Split(' ')
            .Where(name => MetricTable.Find(name) is null).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Rows))]
    public void Row_HasEveryPart(string key)
    {
        var name = key.Split(' ')[1];
        var row = key.StartsWith("Metric", StringComparison.Ordinal) ? MetricTable.Find(name)! : OpTable.Find(name)!;
        row.Summary.Length.ShouldBeInRange(5, 160);
        row.Summary.ShouldEndWith(".");
        row.ShortName.ShouldMatch("^[a-z][a-z0-9]*$");
        row.Torch.Name.ShouldNotBeNullOrWhiteSpace();
        row.Onnx.ShouldNotBeNull();
        row.Parameters.Select(parameter => parameter.Name).ShouldBeUnique();
        row.Parameters.ShouldAllBe(parameter => parameter.Default == null || Accepts(parameter));
        row.Parameters.Where(parameter => parameter.Kind == ParameterKind.Word).ShouldAllBe(parameter => parameter.Choices.Length > 1);

        // Positional options: what must be given comes before what may be left out.
        var required = row.Parameters.Select(parameter => parameter.IsRequired).ToList();
        required.SequenceEqual(required.OrderByDescending(isRequired => isRequired)).ShouldBeTrue();
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void Row_NamesRuntimeForm_OnlyWhereListed(string key)
    {
        var row = OpTable.Find(key.Split(' ')[1]);
        if (row is null || !row.Torch.IsRuntime) return;
        RuntimeLayers.All.ShouldContain(row.Torch.Name);
    }

    [Theory]
    [InlineData("Conv2D", "Conv2d")]
    [InlineData("relu", "ReLU")]
    [InlineData("Linaer", "Linear")]
    [InlineData("BatchNorm2", "BatchNorm2d")]
    [InlineData("crossentropy", "CrossEntropy")]
    [InlineData("Xyzzy", null)]
    public void Suggest_MisspeltName_IsTheNearest(string name, string? nearest) => OpTable.Suggest(name).ShouldBe(nearest);

    private static bool Accepts(ParameterSpec parameter)
    {
        var bound = ArgumentBinder.Bind("X", [parameter], [new GivenArgument(parameter.Name, parameter.Default!)]);
        return bound.Errors.IsEmpty;
    }
}
