using Nnet.Generator.Emission;
using Nnet.Generator.Tests.Compiled;
using static Nnet.Generator.Tests.Snapshots.Verifier;

namespace Nnet.Generator.Tests.Programs;

/// <summary>The generated code of whole programs: it compiles without a warning, and reads as it was read before.</summary>
public sealed class ProgramSnapshotTests
{
    [Theory]
    [InlineData("digits")]
    [InlineData("resnet")]
    [InlineData("char_lm")]
    [InlineData("generative")]
    [InlineData("graph")]
    [InlineData("tabular")]
    public void Program_Generated_CompilesAndReadsAsVerified(string name)
    {
        var files = ProgramEmitter.Emit(TestPrograms.Compile(name));

        GeneratedAssembly.Compile(files);
        Verify(TestPrograms.Text(files), name);
    }

    public static TheoryData<string> Examples => [.. TestPrograms.Examples];

    [Theory]
    [MemberData(nameof(Examples))]
    public void Example_Generated_CompilesAndReadsAsVerified(string name)
    {
        var file = TestPrograms.ExampleFile(name);
        var files = ProgramEmitter.Emit(TestPrograms.CompileTexts((Path.GetFileName(file), File.ReadAllText(file))));

        GeneratedAssembly.Compile(files);
        Verify(TestPrograms.Text(files), name);
    }

    [Fact]
    public void Program_OfTwoFiles_CompilesAndReadsAsVerified()
    {
        // Small has 20,700 parameters, which its own budget of 20,000 forbids.
        var distill = TestPrograms.Read("distill").Replace("20_000", "21_000", StringComparison.Ordinal);
        var files = ProgramEmitter.Emit(TestPrograms.CompileTexts(("distill.nnet", distill), ("generative.nnet", TestPrograms.Read("generative"))));

        GeneratedAssembly.Compile(files);
        Verify(TestPrograms.Text(files.Where(file => file.Name.StartsWith("Examples.Transfer", StringComparison.Ordinal))));
    }
}
