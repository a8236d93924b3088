using Nnet.LibTorch.Tests.Oracle;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;
using static TorchSharp.torch.nn.init;

namespace Nnet.LibTorch.Tests.Init;

/// <summary>Starting values after the same seed against PyTorch's (tests/oracle/initialization.py).</summary>
[Collection("default generator")]
public sealed class InitOracleTests
{
    private static readonly Lazy<IReadOnlyDictionary<string, Start>> Cases = new(() => OracleLines.Read<Start>("initialization.jsonl", entry => entry.Name));

    private static readonly Dictionary<string, Func<Tensor>> Functions = new()
    {
        ["uniform_"] = () => uniform_(empty(3, 5), -0.5, 2),
        ["normal_"] = () => normal_(empty(5, 7), 0.5, 0.2),
        ["trunc_normal_"] = () => trunc_normal_(empty(4, 5), 0.1, 0.7, -1, 0.9),
        ["constant_"] = () => constant_(empty(2, 3), 0.3),
        ["ones_"] = () => ones_(empty(3)),
        ["zeros_"] = () => zeros_(empty(1, 2)),
        ["eye_"] = () => eye_(empty(3, 5)),
        ["dirac_"] = () => dirac_(empty(3, 2, 3)),
        ["dirac_4"] = () => dirac_(empty(2, 3, 2, 3)),
        ["xavier_uniform_"] = () => xavier_uniform_(empty(3, 5), 1.5),
        ["xavier_normal_"] = () => xavier_normal_(empty(4, 3, 2, 2)),
        ["kaiming_uniform_"] = () => kaiming_uniform_(empty(3, 5), 0.2),
        ["kaiming_uniform_out"] = () => kaiming_uniform_(empty(3, 2, 3), mode: FanInOut.FanOut, nonlinearity: NonlinearityType.ReLU),
        ["kaiming_normal_"] = () => kaiming_normal_(empty(3, 5)),
        ["kaiming_normal_out"] = () => kaiming_normal_(empty(4, 2, 3, 3), mode: FanInOut.FanOut, nonlinearity: NonlinearityType.ReLU),
        ["kaiming_normal_tanh"] = () => kaiming_normal_(empty(3, 7), nonlinearity: NonlinearityType.Tanh),
        ["orthogonal_"] = () => orthogonal_(empty(3, 5), 2),
        ["orthogonal_tall"] = () => orthogonal_(empty(6, 2, 2)),
        ["sparse_"] = () => sparse_(empty(7, 3), 0.4, 0.1),
        ["xavier_normal_large"] = () => Statistics(xavier_normal_(empty(300, 200))),
        ["kaiming_uniform_large"] = () => Statistics(kaiming_uniform_(empty(300, 200))),
        ["trunc_normal_large"] = () => Statistics(trunc_normal_(empty(300, 200), 0.5, 2, 0, 3)),
    };

    private static readonly Dictionary<string, Func<Module>> Layers = new()
    {
        ["Linear"] = () => Linear(5, 3),
        ["Bilinear"] = () => Bilinear(3, 2, 4),
        ["Conv1d"] = () => Conv1d(4, 6, 3, groups: 2),
        ["Conv2d"] = () => Conv2d(3, 4, (2, 3)),
        ["ConvTranspose2d"] = () => ConvTranspose2d(4, 2, 3, groups: 2),
        ["Embedding"] = () => Embedding(5, 3),
        ["EmbeddingBag"] = () => EmbeddingBag(4, 5),
        ["BatchNorm2d"] = () => BatchNorm2d(3),
        ["LayerNorm"] = () => LayerNorm(4),
        ["PReLU"] = () => PReLU(2, 0.1),
        ["RNN"] = () => RNN(3, 2, 2),
        ["LSTM"] = () => LSTM(3, 2, bidirectional: true),
        ["GRUCell"] = () => GRUCell(3, 2),
        ["MultiheadAttention"] = () => MultiheadAttention(4, 2, add_bias_kv: true),
        ["TransformerEncoderLayer"] = () => TransformerEncoderLayer(4, 2, 5),
        ["Transformer"] = () => Transformer(4, 2, 1, 1, 5),
    };

    public static TheoryData<string> FunctionNames => new(Functions.Keys);

    public static TheoryData<string> LayerNames => new(Layers.Keys);

    [Fact]
    public void Cases_All_AreCompared() => Assert.Equal(Cases.Value.Keys.Order(), Functions.Keys.Concat(Layers.Keys).Order());

    [Theory]
    [MemberData(nameof(FunctionNames))]
    public void Function_AfterSeed_GivesPyTorchsValues(string name)
    {
        using var scope = NewDisposeScope();
        manual_seed(7);
        Cases.Value[name].Tensors["values"].Check(Functions[name](), name, 1e-6);
    }

    [Theory]
    [MemberData(nameof(LayerNames))]
    public void Layer_AfterSeed_StartsFromPyTorchsValues(string name)
    {
        using var scope = NewDisposeScope();
        manual_seed(7);
        using var layer = Layers[name]();
        var state = layer.state_dict();
        Assert.Equal(Cases.Value[name].Tensors.Keys.Order(), state.Keys.Order());
        foreach (var (key, expected) in Cases.Value[name].Tensors) expected.Check(state[key].detach(), $"{name}, {key}", 1e-6);
    }

    [Fact]
    public void Gain_EachNonlinearity_IsPyTorchs()
    {
        Assert.Equal(5.0 / 3, calculate_gain(NonlinearityType.Tanh));
        Assert.Equal(Math.Sqrt(2), calculate_gain(NonlinearityType.ReLU));
        Assert.Equal(Math.Sqrt(2 / 1.04), calculate_gain(NonlinearityType.LeakyReLU, 0.2));
        Assert.Equal(1, calculate_gain(NonlinearityType.Sigmoid));
    }

    [Fact]
    public void Fans_OfVector_SaysWhatIsNeeded()
    {
        using var vector = zeros(3);
        var e = Assert.Throws<ArgumentException>(() => CalculateFanInAndFanOut(vector));
        Assert.Contains("2 or more dimensions", e.Message, StringComparison.Ordinal);
    }

    private static Tensor Statistics(Tensor values)
    {
        var numbers = values.to_type(float64);
        return stack([numbers.mean(), numbers.std(), numbers.min(), numbers.max()]);
    }

    private sealed record Start(string Name, Dictionary<string, OracleTensor> Tensors);
}
