using System.Runtime.CompilerServices;

namespace Nnet.Language.Tests.Parsing;

/// <summary>The programs that the tests share, <c>tests/programs</c>.</summary>
internal static class ProgramFiles
{
    public static string Folder => Path.GetFullPath(Path.Combine(Here(), "..", "..", "programs"));

    public static IEnumerable<string> All(string below) =>
        Directory.EnumerateFiles(Path.Combine(Folder, below), "*.nnet", SearchOption.AllDirectories).Order(StringComparer.Ordinal);

    private static string Here([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
