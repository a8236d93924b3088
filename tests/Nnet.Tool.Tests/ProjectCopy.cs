namespace Nnet.Tool.Tests;

/// <summary>A copy of a project of the repository in a folder of its own, without what was built or trained there.</summary>
internal sealed class ProjectCopy : IDisposable
{
    private static readonly string[] Left = ["bin", "obj", "runs"];

    public ProjectCopy(string project)
    {
        var source = System.IO.Path.Combine(NnetCommand.Repository, project);
        foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
        {
            var relative = System.IO.Path.GetRelativePath(source, file);
            if (Left.Contains(relative.Split(System.IO.Path.DirectorySeparatorChar)[0]))
            {
                continue;
            }

            var target = System.IO.Path.Combine(Path, relative);
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }

    public string Path { get; } = Directory.CreateTempSubdirectory("nnet-project").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
