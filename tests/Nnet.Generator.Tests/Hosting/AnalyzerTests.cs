using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Nnet.Generator.Hosting;
using Shouldly;

namespace Nnet.Generator.Tests.Hosting;

/// <summary>What the analyzer reports about .nnet files, and what a project makes of it.</summary>
public sealed class AnalyzerTests
{
    /// <summary>One warning: NN4002, a bias before a normalization, in line 2.</summary>
    private const string Warned = """
        network Net(x: float[N, 3, 8, 8]) -> scores: float[N, 2] {
            return x |> Conv2d(4, kernel: 3) |> BatchNorm2d |> ReLU |> GlobalAvgPool |> Linear(2)
        }
        """;

    [Fact]
    public async Task Warning_OfAFile_IsReportedOnceAtItsPlace()
    {
        var found = (await Analyze()).ShouldHaveSingleItem();

        found.Id.ShouldBe("NN4002");
        found.Severity.ShouldBe(DiagnosticSeverity.Warning);
        found.Location.GetLineSpan().Path.ShouldBe("/p/nets/a.nnet");
        found.Location.GetLineSpan().StartLinePosition.Line.ShouldBe(1);
    }

    [Theory]
    [InlineData("[*.nnet]", "error", DiagnosticSeverity.Error)]
    [InlineData("[nets/*.nnet]", "suggestion", DiagnosticSeverity.Info)]
    [InlineData("[other/*.nnet]", "error", DiagnosticSeverity.Warning)]
    [InlineData("[*.cs]", "error", DiagnosticSeverity.Warning)]
    public async Task EditorConfig_ThatNamesTheFile_SetsTheSeverity(string section, string severity, DiagnosticSeverity expected) =>
        (await Analyze($"{section}\ndotnet_diagnostic.NN4002.severity = {severity}\n")).ShouldHaveSingleItem().Severity.ShouldBe(expected);

    [Fact]
    public async Task EditorConfig_WithNone_SwitchesTheWarningOff() =>
        (await Analyze("[*.nnet]\ndotnet_diagnostic.NN4002.severity = none\n")).ShouldBeEmpty();

    /// <summary>The generator reports these: the compiler runs no analyzer where the C# misses what a wrong program does not generate.</summary>
    [Fact]
    public async Task Error_OfAFile_IsLeftToTheGenerator()
    {
        var file = new MemoryFile("/p/nets/a.nnet", Warned.Replace("Linear(2)", "Linear(5)", StringComparison.Ordinal));

        (await Analyze([file])).ShouldBeEmpty();
    }

    private static Task<ImmutableArray<Diagnostic>> Analyze(string? configuration = null) => Analyze(
        [new MemoryFile("/p/nets/a.nnet", Warned), .. configuration is null ? Array.Empty<MemoryFile>() : [new MemoryFile("/p/.editorconfig", configuration)]]);

    private static Task<ImmutableArray<Diagnostic>> Analyze(ImmutableArray<AdditionalText> files) =>
        CSharpCompilation.Create("Project", [CSharpSyntaxTree.ParseText("class Some { }")])
            .WithAnalyzers([new NnetAnalyzer()], new AnalyzerOptions(files)).GetAnalyzerDiagnosticsAsync();
}
