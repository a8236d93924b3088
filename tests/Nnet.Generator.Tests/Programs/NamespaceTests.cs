using Nnet.Generator.Emission;
using Nnet.Generator.Tests.Compiled;
using Nnet.Hyperparameters;
using Nnet.Training;
using Shouldly;

namespace Nnet.Generator.Tests.Programs;

/// <summary>Equal names in several namespaces: each recipe finds its own.</summary>
public sealed class NamespaceTests
{
    private const string Parts = """
        namespace Shop.Parts

        block Unit(x: float[N, D], width: int) -> float[N, width] {
            return x |> Linear(width) |> ReLU
        }

        network Net(x: float[N, 4]) -> y: float[N, 2] {
            return x |> Unit(8) |> Linear(2)
        }
        """;

    private const string Whole = """
        namespace Shop.Whole
        using Shop.Parts

        network Net(x: float[N, 6]) -> y: float[N, 3] {
            return x |> Unit(8) |> Linear(3)
        }
        """;

    private const string Shared = """
        network Net(x: float[N, 4]) -> logits: float[N, 3] { return x |> Linear(3) }
        data Table {
            source Csv("a.csv")
            field  x: float[4]     from columns 0..4
            field  label: class(3) from column 4
            split  train 80%, validation 20%
        }
        loss Ce(logits: float[N, K], label: class(K)[N]) = CrossEntropy(logits, label)
        optimizer Fast { AdamW(lr: RATE) }
        optimizer Slow { SGD(lr: RATE) }
        train Fit { data Table network Net loss Ce optimizer Fast batch 8 epochs 2 seed 1 }
        tune Search { train Fit minimize validation.loss space { optimizer in {Fast, Slow} } search grid }
        """;

    [Fact]
    public void Recipes_OfOneNameInTwoNamespaces_HaveOptimizersOfTheirOwn()
    {
        var files = new[] { "First", "Second" }.Select((name, i) => ($"{name}.nnet", $"namespace {name}\n" + Shared.Replace("RATE", i == 0 ? "1e-3" : "2e-3", StringComparison.Ordinal))).ToArray();
        var assembly = GeneratedAssembly.Compile(ProgramEmitter.Emit(TestPrograms.CompileTexts(files)));
        foreach (var (name, rate) in new[] { ("First", 1e-3), ("Second", 2e-3) })
        {
            var recipe = (Recipe)assembly.GetType($"{name}.Fit")!.GetProperty("Recipe")!.GetValue(null)!;
            var values = new HyperparameterValues(recipe.Hyperparameters);
            recipe.CreateModel(values).Steps.Single().Optimizer.Options["lr"].ShouldBe(rate);
            recipe.CreateModel(values.With("optimizer", "Slow")).Steps.Single().Optimizer.ShouldSatisfyAllConditions(
                optimizer => optimizer.Algorithm.ShouldBe("SGD"), optimizer => optimizer.Options["lr"].ShouldBe(rate));
        }
    }

    [Fact]
    public void Networks_OfOneNameInTwoNamespaces_EachHaveTheirClass()
    {
        var files = ProgramEmitter.Emit(TestPrograms.CompileTexts(("parts.nnet", Parts), ("whole.nnet", Whole)));

        GeneratedAssembly.Compile(files);
        files.Select(file => file.Name).ShouldBe(["Shop.Parts.Unit.g.cs", "Shop.Parts.Net.g.cs", "Shop.Whole.Net.g.cs"], ignoreOrder: true);
        files.Single(file => file.Name == "Shop.Whole.Net.g.cs").Text.ShouldContain("new global::Shop.Parts.Unit(");
    }
}
