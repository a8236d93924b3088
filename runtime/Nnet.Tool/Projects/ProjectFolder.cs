using System.Xml.Linq;
using Nnet.Generator.Emission.Text;
using Nnet.Language.Text;

namespace Nnet.Tool.Projects;

/// <summary>What a path on the command line stands for: a project folder, or <c>.nnet</c> files alone.</summary>
/// <param name="Root">The folder that data paths and messages are relative to.</param>
/// <param name="Files">The program's files in the order of their paths.</param>
/// <param name="CSharp">The project's C# files.</param>
/// <param name="RootNamespace">The namespace of files without one.</param>
internal sealed record ProjectFolder(string Root, IReadOnlyList<SourceText> Files, IReadOnlyList<string> CSharp, string RootNamespace)
{
    private static readonly string[] Skipped = ["bin", "obj", "runs", ".git", "node_modules"];

    /// <summary>Opens a folder or files.</summary>
    /// <exception cref="UsageException">There is no such path, or no .nnet file.</exception>
    public static ProjectFolder Open(IReadOnlyList<string> paths)
    {
        var folder = paths.FirstOrDefault(Directory.Exists);
        var root = Path.GetFullPath(folder ?? Path.GetDirectoryName(Path.GetFullPath(paths[0])) ?? ".");
        var files = paths.SelectMany(path => FilesOf(path)).Select(Path.GetFullPath).Distinct().Order(StringComparer.Ordinal).ToArray();
        if (files.Length == 0)
        {
            throw new UsageException($"There is no .nnet file in \"{string.Join("\", \"", paths)}\".");
        }

        return new ProjectFolder(
            root,
            [.. files.Select(file => new SourceText(Shown(root, file), File.ReadAllText(file)))],
            folder is null ? [] : CSharpOf(root),
            NamespaceOf(root));
    }

    /// <summary>The program that a run was trained from, with the C# of its project as it is now.</summary>
    /// <param name="copies">The run's copies of the <c>.nnet</c> files.</param>
    /// <param name="project">The project's folder.</param>
    public static ProjectFolder OfRun(IEnumerable<string> copies, string project) => new(
        project,
        [.. copies.Order(StringComparer.Ordinal).Select(file => new SourceText(Shown(project, file), File.ReadAllText(file)))],
        CSharpOf(project),
        NamespaceOf(project));

    private static IEnumerable<string> FilesOf(string path)
    {
        if (Directory.Exists(path))
        {
            return Find(path, "*.nnet");
        }

        return File.Exists(path) ? [path] : throw new UsageException($"There is no file or folder \"{path}\".");
    }

    // What "nnet emit" wrote there is compiled anew, not twice.
    private static string[] CSharpOf(string folder) => [.. Find(folder, "*.cs").Where(file => !FileHeader.IsGenerated(File.ReadLines(file)))];

    private static IEnumerable<string> Find(string folder, string pattern) => Directory
        .EnumerateFiles(folder, pattern, SearchOption.AllDirectories)
        .Where(file => !Path.GetRelativePath(folder, file).Split(Path.DirectorySeparatorChar).Any(part => Skipped.Contains(part)) && !IsInRun(folder, file));

    /// <summary>True for the copy of a program in a run's folder, which may lie anywhere in the project.</summary>
    private static bool IsInRun(string folder, string file) =>
        Path.GetDirectoryName(file) is { } own && Path.GetFullPath(own) != Path.GetFullPath(folder) && File.Exists(Path.Combine(own, "run.json"));

    private static string Shown(string root, string file) => Path.GetRelativePath(root, file).Replace('\\', '/');

    private static string NamespaceOf(string root)
    {
        var project = Directory.EnumerateFiles(root, "*.csproj").FirstOrDefault();
        var declared = project is null ? null : XDocument.Load(project).Descendants("RootNamespace").FirstOrDefault()?.Value;
        return Nnet.Generator.Hosting.RootNamespace.Of(declared ?? (project is null ? Path.GetFileName(root) : Path.GetFileNameWithoutExtension(project)));
    }
}
