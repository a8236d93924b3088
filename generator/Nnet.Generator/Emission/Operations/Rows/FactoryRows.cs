using Nnet.Language.Lowering.Values;
using static Nnet.Generator.Emission.Operations.OperationCall;

namespace Nnet.Generator.Emission.Operations.Rows;

/// <summary>New tensors.</summary>
internal static class FactoryRows
{
    public static IEnumerable<OperationRow> All =>
    [
        new("Arange", Range),
        new("Zeros", c => Call("torch.zeros", Shape(c), $"device: {c.Device}")),
        new("Ones", c => Call("torch.ones", Shape(c), $"device: {c.Device}")),
        new("Full", c => Call("torch.full", Shape(c), c.Real("value"), $"device: {c.Device}")),
        new("Noise", c => Call("torch.randn", Shape(c), $"device: {c.Device}")),
    ];

    private static string Shape(OperationCall c) => $"[{string.Join(", ", c.Items("shape"))}]";

    private static OperationCode Range(OperationCall c)
    {
        var start = c.HasValue("start") && c.Value("start") is not DimValue { Dim.IsConstant: true } ? c.Plain("start") : null;
        if (c.HasValue("start") && start is null && c.Plain("start") != "0") start = c.Plain("start");
        var step = c.HasValue("step") && c.Plain("step") != "1" ? c.Plain("step") : null;
        return Call("torch.arange", start ?? (step is null ? null : "0"), c.Plain(c.HasValue("stop") ? "stop" : "end"), step, "dtype: ScalarType.Int64", $"device: {c.Device}");
    }
}
