using System.Diagnostics;
using Shouldly;

namespace Nnet.Generator.Tests.Packages;

/// <summary>The command <c>nnet</c> as it is installed from its package.</summary>
[Collection(PackageFeed.Collection)]
public sealed class ToolTests(PackageFeed feed)
{
    private const string Program = """
        network Net(x: float[N, 2]) -> scores: float[N, 2] {
            return x |> Linear(8) |> Tanh |> Linear(2)
        }

        loss Cost(scores: float[N, K], y: class(K)[N]) = CrossEntropy(scores, y)

        data Set {
            source Csv("set.csv", header: true)
            field  x: float[2] from columns a to b
            field  y: class(2) from column y
            split  train 80%, validation 20%, seed 1
        }

        optimizer Plain { SGD(lr: 0.1) }

        train Short {
            data      Set
            network   Net
            loss      Cost
            optimizer Plain
            batch     8
            epochs    1
            seed      1
        }
        """;

    [Fact]
    public void Tool_InstalledFromTheFeed_EmitsTheBytesOfTheBuildAndTrains()
    {
        var project = new HostedProject(feed, "Tooled", "<EmitCompilerGeneratedFiles>true</EmitCompilerGeneratedFiles>");
        project.Write("tooled.nnet", Program);
        project.Write("set.csv", "a,b,y\n" + string.Concat(Enumerable.Range(0, 40).Select(i => $"{i % 7},{i % 5},{i % 2}\n")));
        project.Build().ExitCode.ShouldBe(0);
        var (installed, message) = feed.Sdk.Run(feed.Projects, "tool", "install", "Nnet.Tool", "--version", feed.Version, "--tool-path", "tools");
        installed.ShouldBe(0, message);

        Nnet(project.Folder, "emit", ".", "--output", "../emitted");
        var built = Directory.GetFiles(Path.Combine(project.Folder, "obj"), "*.g.cs", SearchOption.AllDirectories).Where(file => file.Contains("Nnet.Generator", StringComparison.Ordinal)).ToArray();
        built.Length.ShouldBe(5);
        foreach (var file in built)
        {
            File.ReadAllBytes(Path.Combine(feed.Projects, "emitted", Path.GetFileName(file))).ShouldBe(File.ReadAllBytes(file), file);
        }

        Nnet(project.Folder, "train", ".");
        Directory.GetFiles(Path.Combine(project.Folder, "runs", "Short"), "metrics.jsonl", SearchOption.AllDirectories).ShouldHaveSingleItem();
    }

    private void Nnet(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo(Path.Combine(feed.Projects, "tools", "nnet"), arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        process.ExitCode.ShouldBe(0, output + error.Result);
    }
}
