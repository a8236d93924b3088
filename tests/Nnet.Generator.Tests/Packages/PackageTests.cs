using System.Reflection.PortableExecutable;
using System.Text;
using Shouldly;

namespace Nnet.Generator.Tests.Packages;

/// <summary>What <c>dotnet pack</c> makes, and a project that has nothing but the packages.</summary>
[Collection(PackageFeed.Collection)]
public sealed class PackageTests(PackageFeed feed)
{
    [Theory]
    [InlineData("Nnet", "analyzers/dotnet/cs/Nnet.Generator.dll", "analyzers/dotnet/cs/Nnet.Language.dll", "analyzers/dotnet/cs/Sprache.dll", "build/Nnet.props", "build/Nnet.targets")]
    [InlineData("Nnet.Runtime", "lib/net10.0/Nnet.Runtime.dll", "lib/net10.0/Nnet.Runtime.xml")]
    [InlineData("Nnet.Tool", "tools/net10.0/any/nnet.dll", "tools/net10.0/any/DotnetToolSettings.xml")]
    [InlineData("Nnet.Templates", "content/content/nnet/.template.config/template.json", "content/content/nnet/moons.nnet")]
    public void Pack_EachPackage_HasItsPartsIconReadmeAndLicence(string package, params string[] parts)
    {
        var name = $"{package}.{feed.Version}.nupkg";
        var files = feed.FilesOf(name);
        foreach (var part in (string[])["icon.png", "README.md", .. parts])
        {
            files.ShouldContain(part);
        }

        Encoding.UTF8.GetString(feed.Read(name, $"{package}.nuspec")).ShouldContain("<license type=\"expression\">MIT</license>");
    }

    [Fact]
    public void Pack_EachPackageWithCode_HasSymbolsAndNoPathOfThisMachine()
    {
        feed.FilesOf($"Nnet.Runtime.{feed.Version}.snupkg").ShouldContain("lib/net10.0/Nnet.Runtime.pdb");
        feed.FilesOf($"Nnet.Tool.{feed.Version}.snupkg").ShouldContain("tools/net10.0/any/nnet.pdb");
        foreach (var analyzer in new[] { "Nnet.Generator", "Nnet.Language" })
        {
            using var image = new PEReader(new MemoryStream(feed.Read($"Nnet.{feed.Version}.nupkg", $"analyzers/dotnet/cs/{analyzer}.dll")));
            image.ReadDebugDirectory().ShouldContain(entry => entry.Type == DebugDirectoryEntryType.EmbeddedPortablePdb, analyzer);
        }

        var home = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "..", "..", "..", "..", ".."));
        foreach (var (package, file) in new[] { ("Nnet", "analyzers/dotnet/cs/Nnet.Generator.dll"), ("Nnet", "analyzers/dotnet/cs/Nnet.Language.dll"), ("Nnet.Runtime", "lib/net10.0/Nnet.Runtime.dll") })
        {
            Encoding.Latin1.GetString(feed.Read($"{package}.{feed.Version}.nupkg", file)).ShouldNotContain(home, customMessage: file);
        }
    }

    /// <summary>From the template to a trained network, by way of a mistake that is found at its place.</summary>
    [Fact]
    public void Template_CreatedBuiltBrokenMendedTrained_Works()
    {
        feed.Sdk.Run(feed.Projects, "new", "install", Path.Combine(feed.Feed, $"Nnet.Templates.{feed.Version}.nupkg")).ExitCode.ShouldBe(0);
        var (created, message) = feed.Sdk.Run(feed.Projects, "new", "nnet", "-o", "half-moons", "--nnetVersion", feed.Version);
        created.ShouldBe(0, message);
        var project = Path.Combine(feed.Projects, "half-moons");
        var program = Path.Combine(project, "moons.nnet");
        var right = File.ReadAllText(program);

        // Broken: the second layer's result is asked for with another size.
        File.WriteAllText(program, right.Replace("|> Linear(2)", "|> Linear(3)", StringComparison.Ordinal));
        var line = right.Split('\n').TakeWhile(text => !text.Contains("|> Linear(2)", StringComparison.Ordinal)).Count() + 1;
        var (broken, errors) = feed.Sdk.Run(project, "build", "-v", "quiet", "--nologo");
        broken.ShouldBe(1, errors);
        errors.ShouldContain($"moons.nnet({line},");
        errors.Split('\n').Where(text => text.Contains("error NN", StringComparison.Ordinal)).Distinct().Count().ShouldBe(1, errors);

        File.WriteAllText(program, right);
        var (trained, output) = feed.Sdk.Run(project, "run");
        trained.ShouldBe(0, output);
        output.ShouldContain("test loss=");
        var accuracy = output.Split("accuracy=").Last().Split([' ', '\n'])[0];
        double.Parse(accuracy, System.Globalization.CultureInfo.InvariantCulture).ShouldBeGreaterThan(0.9, output);
    }
}
