using System.IO.Compression;
using System.Runtime.CompilerServices;
using Shouldly;

namespace Nnet.Generator.Tests.Packages;

/// <summary>The packages of this build in a folder feed, and a folder for projects that restore from it and from the caches alone.</summary>
public sealed class PackageFeed : IDisposable
{
    public const string Collection = "packages";

    public PackageFeed()
    {
        Sdk = new Sdk(Path.Combine(Root, "home"));
        Feed = Path.Combine(Root, "feed");
        Projects = Directory.CreateDirectory(Path.Combine(Root, "projects")).FullName;
        var (code, output) = Sdk.Run(Repository, "pack", "Dsl.sln", "--no-build", "-c", Configuration, "-o", Feed, "-v", "quiet", $"-p:Version={Version}", $"-p:TorchBackend={Backend}");
        code.ShouldBe(0, output);
        File.WriteAllText(Path.Combine(Projects, "nuget.config"), $"""
            <configuration>
              <packageSources><clear /><add key="feed" value="{Feed}" /></packageSources>
              <fallbackPackageFolders><clear />{string.Concat(Caches().Select((cache, i) => $"<add key=\"cache{i}\" value=\"{cache}\" />"))}</fallbackPackageFolders>
              <config><add key="globalPackagesFolder" value="{Path.Combine(Root, "packages")}" /></config>
            </configuration>
            """);
    }

    internal Sdk Sdk { get; }

    /// <summary>A version of this run alone, so that no cache has it.</summary>
    public string Version { get; } = $"0.1.0-test.{Environment.ProcessId}";

    public string Feed { get; }

    /// <summary>A folder whose nuget.config names the feed and the caches.</summary>
    public string Projects { get; }

    internal static string Repository => Path.GetFullPath(Path.Combine(Here(), "..", "..", "..", ".."));

    private static string Configuration => AppContext.BaseDirectory.Contains("Release", StringComparison.Ordinal) ? "Release" : "Debug";

    private static string Backend => Environment.GetEnvironmentVariable("NNET_TORCH_BACKEND") is { Length: > 0 } backend ? backend : "LibTorch";

    private string Root { get; } = Directory.CreateTempSubdirectory("nnet-packages").FullName;

    /// <summary>The files of a package, by their paths in it.</summary>
    public IReadOnlyList<string> FilesOf(string package)
    {
        using var archive = ZipFile.OpenRead(Path.Combine(Feed, package));
        return [.. archive.Entries.Select(entry => entry.FullName)];
    }

    /// <summary>A file of a package.</summary>
    public byte[] Read(string package, string file)
    {
        using var archive = ZipFile.OpenRead(Path.Combine(Feed, package));
        using var stream = archive.GetEntry(file)!.Open();
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        return memory.ToArray();
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);

    private static IEnumerable<string> Caches()
    {
        var cache = Environment.GetEnvironmentVariable("NUGET_PACKAGES") ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        return Directory.Exists(cache) ? [cache] : [];
    }

    /// <summary>Tests that share one packing.</summary>
    [CollectionDefinition(Collection)]
    public sealed class Shared : ICollectionFixture<PackageFeed>;

    private static string Here([CallerFilePath] string path = "") => path;
}
