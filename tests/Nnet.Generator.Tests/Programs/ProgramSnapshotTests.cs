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

    [Fact]
    public void Program_OfTwoFiles_CompilesAndReadsAsVerified()
    {
        var files = ProgramEmitter.Emit(TestPrograms.Compile("distill", "generative"));

        GeneratedAssembly.Compile(files);
        Verify(TestPrograms.Text(files.Where(file => file.Name.StartsWith("Examples.Transfer", StringComparison.Ordinal))));
    }
}
