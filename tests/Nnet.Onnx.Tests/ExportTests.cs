using System.Text.Json;
using Nnet.Onnx.Tests.Cases;
using Shouldly;
using TorchSharp;
using static TorchSharp.torch;

namespace Nnet.Onnx.Tests;

/// <summary>
/// Networks against what ONNX Runtime makes of their models (<c>verified.jsonl</c>, made by <c>tests/oracle/onnx/verify.sh</c>): libtorch gives the same to 1e-4,
/// and the export gives the very bytes that were run.
/// </summary>
public sealed class ExportTests : IClassFixture<ModelFolder>
{
    private const double Tolerance = 1e-4;

    private static readonly Lazy<Dictionary<string, JsonElement>> Verified = new(() =>
        File.ReadLines(TestFolders.Verified).Select(line => JsonDocument.Parse(line).RootElement).ToDictionary(entry => entry.GetProperty("name").GetString()!));

    private static readonly Lazy<Dictionary<string, OnnxCase>> Networks = new(() => NetworkCases.All.ToDictionary(test => test.Name));

    public static TheoryData<string> Names => [.. Networks.Value.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Network_Exported_ComputesTheSameAsItsModel(string name) => Differences(Networks.Value[name]).ShouldBeEmpty();

    [Fact]
    public void SingleCalls_Exported_ComputeTheSameAsTheirModels()
    {
        var tests = CallCases.All.Where(test => Verified.Value.ContainsKey(test.Name)).ToArray();
        tests.Length.ShouldBeGreaterThan(800);
        tests.SelectMany(Differences).ShouldBeEmpty();
    }

    private static IEnumerable<string> Differences(OnnxCase test)
    {
        using var scope = NewDisposeScope();
        var expected = Verified.Value[test.Name];
        if (OnnxCase.Hash(test.Bytes()) != expected.GetProperty("model").GetString())
        {
            yield return $"{test.Name}: the model is another one than ONNX Runtime was given. Run tests/oracle/onnx/verify.sh.";
        }

        var outputs = test.Outputs(test.Inputs());
        foreach (var (output, values) in outputs.Zip(expected.GetProperty("outputs").EnumerateArray()))
        {
            foreach (var difference in Compare(output, values))
            {
                yield return $"{test.Name}: {difference}";
            }
        }
    }

    private static IEnumerable<string> Compare(Tensor actual, JsonElement expected)
    {
        var shape = expected.GetProperty("shape").EnumerateArray().Select(size => size.GetInt64()).ToArray();
        if (!actual.shape.SequenceEqual(shape))
        {
            yield return $"[{string.Join(", ", actual.shape)}] instead of [{string.Join(", ", shape)}]";
            yield break;
        }

        var flat = actual.detach().to_type(ScalarType.Float64).contiguous().reshape(-1).data<double>().ToArray();
        var values = expected.GetProperty("values").EnumerateArray().Select(value => value.ValueKind == JsonValueKind.Number ? value.GetDouble() : double.Parse(value.GetString()!, System.Globalization.CultureInfo.InvariantCulture)).ToArray();
        var step = expected.GetProperty("step").GetInt32();
        for (var i = 0; i < values.Length; i++)
        {
            if (!(flat[i * step] == values[i] || (double.IsNaN(flat[i * step]) && double.IsNaN(values[i])) || Math.Abs(flat[i * step] - values[i]) <= Tolerance * Math.Max(1, Math.Abs(values[i]))))
            {
                yield return $"{flat[i * step]} instead of {values[i]} at {i * step}";
            }
        }
    }
}
