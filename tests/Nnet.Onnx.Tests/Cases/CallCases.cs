using System.Text;
using System.Text.Json;
using Nnet.Generator.Tests.Numerics;
using Nnet.Language.Lowering.Modules;

namespace Nnet.Onnx.Tests.Cases;

/// <summary>The calls of <c>tests/oracle/ops</c>, each as a network of one operation: every row of the catalogue with several options and sizes.</summary>
internal static class CallCases
{
    private static readonly Dictionary<string, long> None = [];

    private static readonly Lazy<OnnxCase[]> Cases = new(Read);

    public static IReadOnlyList<OnnxCase> All => Cases.Value;

    private static OnnxCase[] Read()
    {
        var texts = File.ReadLines(Path.Combine(TestFolders.Tests, "oracle", "ops", "cases.jsonl"))
            .Distinct()
            // By its content: a case that is put between others changes none of them.
            .Select(line => CallText.Network(JsonDocument.Parse(line).RootElement, "Call" + OnnxCase.Hash(Encoding.UTF8.GetBytes(line))))
            .Where(text => text is not null && CompiledProgram.TryCompile("calls.nnet", text) is not null);
        var program = CompiledProgram.Of("calls.nnet", string.Concat(texts));
        return [.. program.Program.Modules.Where(module => module.Kind == ModuleKind.Network).Select(network => new OnnxCase(network.Name, program, network, None, None, []))];
    }
}
