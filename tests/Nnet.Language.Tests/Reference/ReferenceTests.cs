using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Nnet.Language.Diagnostics;
using Nnet.Language.Text;
using Shouldly;

namespace Nnet.Language.Tests.Reference;

public sealed class ReferenceTests
{
    public static TheoryData<int> Examples => [.. Enumerable.Range(0, Programs().Length)];

    [Theory]
    [MemberData(nameof(Examples))]
    public void Reference_Example_Compiles(int number) =>
        Compiler.Compile([new SourceText($"example{number}.nnet", Programs()[number])], new CompilerOptions("Reference"))
            .Diagnostics.Where(diagnostic => diagnostic.Severity == Severity.Error).ShouldBeEmpty();

    [Fact]
    public void Reference_HasExamples() => Programs().Length.ShouldBeGreaterThan(4);

    private static string[] Programs() =>
        [.. Regex.Matches(File.ReadAllText(Path.Combine(Here(), "..", "..", "..", "dsl", "README.md")), "```nnet\n(.*?)```", RegexOptions.Singleline).Select(match => match.Groups[1].Value)];

    private static string Here([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
