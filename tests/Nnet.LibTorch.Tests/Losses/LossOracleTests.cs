using Nnet.LibTorch.Tests.Layers;
using Nnet.LibTorch.Tests.Oracle;
using static Nnet.LibTorch.Tests.Layers.LayerRun;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;
using F = TorchSharp.torch.nn.functional;

namespace Nnet.LibTorch.Tests.Losses;

/// <summary>Every loss against PyTorch's (tests/oracle/layers.py).</summary>
[Collection("default generator")]
public sealed class LossOracleTests
{
    private static readonly Lazy<IReadOnlyDictionary<string, LayerCase>> Cases = new(() => OracleLines.Read<LayerCase>("losses.jsonl", entry => entry.Name));

    private static readonly Dictionary<string, Func<LayerRun>> Losses = new()
    {
        ["CrossEntropyLoss"] = () => Of(CrossEntropyLoss()),
        ["CrossEntropyLoss_one"] = () => Of(CrossEntropyLoss()),
        ["CrossEntropyLoss_image"] = () => Of(CrossEntropyLoss(reduction: Reduction.Sum)),
        ["CrossEntropyLoss_options"] = () => Of(new TorchSharp.Modules.CrossEntropyLoss(arange(1, 6, dtype: float32), 3, label_smoothing: 0.1)),
        ["CrossEntropyLoss_probabilities"] = () => Of(CrossEntropyLoss(reduction: Reduction.None)),
        ["NLLLoss"] = () => Of(NLLLoss()),
        ["NLLLoss_weights"] = () => Of(NLLLoss(arange(1, 6, dtype: float32), Reduction.Sum)),
        ["BCELoss"] = () => Of(BCELoss()),
        ["BCELoss_weights"] = () => Of(BCELoss(arange(1, 6, dtype: float32))),
        ["BCEWithLogitsLoss"] = () => Of(BCEWithLogitsLoss()),
        ["BCEWithLogitsLoss_weights"] = () => Of(BCEWithLogitsLoss(arange(1, 6, dtype: float32), pos_weights: arange(2, 7, dtype: float32) / 2)),
        ["MSELoss"] = () => Of(MSELoss()),
        ["MSELoss_sum"] = () => Of(MSELoss(Reduction.Sum)),
        ["MSELoss_none"] = () => Of(MSELoss(Reduction.None)),
        ["L1Loss"] = () => Of(L1Loss()),
        ["SmoothL1Loss"] = () => Of(SmoothL1Loss(beta: 0.5)),
        ["HuberLoss"] = () => Of(HuberLoss(0.7)),
        ["KLDivLoss"] = () => Of(KLDivLoss(false)),
        ["KLDivLoss_log"] = () => Of(KLDivLoss(true, Reduction.Sum)),
        ["CosineEmbeddingLoss"] = () => Of(CosineEmbeddingLoss(0.2)),
        ["TripletMarginLoss"] = () => Of(TripletMarginLoss(0.5, 3, swap: true)),
        ["TripletMarginWithDistanceLoss"] = () => Of(TripletMarginWithDistanceLoss(swap: true)),
        ["HingeEmbeddingLoss"] = () => Of(HingeEmbeddingLoss(0.8)),
        ["MarginRankingLoss"] = () => Of(MarginRankingLoss(0.3)),
        ["SoftMarginLoss"] = () => Of(SoftMarginLoss()),
        ["MultiMarginLoss"] = () => Of(MultiMarginLoss(2, 0.7)),
        ["MultiLabelMarginLoss"] = () => Of(MultiLabelMarginLoss()),
        ["MultiLabelSoftMarginLoss"] = () => Of(MultiLabelSoftMarginLoss()),
        ["PoissonNLLLoss"] = () => Of(PoissonNLLLoss(full: true)),
        ["PoissonNLLLoss_plain"] = () => Of(PoissonNLLLoss(false)),
        ["GaussianNLLLoss"] = () => Of(GaussianNLLLoss(true)),
        ["CTCLoss"] = () => Of(CTCLoss()),
        ["CTCLoss_options"] = () => Of(CTCLoss(1, true, Reduction.Sum)),
    };

    public static TheoryData<string> Names => new(Cases.Value.Keys);

    [Fact]
    public void Losses_All_HaveACase() => Assert.Equal(Cases.Value.Keys.Order(), Losses.Keys.Order());

    [Theory]
    [MemberData(nameof(Names))]
    public void Loss_OracleInputs_GivesPyTorchsValuesAndGradients(string name) => LayerCheck.Run(Cases.Value[name], Losses[name]());

    [Fact]
    public void CrossEntropy_ProbabilitiesAndSmoothing_EqualsMeanOfBoth()
    {
        using var scope = NewDisposeScope();
        var logits = randn(3, 4);
        var target = tensor(new long[] { 1, 0, 3 });
        var hard = F.cross_entropy(logits, target, label_smoothing: 0.2);
        var soft = F.cross_entropy(logits, F.one_hot(target, 4).to_type(float32) * 0.8 + 0.05);
        Assert.Equal(soft.item<float>(), hard.item<float>(), 5);
    }
}
