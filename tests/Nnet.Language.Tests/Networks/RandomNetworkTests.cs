using System.Collections.Immutable;
using Nnet.Language.Diagnostics;
using Nnet.Language.Text;
using Shouldly;

namespace Nnet.Language.Tests.Networks;

/// <summary>1,200 random networks over the catalogue: the checker's shapes and parameter counts are PyTorch's, and it refuses what PyTorch refuses.</summary>
public class RandomNetworkTests
{
    private const int NetworksOfAProgram = 60;

    [Fact]
    public void Network_WithSizesWrittenOut_AgreesWithPyTorch() => Compare(network => network.Direct(), firstLine: 2);

    [Fact]
    public void Network_ThroughABlockOfAnySize_AgreesWithPyTorch() => Compare(network => network.ThroughBlock(), firstLine: 2);

    private static void Compare(Func<RandomNetwork, string> write, int firstLine)
    {
        var failures = new List<string>();
        foreach (var group in RandomNetwork.All.Where(network => network.Result is not null).Chunk(NetworksOfAProgram)) CheckAccepted(group, write, failures);
        foreach (var network in RandomNetwork.All.Where(network => network.Result is null)) CheckRefused(network, write, firstLine, failures);
        failures.ShouldBeEmpty();
    }

    private static void CheckAccepted(RandomNetwork[] networks, Func<RandomNetwork, string> write, List<string> failures)
    {
        var files = networks.Select(network => new SourceText(network.Name, write(network))).ToImmutableArray();
        var compilation = Compiler.Compile(files, new CompilerOptions("Random"));
        foreach (var error in Errors(compilation))
            failures.Add($"{networks.Single(network => network.Name == error.Location.Path)}\n  {error.Id}: {error.Message}");
        if (compilation.Program is not { } program) return;
        foreach (var network in networks)
        {
            var parameters = program.Graphs.Single(graph => graph.Network == network.Name).Costs.Trainable;
            if (!parameters.TryGetConstant(out var count) || count != network.Parameters) failures.Add($"{network}\n  has {parameters} parameters");
        }
    }

    private static void CheckRefused(RandomNetwork network, Func<RandomNetwork, string> write, int firstLine, List<string> failures)
    {
        var compilation = Compiler.Compile([new SourceText(network.Name, write(network))], new CompilerOptions("Random"));
        var errors = Errors(compilation);
        var line = firstLine + network.Body.Length - 1;
        if (errors.Count != 1 || errors[0].Location.Start.Line != line)
            failures.Add($"{network}: {string.Join("; ", errors.Select(error => $"{error.Id} in line {error.Location.Start.Line}: {error.Message}"))}");
    }

    /// <summary>Without advice: a random network breaks rules of practice.</summary>
    private static List<Diagnostic> Errors(Compilation compilation) => [.. compilation.Diagnostics.Where(diagnostic => diagnostic.Severity == Severity.Error)];
}
