using Shouldly;

namespace Nnet.Language.Tests.Conformance;

public sealed class ConformanceTests
{
    public static TheoryData<string> Valid => [.. Entries(Path.Combine(TestFolders.Programs, "valid"))];

    public static TheoryData<string> Invalid => [.. Entries(Path.Combine(TestFolders.Programs, "invalid"))];

    [Theory]
    [MemberData(nameof(Valid))]
    public void Program_Valid_IsAcceptedWithoutADiagnostic(string name) => Check(Path.Combine(TestFolders.Programs, "valid", name));

    [Theory]
    [MemberData(nameof(Invalid))]
    public void Program_Invalid_GetsExactlyItsMarks(string name) => Check(Path.Combine(TestFolders.Programs, "invalid", name));

    [SharedFact]
    public void SharedConformance_EveryFile_GetsExactlyItsMarks()
    {
        foreach (var folder in new[] { "valid", "invalid" }.Select(kind => Path.Combine(TestFolders.Shared, "conformance", kind)))
            foreach (var name in Entries(folder)) Check(Path.Combine(folder, name));
    }

    [SharedFact]
    public void SharedPrograms_Together_CompileWithOneWarning()
    {
        var program = ConformanceCase.Read(Directory.GetFiles(Path.Combine(TestFolders.Shared, "programs"), "*.nnet").Order());

        var compilation = program.Compile();

        // The network Small has 20,700 parameters and a budget of 20,000: the only thing there is to say.
        compilation.Program.ShouldNotBeNull(ConformanceCase.Messages(compilation));
        ConformanceCase.Found(compilation).ShouldBe(["distill.nnet(19): NN5002"]);
    }

    private static void Check(string path)
    {
        var files = Directory.Exists(path) ? Directory.GetFiles(path, "*.nnet").Order() : Enumerable.Repeat(path, 1);
        var program = ConformanceCase.Read(files);

        var compilation = program.Compile();

        ConformanceCase.Found(compilation).ShouldBe(program.Expected, ConformanceCase.Messages(compilation));
    }

    private static IEnumerable<string> Entries(string folder) => Directory.GetFileSystemEntries(folder)
        .Where(path => Directory.Exists(path) || path.EndsWith(".nnet", StringComparison.Ordinal)).Select(path => Path.GetFileName(path)).Order();
}
