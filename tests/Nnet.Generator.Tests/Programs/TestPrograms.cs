using Nnet.Generator.Emission;
using Nnet.Language;
using Nnet.Language.Lowering;
using Nnet.Language.Text;
using Xunit.Sdk;

namespace Nnet.Generator.Tests.Programs;

/// <summary>The programs under tests/programs/valid/programs, compiled.</summary>
internal static class TestPrograms
{
    /// <summary>The folder of the programs.</summary>
    public static string Folder { get; } = Find();

    /// <summary>The lowered program of some files, by their names without the ending.</summary>
    public static ProgramIr Compile(params string[] names) => CompileTexts([.. names.Select(name => (name + ".nnet", Read(name)))]);

    /// <summary>The text of a program.</summary>
    public static string Read(string name) => File.ReadAllText(Path.Combine(Folder, name + ".nnet"));

    /// <summary>The lowered program of some texts.</summary>
    public static ProgramIr CompileTexts(params (string Name, string Text)[] files)
    {
        var compilation = Compiler.Compile([.. files.Select(file => new SourceText(file.Name, file.Text))], new CompilerOptions("Tests"));
        return compilation.Program ?? throw new XunitException(string.Join('\n', compilation.Diagnostics.Select(diagnostic => $"{diagnostic.Location.Path}({diagnostic.Location.Start}): {diagnostic.Id}: {diagnostic.Message}")));
    }

    /// <summary>The names of the examples' folders.</summary>
    public static IReadOnlyList<string> Examples { get; } =
        [.. Directory.GetDirectories(ExamplesFolder).Where(folder => Directory.EnumerateFiles(folder, "*.nnet").Any()).Select(folder => Path.GetFileName(folder)!).Order(StringComparer.Ordinal)];

    /// <summary>The program of an example.</summary>
    public static string ExampleFile(string name) => Directory.EnumerateFiles(Path.Combine(ExamplesFolder, name), "*.nnet").Single();

    private static string ExamplesFolder => Path.GetFullPath(Path.Combine(Find(), "..", "..", "..", "..", "examples"));

    /// <summary>All generated files as one text, for a snapshot.</summary>
    public static string Text(IEnumerable<EmittedFile> files) => string.Concat(files.Select(file => $"==== {file.Name}\n{file.Text}\n"));

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var programs = Path.Combine(folder.FullName, "tests", "programs", "valid", "programs");
            if (Directory.Exists(programs)) return programs;
        }

        throw new XunitException("tests/programs/valid/programs is not above the test's folder.");
    }
}
