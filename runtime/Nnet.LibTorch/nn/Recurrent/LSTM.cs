using TorchSharp.Native;
using static TorchSharp.torch;
using static TorchSharp.torch.nn.utils.rnn;

namespace TorchSharp.Modules;

/// <summary>
/// Long short-term memory (Hochreiter and Schmidhuber, 1997).
/// (T, N, in), or (N, T, in) with batchFirst, to outputs (T, N, directions H) and the last state and cell, both (layers directions, N, H).
/// </summary>
public sealed class LSTM : nn.Module<Tensor, (Tensor, Tensor)?, (Tensor, Tensor, Tensor)>
{
    private readonly RecurrentWeights weights;

    internal LSTM(long inputSize, long hiddenSize, long numLayers, bool bias, bool batchFirst, double dropout, bool bidirectional, Device? device, ScalarType? dtype)
        : base(nameof(LSTM))
    {
        weights = new(nameof(LSTM), inputSize, hiddenSize, numLayers, bias, batchFirst, dropout, bidirectional);
        weights.Create(4, register_parameter, device, dtype);
    }

    /// <summary>Runs the module and its hooks; without a state and cell it starts from zeros.</summary>
    public new (Tensor, Tensor, Tensor) call(Tensor input, (Tensor, Tensor)? h0_c0 = null) => base.call(input, h0_c0);

    /// <summary>Runs the module on sequences of different lengths.</summary>
    public (PackedSequence, Tensor, Tensor) call(PackedSequence input, (Tensor, Tensor)? h0_c0 = null)
    {
        using var scope = NewDisposeScope();
        Tensor[] start = [weights.State(h0_c0?.Item1, input), weights.State(h0_c0?.Item2, input)];
        var (output, state, cell) = NnOps.lstm_packed.Call3(weights.PackedArguments(input, start, training));
        return (input.With(output).MoveToOuterDisposeScope(), RecurrentWeights.Unsorted(state, input).MoveToOuterDisposeScope(),
            RecurrentWeights.Unsorted(cell, input).MoveToOuterDisposeScope());
    }

    public override (Tensor, Tensor, Tensor) forward(Tensor input, (Tensor, Tensor)? h0_c0 = null)
    {
        using var scope = NewDisposeScope();
        var batched = weights.Batched(input, out var single);
        Tensor[] start = [weights.State(h0_c0?.Item1, batched, single), weights.State(h0_c0?.Item2, batched, single)];
        var (output, state, cell) = NnOps.lstm.Call3(weights.Arguments(batched, start, training));
        return (weights.Unbatched(output, single).MoveToOuterDisposeScope(), (single ? state.squeeze(1) : state).MoveToOuterDisposeScope(),
            (single ? cell.squeeze(1) : cell).MoveToOuterDisposeScope());
    }

    /// <summary>Puts the weights into one piece of memory where that helps, on a GPU; here they are used as they are.</summary>
    public void flatten_parameters()
    {
    }
}
