using System.Text.Json;

namespace Nnet.LibTorch.Tests.Oracle;

/// <summary>Reads the oracle files: one JSON object a line.</summary>
internal static class OracleLines
{
    private static readonly JsonSerializerOptions Options = new() { PropertyNameCaseInsensitive = true };

    internal static IReadOnlyDictionary<string, T> Read<T>(string resource, Func<T, string> name)
    {
        using var reader = new StreamReader(typeof(OracleLines).Assembly.GetManifestResourceStream(resource)!);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonSerializer.Deserialize<T>(line, Options)!).ToDictionary(name);
    }
}
