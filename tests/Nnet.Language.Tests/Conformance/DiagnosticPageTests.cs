using Nnet.Language.Diagnostics;
using Nnet.Language.Diagnostics.Pages;
using Nnet.Language.Text;
using Shouldly;

namespace Nnet.Language.Tests.Conformance;

public sealed class DiagnosticPageTests
{
    public static TheoryData<string> WithPrograms => [.. DiagnosticPages.All.Where(page => page.Wrong.Length > 0).Select(page => page.Id)];

    [Fact]
    public void Catalogue_EveryDiagnostic_HasAPage() =>
        DiagnosticCatalogue.All.Select(descriptor => descriptor.Id).Except(DiagnosticPages.All.Select(page => page.Id)).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(WithPrograms))]
    public void Page_WrongProgram_GetsThisDiagnosticAndNoOther(string id) =>
        Compile(DiagnosticPages.Find(id)!.Wrong).Diagnostics.Select(diagnostic => diagnostic.Id).Distinct().Except(Following(id)).ShouldBe([id]);

    [Theory]
    [MemberData(nameof(WithPrograms))]
    public void Page_RightProgram_HasNothingToReport(string id) =>
        Compile(DiagnosticPages.Find(id)!.Right).Diagnostics.Select(diagnostic => $"{diagnostic.Id} {diagnostic.Message}").ShouldBeEmpty();

    /// <summary>Where text is missing, what the parser would have read there is missing too.</summary>
    private static string[] Following(string id) => id is "NN1002" or "NN1004" ? ["NN1001"] : [];

    private static Compilation Compile(string program) => Compiler.Compile([new SourceText("page.nnet", program)], new CompilerOptions("Root"));
}
