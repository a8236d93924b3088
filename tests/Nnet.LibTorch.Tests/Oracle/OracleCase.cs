using System.Text.Json;

namespace Nnet.LibTorch.Tests.Oracle;

/// <summary>One line of an oracle file: what an operation makes of its inputs, and the gradients of a weighted sum of its outputs.</summary>
internal sealed record OracleCase(string Name, OracleTensor[] Inputs, OracleTensor[] Outputs, OracleTensor[] Gradients)
{
    private static readonly JsonSerializerOptions Options = new() { PropertyNameCaseInsensitive = true };

    internal static IReadOnlyDictionary<string, OracleCase> Read(string resource)
    {
        using var reader = new StreamReader(typeof(OracleCase).Assembly.GetManifestResourceStream(resource)!);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => JsonSerializer.Deserialize<OracleCase>(line, Options)!).ToDictionary(entry => entry.Name);
    }
}
