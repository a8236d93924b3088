using Nnet.Onnx.Model;

namespace Nnet.Onnx;

/// <summary>Weights and buffers of a network by their keys.</summary>
public interface IWeightSource
{
    /// <summary>The tensor of a key (<c>layer1.0.conv1.weight</c>).</summary>
    /// <param name="key">The key in saved files.</param>
    /// <param name="type">The element type that the network declares.</param>
    /// <param name="shape">The sizes that the network declares.</param>
    /// <returns>The tensor, with the key as its name; null where there is none.</returns>
    OnnxTensor? Find(string key, OnnxElementType type, IReadOnlyList<long> shape);
}

/// <summary>Zeros in place of weights: a model that shows a network's structure and can be opened by whatever reads ONNX.</summary>
public sealed class ZeroWeights : IWeightSource
{
    /// <inheritdoc/>
    public OnnxTensor Find(string key, OnnxElementType type, IReadOnlyList<long> shape) => OnnxTensor.Filled(key, type, shape, 0);
}
