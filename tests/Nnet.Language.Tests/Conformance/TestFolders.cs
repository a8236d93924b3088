namespace Nnet.Language.Tests.Conformance;

/// <summary>Folders of the repository, and the one beside it.</summary>
internal static class TestFolders
{
    /// <summary>The top of the repository.</summary>
    public static string Repository { get; } = Find();

    /// <summary><c>tests/programs</c>.</summary>
    public static string Programs => Path.Combine(Repository, "tests", "programs");

    /// <summary><c>../shared</c>, the contract.</summary>
    public static string Shared => Path.Combine(Repository, "..", "shared");

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Dsl.sln"))) folder = folder.Parent;
        return folder?.FullName ?? throw new DirectoryNotFoundException("No folder above the tests holds Dsl.sln.");
    }
}
