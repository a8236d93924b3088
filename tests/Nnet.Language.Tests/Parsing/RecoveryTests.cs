using Nnet.Language.Diagnostics;
using Nnet.Language.Parsing;
using Nnet.Language.Syntax;
using Nnet.Language.Text;
using Shouldly;

namespace Nnet.Language.Tests.Parsing;

/// <summary>One mistake gives one report, at its place; what follows it is read.</summary>
public sealed class RecoveryTests
{
    [Fact]
    public void Parse_TwoOpenBraces_IsReportedOnceWithTheBraceInside()
    {
        var reported = Parse("block B(x: float[N]) {\n    for i in 0..3 {\n        let y = x\n").Diagnostics.ShouldHaveSingleItem();
        reported.Message.ShouldBe("The end of the file stands here before a \"{\" has been closed. Write the missing \"}\".");
        reported.Related.ShouldHaveSingleItem().Location.Start.ShouldBe(new LinePosition(2, 19));
    }

    [Fact]
    public void Parse_OpenBraceBeforeADeclaration_KeepsTheDeclaration()
    {
        var (file, reported) = Parse("block B(x: float[N]) {\n    return x\n\nconst a = 1\n");
        reported.ShouldHaveSingleItem().Location.Start.Line.ShouldBe(4);
        file.Declarations[^1].ShouldBeOfType<ConstSyntax>();
    }

    [Theory]
    [InlineData("const a = \"text", "NN1002")]
    [InlineData("data D { source Csv(\"a.csv) }\nconst b = 1", "NN1002")]
    [InlineData("const a = 1 /* no end", "NN1002")]
    [InlineData("const a = 12_34_x", "NN1003")]
    [InlineData("const a = #", "NN1001")]
    [InlineData("const a = \ud83d\ude00", "NN1001")]
    [InlineData("const a = \ud83d\nconst b = 1", "NN1001")]
    [InlineData("const a = 1 // nnet: allow everything", "NN1005")]
    public void Parse_Mistake_HasItsId(string text, string id) => Parse(text).Diagnostics[0].Id.ShouldBe(id);

    [Fact]
    public void Parse_DeepNesting_IsOneReport() => Parse("const a = " + new string('(', 5000) + "1").Diagnostics.ShouldHaveSingleItem().Id.ShouldBe("NN1004");

    [Fact]
    public void Parse_SettingsInTheFirstColumn_AreSettings()
    {
        var (file, reported) = Parse("train E {\ndata D\nnetwork N(width: 3)\nloss L\noptimizer O\n}\ntune T {\ntrain E\nspace {\na in {1} b.c in {2}\n}\n}\n");
        reported.ShouldBeEmpty();
        file.Declarations.Select(declaration => declaration.GetType()).ShouldBe([typeof(TrainSyntax), typeof(TuneSyntax)]);
        ((TuneSyntax)file.Declarations[1]).Settings.OfType<SpaceSettingSyntax>().Single().Entries.Length.ShouldBe(2);
    }

    [Fact]
    public void Parse_UnclosedTrainBeforeData_KeepsTheData()
    {
        var (file, reported) = Parse("train E {\n    epochs 3\n\ndata D {\n    source Custom\n}\n");
        reported.ShouldHaveSingleItem().Location.Start.Line.ShouldBe(4);
        file.Declarations.Select(declaration => declaration.Name.Text).ShouldBe(["E", "D"]);
    }

    [Fact]
    public void Parse_AllowBehindAnExpression_BelongsToTheNextDeclaration()
    {
        var (file, reported) = Parse("const a = 1\n@allow(NN4003)\nconst b = 2");
        reported.ShouldBeEmpty();
        file.Declarations[1].Allows.ShouldHaveSingleItem();
    }

    private static (FileSyntax File, IReadOnlyList<Diagnostic> Diagnostics) Parse(string text)
    {
        var bag = new DiagnosticBag();
        return (Parser.Parse(new SourceText("test.nnet", text), bag), bag.ToImmutable());
    }
}
