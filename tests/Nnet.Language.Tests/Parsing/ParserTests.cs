using Nnet.Language.Diagnostics;
using Nnet.Language.Parsing;
using Nnet.Language.Syntax;
using Nnet.Language.Text;
using Shouldly;

namespace Nnet.Language.Tests.Parsing;

public sealed class ParserTests
{
    public static TheoryData<string> ValidPrograms => [.. ProgramFiles.All("valid").Select(path => Path.GetRelativePath(ProgramFiles.Folder, path))];

    [Theory]
    [MemberData(nameof(ValidPrograms))]
    public void Parse_ValidProgram_ReportsNothing(string program)
    {
        var text = File.ReadAllText(Path.Combine(ProgramFiles.Folder, program));
        var (file, messages) = Parse(text);
        messages.ShouldBeEmpty();
        file.Declarations.ShouldAllBe(declaration => !(declaration is SkippedDeclarationSyntax));
        file.Declarations.ShouldNotBeEmpty();
    }

    [Fact]
    public void Parse_FiveMistakes_ReportsFiveAtTheirLines()
    {
        var text = File.ReadAllText(Path.Combine(ProgramFiles.Folder, "invalid", "five_syntax_mistakes.nnet"));
        var marked = text.Split('\n').Select((line, i) => (line, i)).Where(entry => entry.line.Contains("//~", StringComparison.Ordinal)).Select(entry => entry.i + 1);
        Parse(text).Diagnostics.Select(diagnostic => diagnostic.Location.Start.Line).ShouldBe(marked);
    }

    [Fact]
    public void Parse_TenDeclarationsWithAMistakeEach_ReportsTen()
    {
        var text = string.Concat(Enumerable.Range(0, 10).Select(i => $"network N{i}(x: float[N, 4]) -> y: float[N, 2] {{\n    let = x\n    return x |> Linear(2)\n}}\n"));
        Parse(text).Diagnostics.Select(diagnostic => diagnostic.Location.Start.Line).ShouldBe(Enumerable.Range(0, 10).Select(i => (i * 4) + 2));
    }

    [Theory]
    [InlineData("const a = (8 - 1) // 2 + 1", "((8 - 1) // 2) + 1")]
    [InlineData("const a = (8 - 1) // 0.25 + 1", "((8 - 1) // 0.25) + 1")]
    [InlineData("const a = 2 * 3 + 4 * 5", "(2 * 3) + (4 * 5)")]
    [InlineData("const a = -2 ** 2", "-(2 ** 2)")]
    [InlineData("const a = 1/16", "1 / 16")]
    [InlineData("const a = 7 // a comment of several words", "7")]
    [InlineData("const a = 7 //comment", "7")]
    [InlineData("const b = 3 const a = 7 // b", "7 // b")]
    [InlineData("const a = not 1 == 2 and 3 < 4 or true", "((not (1 == 2)) and (3 < 4)) or true")]
    public void Parse_Expression_BindsAsExpected(string text, string expected)
    {
        var (file, messages) = Parse(text);
        messages.ShouldBeEmpty();
        ExpressionText.Of(((ConstSyntax)file.Declarations[^1]).Value).ShouldBe(expected);
    }

    [Fact]
    public void Parse_DocumentationAndAllow_AreKept()
    {
        var (file, messages) = Parse("/// One.\n/// Two.\n@allow(NN4003, NN4004, reason: \"known\")\nconst a = 1 // nnet: allow NN4001 because of that\n");
        messages.ShouldBeEmpty();
        var declaration = file.Declarations.ShouldHaveSingleItem();
        declaration.Documentation.ShouldBe("One.\nTwo.");
        declaration.Allows.ShouldHaveSingleItem().Ids.Select(id => id.Text).ShouldBe(["NN4003", "NN4004"]);
        file.Suppressions.ShouldHaveSingleItem().Reason.ShouldBe("because of that");
    }

    [Theory]
    [InlineData("network A(x: float[N, 4]) -> y: float[N, 2] {\n    return x |> Linear(2)\n", "\"}\"")]
    [InlineData("banana", "network")]
    [InlineData("optimizer A { Adam(lr: ) }", "an expression")]
    [InlineData("optimizer A { Adam(lr 1e-3) }", "\":\"")]
    public void Parse_Mistake_SaysWhatFits(string text, string fits) =>
        Parse(text).Diagnostics.ShouldHaveSingleItem().Message.ShouldContain(fits);

    [Fact]
    public void Parse_UnknownSetting_IsKeptForLaterPhases()
    {
        var (file, messages) = Parse("train E {\n    epoch 3\n    batch 2\n}");
        messages.ShouldBeEmpty();
        var train = (TrainSyntax)file.Declarations.ShouldHaveSingleItem();
        train.Settings[0].ShouldBeOfType<UnknownSettingSyntax>().Keyword.Text.ShouldBe("epoch");
        train.Settings[1].ShouldBeOfType<BatchSettingSyntax>();
    }

    [Fact]
    public void Parse_DeepNesting_IsReportedNotThrown()
    {
        var text = "const a = " + new string('(', 100_000) + "1";
        Parse(text).Diagnostics.ShouldContain(diagnostic => diagnostic.Id == "NN1004");
    }

    private static (FileSyntax File, IReadOnlyList<Diagnostic> Diagnostics) Parse(string text)
    {
        var bag = new DiagnosticBag();
        var file = Parser.Parse(new SourceText("test.nnet", text), bag);
        return (file, bag.ToImmutable());
    }
}
