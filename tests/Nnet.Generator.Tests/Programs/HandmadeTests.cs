using Nnet.Generator.Emission;
using Nnet.Generator.Tests.Compiled;
using Nnet.Training;
using Shouldly;

namespace Nnet.Generator.Tests.Programs;

/// <summary>A program whose block and whose samples are written in C# (<c>tests/programs/valid/handmade.nnet</c>).</summary>
public sealed class HandmadeTests
{
    private const string Block = """
        #nullable enable
        using TorchSharp;
        using TorchSharp.Modules;
        using static TorchSharp.torch;

        namespace Handmade;

        /// <summary>Scores by the direction of the features alone.</summary>
        public sealed partial class Cosine
        {
            private Parameter? directions;

            partial void Initialize() => directions = nn.Parameter(torch.randn(D, k));

            private partial Tensor Compute(Tensor x) => nn.functional.normalize(x, dim: 1).matmul(RESULT);
        }
        """;

    private const string Samples = """
        #nullable enable
        using System;
        using System.Collections.Generic;
        using System.Linq;

        namespace Handmade;

        /// <summary>Points near one of four axes.</summary>
        public static partial class Points
        {
            static partial void Supply(ref IEnumerable<Sample>? samples) => samples = Enumerable.Range(0, 200).Select(i =>
            {
                var random = new Random(i);
                var x = Enumerable.Range(0, 6).Select(axis => (axis == i % 4 ? 2f : 0f) + (random.NextSingle() / 2)).ToArray();
                return new Sample(x, i % 4);
            });
        }
        """;

    [Fact]
    public void Program_WithBlockAndSamplesInCSharp_Learns()
    {
        var result = Train(Block.Replace("RESULT", "directions!", StringComparison.Ordinal), Samples);
        result.Status.ShouldBe(TrainingStatus.Finished);
        result.History[^1].Single(entry => entry.Name == "val_accuracy").Value.ShouldBeGreaterThan(0.9);
    }

    [Fact]
    public void ExternBlock_WhoseResultIsNotTheDeclaredOne_IsRefusedByName()
    {
        var wrong = Block.Replace("RESULT", "directions![.., ..1]", StringComparison.Ordinal);
        Should.Throw<InvalidOperationException>(() => Train(wrong, Samples)).Message.ShouldBe("Cosine declares result as float[N, k], but it is BFloat16[16, 1].");
    }

    [Fact]
    public void CustomSource_WithoutSamples_SaysWhereToWriteThem() =>
        Should.Throw<Nnet.Data.DataException>(() => Train(Block.Replace("RESULT", "directions!", StringComparison.Ordinal))).Message.ShouldContain("static partial void Supply");

    private static TrainingResult Train(params string[] beside)
    {
        var text = File.ReadAllText(Path.Combine(TestPrograms.Folder, "..", "handmade.nnet"));
        var assembly = GeneratedAssembly.Compile(ProgramEmitter.Emit(TestPrograms.CompileTexts(("handmade.nnet", text))), beside);
        var recipe = (Recipe)assembly.GetType("Handmade.Handmade")!.GetProperty("Recipe")!.GetValue(null)!;
        return new Trainer(recipe, new(recipe.Hyperparameters), new TrainingOptions { RunsRoot = null, Epochs = 12 }).Run();
    }
}
