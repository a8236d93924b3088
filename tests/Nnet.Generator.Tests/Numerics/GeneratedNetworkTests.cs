using System.Runtime.CompilerServices;
using System.Text.Json;
using Nnet.Generator.Emission;
using Nnet.Generator.Tests.Compiled;
using Nnet.Generator.Tests.Programs;
using Nnet.Language.Lowering;
using Nnet.Language.Lowering.Modules;
using Shouldly;
using TorchSharp;
using static TorchSharp.torch;

namespace Nnet.Generator.Tests.Numerics;

/// <summary>
/// Generated networks against the same networks written by hand in PyTorch (<c>tests/oracle/generated/make_values.py</c>): the keys and shapes of the weights,
/// and with the same weights the same outputs and gradients, to 1e-5 of the largest element.
/// </summary>
public sealed class GeneratedNetworkTests
{
    private const double Tolerance = 1e-5;
    private static readonly string[] Own = ["lenet", "unet", "mobilenet", "gpt2", "translator"];
    private static readonly string[] Shared = ["resnet", "char_lm", "tabular", "graph", "generative"];

    private static readonly Lazy<IReadOnlyList<ProgramIr>> Compiled = new(() =>
    [
        TestPrograms.CompileTexts([.. Own.Select(name => (name + ".nnet", File.ReadAllText(Path.Combine(TestPrograms.Folder, "..", "networks", name + ".nnet"))))]),
        .. Shared.Select(name => TestPrograms.Compile(name)),
    ]);

    public static TheoryData<string> Networks => [.. Cases().Select(test => test.GetProperty("network").GetString()!)];

    [Theory]
    [MemberData(nameof(Networks))]
    public void Network_WithPyTorchsWeights_GivesItsOutputsAndGradients(string name)
    {
        using var scope = NewDisposeScope();
        var test = Cases().Single(test => test.GetProperty("network").GetString() == name);
        var network = Create(name);
        network.Module.eval();
        var state = network.Module.state_dict();
        state.Select(entry => $"{entry.Key} [{string.Join(", ", entry.Value.shape)}]").Order(StringComparer.Ordinal).ShouldBe(
            test.GetProperty("keys").EnumerateObject().Select(entry => $"{entry.Name} [{string.Join(", ", Shape(entry.Value))}]").Order(StringComparer.Ordinal));
        using (no_grad())
        {
            foreach (var (key, value) in state)
            {
                value.copy_(Formula.Weight(key, value.shape));
            }
        }

        var outputs = network.Call([.. test.GetProperty("inputs").EnumerateArray().Select(input => Formula.Input(
            input.GetProperty("name").GetString()!, Shape(input.GetProperty("shape")), input.GetProperty("below").ValueKind == JsonValueKind.Null ? null : input.GetProperty("below").GetInt64()))]);
        var expected = test.GetProperty("outputs").EnumerateArray().ToArray();
        outputs.Length.ShouldBe(expected.Length);
        for (var i = 0; i < outputs.Length; i++)
        {
            outputs[i].shape.ShouldBe(Shape(expected[i].GetProperty("shape")));
            Compare($"output {i}", outputs[i], expected[i]);
        }

        outputs.Select((output, i) => (output * torch.tensor(Formula.Uniform($"direction{i}", output.numel())).reshape(output.shape)).sum()).Aggregate((sum, next) => sum + next).backward();
        var gradients = test.GetProperty("gradients");
        foreach (var (key, parameter) in network.Module.named_parameters())
        {
            Compare($"gradient of {key}", parameter.grad!, gradients.GetProperty(key));
        }
    }

    private static CompiledNetwork Create(string name)
    {
        foreach (var program in Compiled.Value)
        {
            if (program.Modules.FirstOrDefault(module => module.Kind == ModuleKind.Network && module.Name == name) is { } network)
            {
                return new CompiledNetwork(GeneratedAssembly.Compile(ProgramEmitter.Emit(program)), network, ("F", 1L), ("Z", 32L));
            }
        }

        throw new InvalidOperationException($"No program has a network {name}.");
    }

    private static void Compare(string what, Tensor actual, JsonElement expected)
    {
        var flat = actual.detach().to_type(ScalarType.Float64).contiguous().reshape(-1).data<double>().ToArray();
        var (largest, step) = (expected.GetProperty("max").GetDouble(), expected.GetProperty("step").GetInt32());
        flat.Max(Math.Abs).ShouldBe(largest, Tolerance * largest, what);
        var values = expected.GetProperty("values").EnumerateArray().Select(value => value.GetDouble()).ToArray();
        for (var i = 0; i < values.Length; i++)
        {
            flat[i * step].ShouldBe(values[i], (Tolerance * largest) + 1e-12, $"{what}, element {i * step}");
        }
    }

    private static long[] Shape(JsonElement sizes) => [.. sizes.EnumerateArray().Select(size => size.GetInt64())];

    private static IEnumerable<JsonElement> Cases() => File.ReadLines(Path.Combine(Path.GetDirectoryName(Here())!, "generated.jsonl")).Select(line => JsonDocument.Parse(line).RootElement);

    private static string Here([CallerFilePath] string path = "") => path;
}
