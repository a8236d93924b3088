using System.Reflection;
using System.Security.Cryptography;
using Nnet.Generator.Tests.Compiled;
using Nnet.Generator.Tests.Numerics;
using Nnet.Language;
using Nnet.Language.Lowering.Graphs;
using Nnet.Language.Lowering.Modules;
using Nnet.Language.Lowering.Values;
using Nnet.Language.Shapes;
using Nnet.Onnx.Model;
using TorchSharp;
using Xunit.Sdk;
using static TorchSharp.torch;

namespace Nnet.Onnx.Tests.Cases;

/// <summary>A network with weights and inputs from a formula: run by libtorch, and written as an ONNX model.</summary>
/// <param name="Name">Unique among the cases.</param>
/// <param name="Network">The network.</param>
/// <param name="Hyperparameters">Values that differ from the defaults.</param>
/// <param name="Sizes">The sizes of the test's inputs by the variables' names.</param>
/// <param name="Fixed">Those of the sizes that the export is given, as <c>--set</c> does.</param>
internal sealed record OnnxCase(
    string Name,
    CompiledProgram Program,
    ModuleIr Network,
    IReadOnlyDictionary<string, long> Hyperparameters,
    IReadOnlyDictionary<string, long> Sizes,
    IReadOnlyList<string> Fixed)
{
    /// <summary>The inputs, in order.</summary>
    public Tensor[] Inputs() => [.. Network.Inputs.Select(input => CaseInputs.Create(this, input))];

    /// <summary>What libtorch makes of the inputs.</summary>
    public Tensor[] Outputs(Tensor[] inputs)
    {
        var compiled = Compiled();
        return compiled.Call(inputs);
    }

    /// <summary>The network with the formula's weights, in evaluation mode.</summary>
    public CompiledNetwork Compiled()
    {
        var values = Hyperparameters.Concat(Sizes).Select(entry => (entry.Key, (object)entry.Value)).ToArray();
        var compiled = new CompiledNetwork(Program.Assembly.Value, Network, values);
        compiled.Module.eval();
        using var quiet = no_grad();
        foreach (var (key, value) in compiled.Module.state_dict())
        {
            value.copy_(Formula.Weight(key, value.shape));
        }

        return compiled;
    }

    /// <summary>The model.</summary>
    public OnnxModel Export() => OnnxExport.Convert(Graph(), new TensorWeights(Compiled().Module.state_dict()), "test");

    /// <summary>The model without weights.</summary>
    public OnnxModel Structure() => OnnxExport.Convert(Graph(), new ZeroWeights(), "test");

    /// <summary>The model's bytes, without the notes that name lines of the program.</summary>
    public byte[] Bytes()
    {
        using var stream = new MemoryStream();
        var model = Export();
        (model with { Graph = model.Graph with { Nodes = [.. model.Graph.Nodes.Select(node => node with { Doc = "" })] } }).Write(stream);
        return stream.ToArray();
    }

    /// <summary>The first 16 digits of a hash of some bytes.</summary>
    public static string Hash(byte[] bytes) => Convert.ToHexString(SHA256.HashData(bytes))[..16].ToLowerInvariant();

    private StaticGraph Graph()
    {
        var values = Hyperparameters.ToDictionary(entry => entry.Key, entry => (IrValue)new DimValue(Dim.Of(entry.Value)));
        var instance = Compiler.Instantiate(Program.Files, Program.Options, new NetworkInstance(Network.Namespace, Network.Name, values, Fixed.ToDictionary(name => name, name => Sizes[name])));
        return instance.Graph ?? throw new XunitException(string.Join('\n', instance.Diagnostics.Select(diagnostic => diagnostic.Message)));
    }
}
