using System.Runtime.CompilerServices;
using System.Text.Json;
using Nnet.Layers;
using Shouldly;
using TorchSharp;
using static TorchSharp.torch;

namespace Nnet.Runtime.Tests.Layers;

/// <summary>Every layer and function of Nnet.Layers against PyTorch, torchvision or the paper's formula (tests/oracle/runtime_layers.py): results and gradients.</summary>
public sealed class LayerOracleTests
{
    private const double Tolerance = 1e-5;

    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web);

    private static readonly IReadOnlyDictionary<string, LayerCase> Cases = File.ReadLines(Path.Combine(Here(), "layers.jsonl"))
        .Select(line => JsonSerializer.Deserialize<LayerCase>(line, Format)!).ToDictionary(entry => entry.Name);

    private static readonly IReadOnlyDictionary<string, Func<(nn.Module? Module, Func<Tensor[], Tensor[]> Run)>> Layers = new Dictionary<string, Func<(nn.Module?, Func<Tensor[], Tensor[]>)>>
    {
        ["RMSNorm"] = () => Of(new RMSNorm([6]), (layer, x) => layer.call(x[0])),
        ["RMSNorm_two_axes"] = () => Of(new RMSNorm([3, 4], eps: 1e-3), (layer, x) => layer.call(x[0])),
        ["SqueezeExcite"] = () => Of(new SqueezeExcite(8, reduction: 4), (layer, x) => layer.call(x[0])),
        ["MultiheadAttention"] = () => Of(new MultiheadAttention(8, 2), (layer, x) => layer.call(x[0])),
        ["MultiheadAttention_other_sizes"] = () => Of(new MultiheadAttention(8, 4, kdim: 6, vdim: 5), (layer, x) => layer.call(x[0], x[1], x[2])),
        ["MultiheadAttention_bias_kv"] = () => Of(new MultiheadAttention(8, 2, addBiasKv: true, addZeroAttention: true), (layer, x) => layer.call(x[0])),
        ["MultiheadAttention_masked"] = () => Of(new MultiheadAttention(8, 2), (layer, x) => layer.call(x[0], keyPaddingMask: Padded(), attentionMask: Causal())),
        ["MultiheadAttention_sequence_first"] = () => Of(new MultiheadAttention(8, 2, bias: false, batchFirst: false), (layer, x) => layer.call(x[0])),
        ["MultiheadAttentionWithWeights"] = () =>
        {
            var layer = new MultiheadAttentionWithWeights(8, 2);
            return (layer, x => layer.call(x[0], x[1], x[2]) is var (attended, weights) ? [attended, weights] : []);
        },
        ["TransformerEncoderLayer"] = () => Of(new TransformerEncoderLayer(8, 2, 12, 0), (layer, x) => layer.call(x[0])),
        ["TransformerEncoderLayer_norm_first"] = () => Of(new TransformerEncoderLayer(8, 2, 12, 0, gelu: true, eps: 1e-3, normFirst: true), (layer, x) => layer.call(x[0])),
        ["TransformerEncoderLayer_masked"] = () => Of(new TransformerEncoderLayer(8, 2, 12, 0), (layer, x) => layer.call(x[0], x[1], x[2])),
        ["TransformerDecoderLayer"] = () => Of(new TransformerDecoderLayer(8, 2, 12, 0), (layer, x) => layer.call(x[0], x[1])),
        ["TransformerDecoderLayer_norm_first"] = () => Of(new TransformerDecoderLayer(8, 2, 12, 0, gelu: true, normFirst: true), (layer, x) => layer.call(x[0], x[1], x[2])),
        ["GraphConv"] = () => Of(new GraphConv(3, 4), (layer, x) => layer.call(x[0], x[1])),
        ["GraphConv_plain"] = () => Of(new GraphConv(3, 4, bias: false, addSelfLoops: false, normalize: false), (layer, x) => layer.call(x[0], x[1])),
        ["GraphConv_weighted"] = () => Of(new GraphConv(3, 4), (layer, x) => layer.call(x[0], x[1], x[2])),
        ["GraphAttention"] = () => Of(new GraphAttention(3, 4, heads: 2), (layer, x) => layer.call(x[0], x[1])),
        ["GraphAttention_averaged"] = () => Of(new GraphAttention(3, 4, heads: 3, concat: false), (layer, x) => layer.call(x[0], x[1])),
        ["hinge_loss"] = () => Of(x => Functions.hinge_loss(x[0], x[1])),
        ["hinge_loss_classes"] = () => Of(x => Functions.hinge_loss(x[0], x[1])),
        ["focal_loss"] = () => Of(x => Functions.focal_loss(x[0], x[1])),
        ["focal_loss_unweighted"] = () => Of(x => Functions.focal_loss(x[0], x[1], gamma: 1.5, alpha: -1, reduction: nn.Reduction.Sum)),
        ["focal_loss_classes"] = () => Of(x => Functions.focal_loss(x[0], x[1])),
        ["kl_div_batchmean"] = () => Of(x => Functions.kl_div_batchmean(x[0], x[1])),
        ["l1_penalty"] = () => Of(x => Functions.l1_penalty(x)),
        ["l2_penalty"] = () => Of(x => Functions.l2_penalty(x)),
    };

    public static TheoryData<string> Names => [.. Cases.Keys];

    /// <summary>A public layer or function without a case fails here.</summary>
    [Fact]
    public void Layers_All_HaveACase()
    {
        var names = typeof(RMSNorm).Assembly.GetExportedTypes().Where(type => type.Namespace == typeof(RMSNorm).Namespace && type.IsSubclassOf(typeof(nn.Module)) && !type.IsAbstract).Select(type => type.Name)
            .Concat(typeof(Functions).GetMethods().Where(method => method.IsStatic).Select(method => method.Name));
        names.Where(name => name != nameof(Functions.drop_path) && !Cases.ContainsKey(name)).ShouldBeEmpty();
        Layers.Keys.Order().ShouldBe(Cases.Keys.Order());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Layer_OracleInputs_GivesTheExpectedValuesAndGradients(string name)
    {
        using var scope = NewDisposeScope();
        var expected = Cases[name];
        var (module, run) = Layers[name]();
        var parameters = module?.named_parameters().ToDictionary(pair => pair.name, pair => pair.parameter) ?? [];
        parameters.Keys.Order().ShouldBe(expected.State.Keys.Order());
        using (no_grad())
        {
            foreach (var (key, value) in expected.State) parameters[key].copy_(value.ToTensor());
        }

        var inputs = expected.Inputs.Select(input => input.ToTensor()).ToArray();
        foreach (var input in inputs.Where(input => input.is_floating_point())) input.requires_grad_(true);
        var outputs = run(inputs);
        for (var i = 0; i < outputs.Length; i++) Near(outputs[i], expected.Outputs[i], $"output {i}");

        outputs.Select(output => (output * (arange(output.numel()).reshape(output.shape).remainder(7) + 1) / 4).sum()).Aggregate((sum, term) => sum + term).backward();
        foreach (var (input, gradient) in inputs.Where(input => input.is_floating_point()).Zip(expected.InputGradients)) Near(input.grad ?? zeros_like(input), gradient, "gradient of an input");
        foreach (var (key, gradient) in expected.Gradients) Near(parameters[key].grad ?? zeros_like(parameters[key]), gradient, $"gradient of {key}");
    }

    /// <summary>Whole samples are dropped in training, the others scaled so that the mean stays; nothing happens in evaluation.</summary>
    [Fact]
    public void DropPath_InTraining_DropsWholeSamplesAndKeepsTheMean()
    {
        using var scope = NewDisposeScope();
        manual_seed(3);
        var input = ones(20_000, 2, 3);
        var dropped = Functions.drop_path(input, 0.25, training: true).flatten(1);
        (dropped.amax([1L]) - dropped.amin([1L])).abs().max().item<float>().ShouldBe(0);
        var kept = dropped.select(1, 0);
        kept.max().item<float>().ShouldBe(4f / 3, 1e-6f);
        kept.min().item<float>().ShouldBe(0);
        kept.mean().item<float>().ShouldBe(1, 0.02);
        (Functions.drop_path(input, 0.25, training: false) - input).abs().max().item<float>().ShouldBe(0);
        Functions.drop_path(input, 1, training: true).abs().sum().item<float>().ShouldBe(0);
    }

    private static (nn.Module?, Func<Tensor[], Tensor[]>) Of<T>(T layer, Func<T, Tensor[], Tensor> call)
        where T : nn.Module => (layer, inputs => [call(layer, inputs)]);

    private static (nn.Module?, Func<Tensor[], Tensor[]>) Of(Func<Tensor[], Tensor> function) => (null, inputs => [function(inputs)]);

    private static Tensor Causal() => ones([4, 4], dtype: ScalarType.Bool).triu(1);

    private static Tensor Padded() => tensor(new[] { false, false, false, true, false, true, true, true }, [2, 4]);

    private static void Near(Tensor actual, LayerTensor expected, string what)
    {
        actual.shape.ShouldBe(expected.Shape, what);
        var wanted = expected.ToTensor();
        var worst = ((actual.detach() - wanted).abs() / wanted.abs().clamp_min(1)).max().item<float>();
        worst.ShouldBeLessThan((float)Tolerance, what);
    }

    private static string Here([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}

/// <summary>One line of the oracle's file.</summary>
public sealed record LayerCase(
    string Name, Dictionary<string, LayerTensor> State, LayerTensor[] Inputs, LayerTensor[] Outputs, LayerTensor[] InputGradients, Dictionary<string, LayerTensor> Gradients);

/// <summary>A tensor of the oracle's file.</summary>
public sealed record LayerTensor(long[] Shape, string Type, double[] Values)
{
    public Tensor ToTensor() => torch.tensor(Values, Shape).to(Type switch { "int" => ScalarType.Int64, "bool" => ScalarType.Bool, _ => ScalarType.Float32 });
}
