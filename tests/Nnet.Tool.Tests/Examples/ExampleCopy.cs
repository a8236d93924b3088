using System.Text.RegularExpressions;

namespace Nnet.Tool.Tests.Examples;

/// <summary>A copy of an example whose data declarations have a limit, so that it trains in a second.</summary>
internal sealed partial class ExampleCopy : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("nnet-example").FullName;

    /// <param name="name">The example's folder.</param>
    /// <param name="limit">Samples of each data declaration; 0: all.</param>
    public ExampleCopy(string name, int limit)
    {
        foreach (var file in Directory.GetFiles(Path.Combine(NnetCommand.Repository, "examples", name)))
        {
            var text = File.ReadAllText(file);
            text = limit > 0 && file.EndsWith(".nnet", StringComparison.Ordinal) ? DataStart().Replace(Subset().Replace(text, ""), $"$0\n    limit {limit}") : text;
            File.WriteAllText(Path.Combine(folder, Path.GetFileName(file)), text);
        }
    }

    /// <summary>The root of the data that is not shipped: <c>NNET_DATA</c>, or the folder beside the repository.</summary>
    public static string DataRoot => Environment.GetEnvironmentVariable("NNET_DATA") is { Length: > 0 } folder ? folder : Path.Combine(NnetCommand.Repository, "..", "shared", "data");

    /// <summary>Trains one recipe for an epoch.</summary>
    public (int ExitCode, string Output, string Error) Train(string recipe, string dataRoot) =>
        NnetCommand.Run("train", folder, recipe, "--epochs", "1", "--workers", "1", "--data", dataRoot);

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [GeneratedRegex(@"^data \w+ \{", RegexOptions.Multiline)]
    private static partial Regex DataStart();

    [GeneratedRegex(@"^ +subset .*\n", RegexOptions.Multiline)]
    private static partial Regex Subset();
}
