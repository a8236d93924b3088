using TorchSharp;
using static TorchSharp.torch;

namespace Nnet.LibTorch.Tests.Oracle;

/// <summary>The operations of tests/oracle/tensor_ops.py, written against TorchSharp's API.</summary>
internal static partial class TensorOperations
{
    internal static readonly Dictionary<string, Func<Tensor[], Tensor[]>> All = Join(Elementwise(), Choosing(), Reductions(), LinearAlgebra(), Indexing(), Shapes(), Others(), Mathematics());

    private static Tensor[] Two((Tensor, Tensor) pair) => [pair.Item1, pair.Item2];

    private static Tensor[] Three((Tensor, Tensor, Tensor) triple) => [triple.Item1, triple.Item2, triple.Item3];

    private static Dictionary<string, Func<Tensor[], Tensor[]>> Join(params Dictionary<string, Func<Tensor[], Tensor[]>>[] parts) => new(parts.SelectMany(part => part));
}
