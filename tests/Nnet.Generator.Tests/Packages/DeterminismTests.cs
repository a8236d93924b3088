using Shouldly;

namespace Nnet.Generator.Tests.Packages;

/// <summary>Packing twice gives the same assemblies, wherever the sources lie.</summary>
[Collection(PackageFeed.Collection)]
public sealed class DeterminismTests(PackageFeed feed)
{
    private static readonly string[] Folders = ["dsl", "generator/Nnet.Generator", "generator/Packaging"];
    private static readonly string[] Skipped = ["bin", "obj"];

    [Fact]
    public void Build_OfTwoCopiesInTwoFolders_GivesTheSameBytes()
    {
        var (one, two) = (Build("once"), Build(Path.Combine("another", "place")));

        foreach (var name in (string[])["Nnet.Generator.dll", "Nnet.Language.dll"])
        {
            File.ReadAllBytes(Path.Combine(one, name)).SequenceEqual(File.ReadAllBytes(Path.Combine(two, name))).ShouldBeTrue(name);
        }
    }

    private string Build(string name)
    {
        var copy = Directory.CreateDirectory(Path.Combine(feed.Projects, name)).FullName;
        foreach (var file in Directory.GetFiles(PackageFeed.Repository, "Directory.*.props")) File.Copy(file, Path.Combine(copy, Path.GetFileName(file)));
        foreach (var file in Folders.SelectMany(folder => Directory.EnumerateFiles(Path.Combine(PackageFeed.Repository, folder), "*", SearchOption.AllDirectories)))
        {
            var path = Path.GetRelativePath(PackageFeed.Repository, file);
            if (path.Split(Path.DirectorySeparatorChar).Any(Skipped.Contains)) continue;
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(copy, path))!);
            File.Copy(file, Path.Combine(copy, path));
        }

        var project = Path.Combine(copy, "generator", "Nnet.Generator");
        var (code, output) = feed.Sdk.Run(project, "build", "-c", "Release", "-v", "quiet", "--nologo", "-p:RunAnalyzers=false");
        code.ShouldBe(0, output);
        return Path.Combine(project, "bin", "Release", "netstandard2.0");
    }
}
