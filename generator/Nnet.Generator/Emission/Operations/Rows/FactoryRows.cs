using Nnet.Generator.Emission.Text;
using static Nnet.Generator.Emission.Operations.OperationCall;

namespace Nnet.Generator.Emission.Operations.Rows;

/// <summary>New tensors.</summary>
internal static class FactoryRows
{
    public static IEnumerable<OperationRow> All =>
    [
        new("Arange", Range),
        new("Zeros", c => Call("torch.zeros", Shape(c), Type(c), $"device: {c.Device}")),
        new("Ones", c => Call("torch.ones", Shape(c), Type(c), $"device: {c.Device}")),
        // Without a type TorchSharp takes that of the number, float64.
        new("Full", c => Call("torch.full", Shape(c), c.Real("value"), Type(c) ?? "dtype: ScalarType.Float32", $"device: {c.Device}")),
        new("Noise", c => Call("torch.randn", Shape(c), $"device: {c.Device}")),
    ];

    private static string Shape(OperationCall c) => $"[{string.Join(", ", c.Items("shape"))}]";

    private static string? Type(OperationCall c) => c.IsGiven("dtype") ? $"dtype: ScalarType.{ElementTypes.ScalarType(c.Choice("dtype"))}" : null;

    private static OperationCode Range(OperationCall c) =>
        Call("torch.arange", Bounds(c), c.IsGiven("step") ? c.Plain("step") : null, "dtype: ScalarType.Int64", $"device: {c.Device}");

    // TorchSharp takes a step only after a start.
    private static string Bounds(OperationCall c) => string.Join(", ", (c.Items("bounds").Length == 1 && c.IsGiven("step") ? new[] { "0" } : []).Concat(c.Items("bounds")));
}
