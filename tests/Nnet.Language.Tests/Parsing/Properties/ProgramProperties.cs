using FsCheck;
using FsCheck.Fluent;
using Nnet.Language.Diagnostics;
using Nnet.Language.Formatting;
using Nnet.Language.Parsing;
using Nnet.Language.Syntax;
using Nnet.Language.Text;
using Shouldly;

namespace Nnet.Language.Tests.Parsing.Properties;

/// <summary>What holds for every program.</summary>
public sealed class ProgramProperties
{
    private static readonly Config Settings = Config.QuickThrowOnFailure.WithMaxTest(300);

    [Fact]
    public void Parse_GeneratedProgram_ReportsNothing() => Check(program => Parse(program).Diagnostics.ShouldBeEmpty(program));

    [Fact]
    public void Format_GeneratedProgram_MeansTheSame() =>
        Check(program => SyntaxDump.Of(Parse(Format(program)).Tree).ShouldBe(SyntaxDump.Of(Parse(program).Tree), program));

    [Fact]
    public void Format_GeneratedProgram_IsIdempotent() => Check(program => Format(Format(program)).ShouldBe(Format(program), program));

    [Fact]
    public void Format_GeneratedProgram_KeepsEveryComment() =>
        Check(program => Count(Format(program)).ShouldBe(Count(program), program));

    [Fact]
    public void Parse_DamagedProgram_ReportsEachPlaceOnceInsideTheText() => Check(
        (program, place, length) =>
        {
            var at = place % program.Length;
            var damaged = program.Remove(at, Math.Min(length % 12, program.Length - at));
            var reported = Parse(damaged).Diagnostics;
            reported.ShouldAllBe(diagnostic => diagnostic.Location.Span.End <= damaged.Length);
            reported.Select(diagnostic => diagnostic.Location.Span).ShouldBeUnique();
        });

    private static void Check(Action<string> property) => Prop.ForAll(ProgramGenerators.Program.ToArbitrary(), property).Check(Settings);

    private static void Check(Action<string, int, int> property) => Prop
        .ForAll((from program in ProgramGenerators.Program from at in Gen.Choose(0, 10_000) from length in Gen.Choose(1, 12) select (program, at, length)).ToArbitrary(), it => property(it.program, it.at, it.length))
        .Check(Settings);

    private static (int Lines, int Asides) Count(string text) =>
        (text.Split("// a comment of words").Length, text.Split("/* aside */").Length);

    private static string Format(string text) => Formatter.Format(new SourceText("a.nnet", text));

    private static (FileSyntax Tree, IReadOnlyList<Diagnostic> Diagnostics) Parse(string text)
    {
        var bag = new DiagnosticBag();
        var tree = Parser.Parse(new SourceText("a.nnet", text), bag);
        return (tree, bag.ToImmutable());
    }
}
