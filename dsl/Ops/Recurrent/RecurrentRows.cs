using System.Collections.Immutable;

namespace Nnet.Language.Ops;

/// <summary>torch.nn.RNN, LSTM, GRU. Sequences are (N, T, F); the states come beside the outputs.</summary>
internal static class RecurrentRows
{
    public static ImmutableArray<OpRow> All { get; } =
    [
        RecurrentRule.Row("RNN", gates: 1, [Option.Word("nonlinearity", ["tanh", "relu"])], "A recurrent layer (Elman): (N, T, F) to (states (N, T, hidden_size), last state)."),
        RecurrentRule.Row("GRU", gates: 3, [], "A gated recurrent layer (Cho et al. 2014): (N, T, F) to (states (N, T, hidden_size), last state)."),
        RecurrentRule.Row("LSTM", gates: 4, [], "Long short-term memory: (N, T, F) to (states (N, T, hidden_size), (last state h, last cell c))."),
    ];
}
