using System.Text.Json;
using Nnet.Onnx.Tests.Cases;
using TorchSharp;
using static TorchSharp.torch;

namespace Nnet.Onnx.Tests;

/// <summary>Writes every case into the folder that NNET_ONNX_MODELS names, for <c>tests/oracle/onnx/verify.sh</c>: the model, its inputs, and what libtorch makes of them.</summary>
public sealed class ModelFolder
{
    public ModelFolder()
    {
        if (Environment.GetEnvironmentVariable("NNET_ONNX_MODELS") is { } folder)
        {
            WriteAll(folder);
        }
    }

    private static void WriteAll(string folder)
    {
        using var manifest = new StreamWriter(Path.Combine(folder, "cases.jsonl"));
        foreach (var test in NetworkCases.All.Concat(CallCases.All))
        {
            using var scope = NewDisposeScope();
            try
            {
                Write(folder, manifest, test);
            }
            catch (OnnxExportException exception)
            {
                manifest.WriteLine(JsonSerializer.Serialize(new { name = test.Name, refused = exception.Message }));
            }
        }
    }

    private static void Write(string folder, StreamWriter manifest, OnnxCase test)
    {
        var bytes = test.Bytes();
        File.WriteAllBytes(Path.Combine(folder, test.Name + ".onnx"), bytes);
        var inputs = test.Inputs();
        var outputs = test.Outputs(inputs);
        var names = test.Structure().Graph.Outputs.Select(output => output.Name).ToArray();
        manifest.WriteLine(JsonSerializer.Serialize(new
        {
            name = test.Name,
            model = OnnxCase.Hash(bytes),
            operations = test.Program.Program.Graphs.First(graph => graph.Network == test.Network.Name).Nodes.Select(node => node.Operation).Distinct(),
            inputs = inputs.Select((input, i) => Save(folder, $"{test.Name}.in{i}", input, test.Network.Inputs[i].Name!)),
            outputs = outputs.Select((output, i) => Save(folder, $"{test.Name}.out{i}", output, names[i])),
        }));
    }

    private static object Save(string folder, string file, Tensor tensor, string name)
    {
        File.WriteAllBytes(Path.Combine(folder, file), tensor.detach().contiguous().bytes.ToArray());
        return new { name, file, type = tensor.dtype switch { ScalarType.Float32 => "float32", ScalarType.Bool => "bool", _ => "int64" }, shape = tensor.shape };
    }
}
