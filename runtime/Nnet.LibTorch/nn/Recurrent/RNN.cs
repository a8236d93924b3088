using TorchSharp.Native;
using static TorchSharp.torch;
using static TorchSharp.torch.nn.utils.rnn;

namespace TorchSharp.Modules;

/// <summary>
/// An Elman network: h = act(W x + b + U h + c) (Elman, 1990).
/// (T, N, in), or (N, T, in) with batchFirst, to outputs (T, N, directions H) and the last state (layers directions, N, H).
/// </summary>
public sealed class RNN : nn.Module<Tensor, Tensor, (Tensor, Tensor)>
{
    private readonly RecurrentWeights weights;
    private readonly nn.NonLinearities nonLinearity;

    internal RNN(long inputSize, long hiddenSize, long numLayers, nn.NonLinearities nonLinearity, bool bias, bool batchFirst, double dropout, bool bidirectional,
        Device? device, ScalarType? dtype) : base(nameof(RNN))
    {
        this.nonLinearity = nonLinearity;
        weights = new(nameof(RNN), inputSize, hiddenSize, numLayers, bias, batchFirst, dropout, bidirectional);
        weights.Create(1, register_parameter, device, dtype);
    }

    /// <summary>Runs the module and its hooks; without a state it starts from zeros.</summary>
    public new (Tensor, Tensor) call(Tensor input, Tensor? h0 = null) => base.call(input, h0!);

    /// <summary>Runs the module on sequences of different lengths.</summary>
    public (PackedSequence, Tensor) call(PackedSequence input, Tensor? h0 = null)
    {
        using var scope = NewDisposeScope();
        var (output, state) = (nonLinearity == nn.NonLinearities.ReLU ? NnOps.rnn_relu_packed : NnOps.rnn_tanh_packed).Call2(weights.PackedArguments(input, weights.State(h0, input), training));
        return (input.With(output).MoveToOuterDisposeScope(), RecurrentWeights.Unsorted(state, input).MoveToOuterDisposeScope());
    }

    public override (Tensor, Tensor) forward(Tensor input, Tensor? h0)
    {
        using var scope = NewDisposeScope();
        var batched = weights.Batched(input, out var single);
        var (output, state) = (nonLinearity == nn.NonLinearities.ReLU ? NnOps.rnn_relu : NnOps.rnn_tanh).Call2(weights.Arguments(batched, weights.State(h0, batched, single), training));
        return (weights.Unbatched(output, single).MoveToOuterDisposeScope(), (single ? state.squeeze(1) : state).MoveToOuterDisposeScope());
    }

    /// <summary>Puts the weights into one piece of memory where that helps, on a GPU; here they are used as they are.</summary>
    public void flatten_parameters()
    {
    }

    /// <summary>The weights of the input, by layer and direction.</summary>
    public Parameter? get_weight_ih(long idx) => weights.Of(0, idx);

    /// <summary>The weights of the state, by layer and direction.</summary>
    public Parameter? get_weight_hh(long idx) => weights.Of(1, idx);

    /// <summary>The biases of the input, by layer and direction; null without.</summary>
    public Parameter? get_bias_ih(long idx) => weights.Of(2, idx);

    /// <summary>The biases of the state, by layer and direction; null without.</summary>
    public Parameter? get_bias_hh(long idx) => weights.Of(3, idx);
}
