namespace Nnet.Generator.Emission.Operations.Layers;

/// <summary>Recurrent layers over sequences (N, T, F).</summary>
internal static class RecurrentLayers
{
    public static IEnumerable<LayerRow> All =>
    [
        new("RNN", Construct, ["states", "h"]) { Call = State },
        new("GRU", Construct, ["states", "h"]) { Call = State },
        new("LSTM", Construct, ["states", "h", "c"]) { Call = Cell },
    ];

    private static IEnumerable<string?> Construct(OperationCall c) =>
    [
        c.Inferred("input_size"), c.Plain("hidden_size"), c.Named("num_layers", "numLayers"),
        c.IsKnown("nonlinearity") && c.IsGiven("nonlinearity") && c.Choice("nonlinearity") == "relu" ? "nonLinearity: NonLinearities.ReLU" : null,
        c.Named("bias"), c.IsTrue("batch_first") ? "batchFirst: true" : null, c.NamedReal("dropout"), c.Named("bidirectional"),
    ];

    private static IEnumerable<string?> State(OperationCall c) => [c[0], c.Inputs.Count > 1 ? c.Inputs[1] : null];

    private static IEnumerable<string?> Cell(OperationCall c) => [c[0], c.Inputs.Count > 2 ? $"({c[1]}, {c[2]})" : null];
}
