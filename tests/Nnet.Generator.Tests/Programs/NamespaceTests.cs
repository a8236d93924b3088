using Nnet.Generator.Emission;
using Nnet.Generator.Tests.Compiled;
using Shouldly;

namespace Nnet.Generator.Tests.Programs;

/// <summary>Programs of several namespaces.</summary>
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

    [Fact]
    public void Networks_OfOneNameInTwoNamespaces_EachHaveTheirClass()
    {
        var files = ProgramEmitter.Emit(TestPrograms.CompileTexts(("parts.nnet", Parts), ("whole.nnet", Whole)));

        GeneratedAssembly.Compile(files);
        files.Select(file => file.Name).ShouldBe(["Shop.Parts.Unit.g.cs", "Shop.Parts.Net.g.cs", "Shop.Whole.Net.g.cs"], ignoreOrder: true);
        files.Single(file => file.Name == "Shop.Whole.Net.g.cs").Text.ShouldContain("new global::Shop.Parts.Unit(");
    }
}
