using TorchSharp.Native;
using static TorchSharp.torch;
using static TorchSharp.torch.nn.utils.rnn;

namespace TorchSharp.Modules;

/// <summary>
/// Gated recurrent units (Cho et al., 2014).
/// (T, N, in), or (N, T, in) with batchFirst, to outputs (T, N, directions H) and the last state (layers directions, N, H).
/// </summary>
public sealed class GRU : nn.Module<Tensor, Tensor, (Tensor, Tensor)>
{
    private readonly RecurrentWeights weights;

    internal GRU(long inputSize, long hiddenSize, long numLayers, bool bias, bool batchFirst, double dropout, bool bidirectional,
        Device? device, ScalarType? dtype) : base(nameof(GRU))
    {
        weights = new(nameof(GRU), inputSize, hiddenSize, numLayers, bias, batchFirst, dropout, bidirectional);
        weights.Create(3, register_parameter, device, dtype);
    }

    /// <summary>Runs the module and its hooks; without a state it starts from zeros.</summary>
    public new (Tensor, Tensor) call(Tensor input, Tensor? h0 = null) => base.call(input, h0!);

    /// <summary>Runs the module on sequences of different lengths.</summary>
    public (PackedSequence, Tensor) call(PackedSequence input, Tensor? h0 = null)
    {
        using var scope = NewDisposeScope();
        var (output, state) = NnOps.gru_packed.Call2(weights.PackedArguments(input, weights.State(h0, input), training));
        return (input.With(output).MoveToOuterDisposeScope(), RecurrentWeights.Unsorted(state, input).MoveToOuterDisposeScope());
    }

    public override (Tensor, Tensor) forward(Tensor input, Tensor? h0 = null)
    {
        using var scope = NewDisposeScope();
        var batched = weights.Batched(input, out var single);
        var (output, state) = NnOps.gru.Call2(weights.Arguments(batched, weights.State(h0, batched, single), training));
        return (weights.Unbatched(output, single).MoveToOuterDisposeScope(), (single ? state.squeeze(1) : state).MoveToOuterDisposeScope());
    }

    /// <summary>Puts the weights into one piece of memory where that helps, on a GPU; here they are used as they are.</summary>
    public void flatten_parameters()
    {
    }
}
