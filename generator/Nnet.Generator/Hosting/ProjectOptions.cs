using Microsoft.CodeAnalysis.Diagnostics;

namespace Nnet.Generator.Hosting;

/// <summary>What a project says to the compiler of its .nnet files, through <c>CompilerVisibleProperty</c>.</summary>
/// <param name="RootNamespace">The namespace of files without one.</param>
/// <param name="ProjectFolder">With a slash at its end; empty where the host does not say.</param>
/// <param name="RelativePaths">True for builds that must give the same bytes in every folder: then <c>#line</c> has paths relative to the project.</param>
/// <param name="AnalyzersRun">False where the project runs no analyzers: then the generator reports the errors.</param>
internal sealed record ProjectOptions(string RootNamespace, string ProjectFolder, bool RelativePaths, bool AnalyzersRun)
{
    /// <summary>What stands before a file's name in <c>#line</c>.</summary>
    public string LineRoot => RelativePaths ? "" : ProjectFolder;

    public static ProjectOptions Read(AnalyzerConfigOptions options) => new(
        Hosting.RootNamespace.Of(Property(options, "RootNamespace") ?? "Nnet.Generated"),
        (Property(options, "ProjectDir") ?? "").Replace('\\', '/'),
        Is(options, "DeterministicSourcePaths", "true"),
        !Is(options, "RunAnalyzers", "false") && !Is(options, "RunAnalyzersDuringBuild", "false"));

    /// <summary>A file's name in the program: relative to the project, with slashes. A file of another folder keeps its whole path.</summary>
    public string NameOf(string path)
    {
        var slashed = path.Replace('\\', '/');
        return ProjectFolder.Length > 0 && slashed.StartsWith(ProjectFolder, StringComparison.OrdinalIgnoreCase) ? slashed.Substring(ProjectFolder.Length) : slashed;
    }

    private static string? Property(AnalyzerConfigOptions options, string name) =>
        options.TryGetValue("build_property." + name, out var value) && value.Length > 0 ? value : null;

    private static bool Is(AnalyzerConfigOptions options, string name, string value) => string.Equals(Property(options, name), value, StringComparison.OrdinalIgnoreCase);
}
