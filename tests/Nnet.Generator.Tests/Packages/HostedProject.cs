namespace Nnet.Generator.Tests.Packages;

/// <summary>A small library project that references the package Nnet and nothing else.</summary>
internal sealed class HostedProject
{
    private readonly PackageFeed feed;

    public HostedProject(PackageFeed feed, string name, string properties = "", string items = "")
    {
        this.feed = feed;
        Folder = Directory.CreateDirectory(Path.Combine(feed.Projects, name)).FullName;
        Write($"{name}.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><TargetFramework>net10.0</TargetFramework><Nullable>enable</Nullable><ImplicitUsings>enable</ImplicitUsings>{properties}</PropertyGroup>
              <ItemGroup><PackageReference Include="Nnet" Version="{feed.Version}" />{items}</ItemGroup>
            </Project>
            """);
    }

    public string Folder { get; }

    public void Write(string name, string text)
    {
        var path = Path.Combine(Folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    /// <summary>Builds, and gives the lines about nnet's diagnostics and the C# compiler's, each once.</summary>
    public (int ExitCode, IReadOnlyList<string> Diagnostics) Build(params string[] properties)
    {
        var (code, output) = feed.Sdk.Run(Folder, ["build", "-v", "quiet", "--nologo", .. properties]);
        string[] lines = [.. output.Split('\n').Select(line => line.Trim()).Where(line => line.Contains("error ", StringComparison.Ordinal) || line.Contains("warning ", StringComparison.Ordinal))];
        return (code, [.. lines.Select(line => line.Split(" [")[0]).Distinct()]);
    }
}
