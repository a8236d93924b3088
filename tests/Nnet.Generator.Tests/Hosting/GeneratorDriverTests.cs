using System.Collections;
using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using Nnet.Generator.Hosting;
using Shouldly;

namespace Nnet.Generator.Tests.Hosting;

/// <summary>What runs again after an edit, and what the pipeline keeps.</summary>
public sealed class GeneratorDriverTests
{
    private const string First = "namespace A\n// one\nnetwork One(x: float[N, 4]) -> y: float[N, 2] {\n    return x |> Linear(2)\n}\n";
    private const string Second = "namespace A\nnetwork Two(x: float[N, 4]) -> y: float[N, 3] {\n    return x |> Linear(3) |> ReLU\n}\n";

    [Fact]
    public void Run_WithTwoFiles_WritesOneSourceForEachNetwork()
    {
        var result = Start(First, Second).GetRunResult();

        result.Diagnostics.ShouldBeEmpty();
        result.GeneratedTrees.Select(tree => Path.GetFileName(tree.FilePath)).ShouldBe(["A.One.g.cs", "A.Two.g.cs"], ignoreOrder: true);
    }

    [Fact]
    public void Edit_OfUnrelatedCSharp_RunsNothingAgain()
    {
        var driver = Start(First, Second).RunGenerators(Compilation("class Other { int x; }"));

        Reasons(driver, "Compilation").ShouldAllBe(reason => reason == IncrementalStepRunReason.Cached);
        Reasons(driver, "Sources").ShouldAllBe(reason => reason == IncrementalStepRunReason.Cached);
    }

    [Fact]
    public void Edit_OfACommentInTheNnetFile_ChangesNoProgramAndNoSource()
    {
        var driver = Start(First, Second);
        var edited = Replace(driver, First, First.Replace("// one", "// 1!!", StringComparison.Ordinal));

        Reasons(edited, "Parsed").ShouldContain(IncrementalStepRunReason.Modified);
        Reasons(edited, "Program").ShouldAllBe(reason => reason == IncrementalStepRunReason.Cached || reason == IncrementalStepRunReason.Unchanged);
        Reasons(edited, "Sources").ShouldAllBe(reason => reason == IncrementalStepRunReason.Cached || reason == IncrementalStepRunReason.Unchanged);
    }

    [Fact]
    public void Edit_OfAnotherNnetFile_LeavesTheSourcesOfThisOne()
    {
        var driver = Start(First, Second);
        var edited = Replace(driver, Second, Second.Replace("|> ReLU", "|> Tanh", StringComparison.Ordinal));

        Reasons(edited, "Parsed").Count(reason => reason == IncrementalStepRunReason.Modified).ShouldBe(1);
        Reasons(edited, "Sources").ShouldBe([IncrementalStepRunReason.Unchanged, IncrementalStepRunReason.Modified], ignoreOrder: true);
    }

    [Fact]
    public void Values_OfThePipeline_HoldNothingOfRoslyn()
    {
        var steps = Start(First, Second).GetRunResult().Results.Single().TrackedSteps;
        foreach (var name in NnetGenerator.Steps)
            foreach (var output in steps[name].SelectMany(step => step.Outputs)) Walk(output.Value, [], name);
    }

    private static GeneratorDriver Start(params string[] texts)
    {
        var files = texts.Select((text, index) => (AdditionalText)new TextFile($"/p/{index}.nnet", text)).ToImmutableArray();
        return CSharpGeneratorDriver.Create([new NnetGenerator().AsSourceGenerator()], files, driverOptions: new(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true)).RunGenerators(Compilation("class Some { }"));
    }

    private static GeneratorDriver Replace(GeneratorDriver driver, string before, string after)
    {
        var path = before == First ? "/p/0.nnet" : "/p/1.nnet";
        return driver.ReplaceAdditionalText(new TextFile(path, before), new TextFile(path, after)).RunGenerators(Compilation("class Some { }"));
    }

    private static CSharpCompilation Compilation(string text) => CSharpCompilation.Create("Project", [CSharpSyntaxTree.ParseText(text)]);

    private static IEnumerable<IncrementalStepRunReason> Reasons(GeneratorDriver driver, string step) =>
        driver.GetRunResult().Results.Single().TrackedSteps[step].SelectMany(run => run.Outputs).Select(output => output.Reason);

    private static void Walk(object? value, HashSet<object> seen, string step)
    {
        if (value is null or string || value.GetType().IsPrimitive || value.GetType().IsEnum || value is Type or Delegate || !seen.Add(value)) return;
        value.GetType().Namespace!.ShouldNotStartWith("Microsoft.CodeAnalysis", customMessage: step);
        if (value.GetType().GetProperty("IsDefault")?.GetValue(value) is not true && value is IEnumerable items)
            foreach (var item in items) Walk(item, seen, step);
        if (value.GetType().Namespace!.StartsWith("Nnet", StringComparison.Ordinal))
            foreach (var field in value.GetType().GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)) Walk(field.GetValue(value), seen, step);
    }

    // Equal by path, so that the driver finds the file to replace.
    private sealed class TextFile(string path, string text) : AdditionalText
    {
        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text);

        public override bool Equals(object? obj) => obj is TextFile other && other.Path == Path && other.GetText().ToString() == text;

        public override int GetHashCode() => path.GetHashCode(StringComparison.Ordinal);
    }
}
