using Nnet.Checkpoints;
using Nnet.Checkpoints.Safetensors;
using Nnet.Onnx;
using Nnet.Onnx.Model;

namespace Nnet.Tool.Exchange;

/// <summary>The weights of one network in a run's safetensors file.</summary>
/// <param name="file">The file.</param>
/// <param name="prefix">What stands before the network's keys in it: nothing, or the network's name and a dot.</param>
internal sealed class RunWeights(SafetensorsFile file, string prefix) : IWeightSource
{
    private readonly Dictionary<string, SafetensorsEntry> _entries = file.Entries.ToDictionary(entry => entry.Name);

    /// <inheritdoc/>
    public OnnxTensor? Find(string key, OnnxElementType type, IReadOnlyList<long> shape)
    {
        if (!_entries.TryGetValue(prefix + key, out var entry))
        {
            return null;
        }

        return entry.ElementType == Name(type)
            ? new OnnxTensor(key, type, entry.Shape, file.ReadBytes(entry))
            : throw new CheckpointException($"The weight \"{key}\" is saved as {entry.ElementType}, and the network declares {Name(type)}. Train the run again with this program.");
    }

    private static string Name(OnnxElementType type) => type switch
    {
        OnnxElementType.Float64 => "F64",
        OnnxElementType.Float32 => "F32",
        OnnxElementType.Float16 => "F16",
        OnnxElementType.BFloat16 => "BF16",
        OnnxElementType.Bool => "BOOL",
        _ => "I64",
    };
}
