using System.Text.Json;
using Nnet.Generator.Emission;
using Nnet.Generator.Tests.Compiled;
using Nnet.Language;
using Nnet.Language.Lowering;
using Nnet.Language.Lowering.Modules;
using Nnet.Language.Shapes;
using Nnet.Language.Tests.Networks;
using Nnet.Language.Text;
using Shouldly;
using TorchSharp;
using static TorchSharp.torch;

namespace Nnet.Generator.Tests.Numerics;

/// <summary>
/// What the checker says of a network against what libtorch really does: random networks and single calls are generated, compiled and run,
/// forward and backward; every shape, element type and number of parameters must be the inferred one.
/// </summary>
public sealed class LiveNetworkTests
{
    [Fact]
    public void RandomNetworks_GeneratedAndRun_HaveTheInferredShapesAndParameters()
    {
        var accepted = RandomNetwork.All.Where(network => network.Result is not null).ToArray();
        accepted.Length.ShouldBeGreaterThan(1000);
        Run(Compile(string.Concat(accepted.Select(network => network.Direct())))).ShouldBeEmpty();
    }

    [Fact]
    public void SingleCalls_GeneratedAndRun_HaveTheInferredTypes()
    {
        var cases = File.ReadLines(Path.Combine(AppContext.BaseDirectory, "oracle", "ops", "cases.jsonl")).Select(line => JsonDocument.Parse(line).RootElement).ToArray();
        var texts = cases.Select((test, number) => (Operation: test.GetProperty("op").GetString()!, Text: CallText.Network(test, $"Call{number}")))
            .Where(entry => entry.Text is not null && Check(entry.Text).Program is not null).ToArray();
        // A slice is written with brackets; all else must be there.
        var missing = cases.Select(test => test.GetProperty("op").GetString()!).Distinct().Except(texts.Select(entry => entry.Operation)).Except(["Slice"]).ToArray();
        missing.ShouldBeEmpty(string.Join(", ", missing));
        texts.Length.ShouldBeGreaterThan(600);
        Run(Compile(string.Concat(texts.Select(entry => entry.Text)))).ShouldBeEmpty();
    }

    private static Compilation Check(string text) => Compiler.Compile([new SourceText("live.nnet", text)], new CompilerOptions("Tests"));

    private static ProgramIr Compile(string text) => Check(text) is var compilation && compilation.Program is { } program
        ? program
        : throw new InvalidOperationException(string.Join('\n', compilation.Diagnostics.Take(10).Select(diagnostic => diagnostic.Message)));

    /// <summary>What differs or fails, a line a network.</summary>
    private static List<string> Run(ProgramIr program)
    {
        var assembly = GeneratedAssembly.Compile(ProgramEmitter.Emit(program));
        var graphs = program.Graphs.ToDictionary(graph => graph.Network);
        var wrong = new List<string>();
        foreach (var network in program.Modules.Where(module => module.Kind == ModuleKind.Network))
        {
            using var scope = NewDisposeScope();
            try
            {
                var compiled = new CompiledNetwork(assembly, network);
                var results = compiled.Call([.. network.Inputs.Select((input, place) => Input(input.Type, learns: place == 0))]);
                var expected = string.Join("; ", network.Results.Select(result => Text(result.Type)));
                var actual = string.Join("; ", results.Select(result => $"{Kind(result.dtype)}[{string.Join(", ", result.shape)}]"));
                if (actual != expected)
                {
                    wrong.Add($"{network.Name}: inferred {expected}, libtorch gives {actual}");
                }

                var parameters = compiled.Module.parameters().Sum(parameter => parameter.numel());
                if (graphs[network.Name].Costs.Trainable.ToString() != parameters.ToString(System.Globalization.CultureInfo.InvariantCulture))
                {
                    wrong.Add($"{network.Name}: inferred {graphs[network.Name].Costs.Trainable} parameters, there are {parameters}");
                }

                if (results[0].requires_grad)
                {
                    results[0].sum().backward();
                }
            }
            catch (Exception exception) when (exception is not OutOfMemoryException)
            {
                wrong.Add($"{network.Name}: {(exception.InnerException ?? exception).Message.Split('\n')[0]}");
            }
        }

        return wrong;
    }

    private static Tensor Input(TensorType type, bool learns)
    {
        long[] shape = [.. type.Shape.Dims.Select(dim => dim.Evaluate(new Dictionary<DimSymbol, long>())!.Value)];
        return type.Element switch
        {
            ElementType.Float => torch.rand(shape).requires_grad_(learns),
            ElementType.Boolean => torch.rand(shape) > 0.5,
            _ => torch.zeros(shape, dtype: ScalarType.Int64),
        };
    }

    private static string Text(TensorType type) => $"{(type.Element is ElementType.Float ? "float" : type.Element is ElementType.Boolean ? "bool" : "int")}[{string.Join(", ", type.Shape.Dims)}]";

    private static string Kind(ScalarType type) => type switch { ScalarType.Float32 => "float", ScalarType.Bool => "bool", ScalarType.Int64 => "int", _ => type.ToString() };
}
