using System.Collections.Immutable;
using System.Text.Json;

namespace Nnet.Language.Tests.Networks;

/// <summary>A network and what PyTorch makes of it; see tests/oracle/networks/make_networks.py.</summary>
/// <param name="Input">The type of v0.</param>
/// <param name="Body">One statement a line.</param>
/// <param name="Result">The type of the last value; null where PyTorch refuses the last statement.</param>
/// <param name="Parameters">Trained parameters.</param>
internal sealed record RandomNetwork(int Number, string Input, ImmutableArray<string> Body, string? Result, long Parameters)
{
    private static readonly string File = Path.Combine(AppContext.BaseDirectory, "oracle", "networks", "networks.jsonl");

    public static ImmutableArray<RandomNetwork> All => [.. System.IO.File.ReadLines(File).Select(Read)];

    public string Name => $"Random{Number}";

    /// <summary>With the sizes written out.</summary>
    public string Direct() =>
        $$"""
        network {{Name}}(v0: {{Input}}) -> y: {{Result ?? "float[1]"}} {
        {{string.Join("\n", Body)}}
        return v{{Body.Length}}
        }

        """;

    /// <summary>As a block for any sizes, used with those of the case.</summary>
    public string ThroughBlock()
    {
        var sizes = Input.Count(letter => letter == ',') + 1;
        var names = string.Join(", ", Enumerable.Range(0, sizes).Select(i => $"A{i}"));
        return $$"""
            block Any{{Number}}(v0: float[{{names}}]) {
            {{string.Join("\n", Body)}}
            return v{{Body.Length}}
            }

            network {{Name}}(x: {{Input}}) -> y: {{Result ?? "float[1]"}} { return x |> Any{{Number}} }

            """;
    }

    private static RandomNetwork Read(string line, int number)
    {
        var json = JsonDocument.Parse(line).RootElement;
        var result = json.GetProperty("out").GetString()!;
        return new(
            number,
            json.GetProperty("x").GetString()!,
            [.. json.GetProperty("body").EnumerateArray().Select(statement => statement.GetString()!)],
            result == "error" ? null : result,
            json.TryGetProperty("p", out var parameters) ? parameters.GetInt64() : 0);
    }
}
