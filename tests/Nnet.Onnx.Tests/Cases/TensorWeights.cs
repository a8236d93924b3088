using Nnet.Onnx.Model;
using static TorchSharp.torch;

namespace Nnet.Onnx.Tests.Cases;

/// <summary>Weights of a module.</summary>
internal sealed class TensorWeights(IReadOnlyDictionary<string, Tensor> tensors) : IWeightSource
{
    public OnnxTensor? Find(string key, OnnxElementType type, IReadOnlyList<long> shape) =>
        tensors.TryGetValue(key, out var tensor) ? new OnnxTensor(key, type, tensor.shape, tensor.detach().contiguous().bytes.ToArray()) : null;
}
