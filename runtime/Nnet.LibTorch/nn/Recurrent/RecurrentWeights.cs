using TorchSharp.Native;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>
/// The options and weights of an RNN, LSTM or GRU: for each layer and direction weight_ih_l0 (G H, in), weight_hh_l0 (G H, H), bias_ih_l0 and bias_hh_l0 (G H),
/// with the suffix _reverse for the second direction; G is the number of gates. All start evenly between ±1 / sqrt(H).
/// </summary>
internal sealed class RecurrentWeights
{
    private readonly string kind;
    private readonly long inputSize;
    private readonly long hiddenSize;
    private readonly long layers;
    private readonly bool bias;
    private readonly bool batchFirst;
    private readonly double dropout;
    private readonly bool bidirectional;

    internal RecurrentWeights(string kind, long inputSize, long hiddenSize, long layers, bool bias, bool batchFirst, double dropout, bool bidirectional)
    {
        if (inputSize <= 0 || hiddenSize <= 0 || layers <= 0) throw new ArgumentException($"The sizes and the number of layers of {kind} must be positive: {inputSize}, {hiddenSize}, {layers}.");
        if (dropout is < 0 or > 1) throw new ArgumentException($"dropout must lie between 0 and 1, not be {dropout}.", nameof(dropout));
        (this.kind, this.inputSize, this.hiddenSize, this.layers, this.bias) = (kind, inputSize, hiddenSize, layers, bias);
        (this.batchFirst, this.dropout, this.bidirectional) = (batchFirst, dropout, bidirectional);
    }

    private long Directions => bidirectional ? 2 : 1;

    /// <summary>The weights in libtorch's order: layer by layer, direction by direction.</summary>
    internal Parameter[] All { get; private set; } = [];

    /// <summary>Makes the weights, and hands each with its name to the module.</summary>
    internal void Create(long gates, Action<string, Parameter> register, Device? device, ScalarType? dtype)
    {
        var all = new List<Parameter>();
        void Add(string name, params long[] shape)
        {
            all.Add(Weights.Uniform(shape, hiddenSize, device, dtype));
            register(name, all[^1]);
        }
        for (var layer = 0L; layer < layers; layer++)
        {
            foreach (var suffix in bidirectional ? new[] { "", "_reverse" } : [""])
            {
                Add($"weight_ih_l{layer}{suffix}", gates * hiddenSize, layer == 0 ? inputSize : hiddenSize * Directions);
                Add($"weight_hh_l{layer}{suffix}", gates * hiddenSize, hiddenSize);
                if (!bias) continue;
                Add($"bias_ih_l{layer}{suffix}", gates * hiddenSize);
                Add($"bias_hh_l{layer}{suffix}", gates * hiddenSize);
            }
        }
        All = [.. all];
    }

    /// <summary>The weights of one kind (0 to 3) by layer and direction; null where there is no bias.</summary>
    internal Parameter? Of(int kindOfWeight, long index)
    {
        var each = bias ? 4 : 2;
        if (index < 0 || index >= layers * Directions) throw new ArgumentOutOfRangeException(nameof(index), index, $"{kind} has weights for {layers} layers and {Directions} directions.");
        return kindOfWeight < each ? All[index * each + kindOfWeight] : null;
    }

    /// <summary>Checks an input (T, N, in), or (N, T, in) with batchFirst, or (T, in), and gives it three dimensions.</summary>
    internal Tensor Batched(Tensor input, out bool single)
    {
        ArgumentNullException.ThrowIfNull(input);
        single = input.dim() == 2;
        if (input.dim() is not (2 or 3)) throw new ArgumentException($"{kind} takes 2 or 3 dimensions, not ({string.Join(", ", input.shape)}).", nameof(input));
        if (input.size(-1) != inputSize) throw new ArgumentException($"{kind} takes {inputSize} features at each time, not {input.size(-1)}: ({string.Join(", ", input.shape)}).", nameof(input));
        return single ? input.unsqueeze(batchFirst ? 0 : 1) : input;
    }

    /// <summary>The first state: (layers directions, N, H), zeros unless one is given.</summary>
    internal Tensor State(Tensor? given, Tensor input, bool single)
    {
        var batch = input.size(batchFirst ? 0 : 1);
        return given is null ? Zeros(batch, input) : Checked(single ? given.unsqueeze(1) : given, batch);
    }

    /// <summary>The first state for a packed sequence.</summary>
    internal Tensor State(Tensor? given, nn.utils.rnn.PackedSequence input)
    {
        var batch = input.batch_sizes.ReadCpuInt64(0);
        if (given is null) return Zeros(batch, input.data);
        return Checked(input.sorted_indices is { } order ? given.index_select(1, order) : given, batch);
    }

    /// <summary>The last state of a packed sequence, in the order of its sequences.</summary>
    internal static Tensor Unsorted(Tensor state, nn.utils.rnn.PackedSequence input) => input.unsorted_indices is { } order ? state.index_select(1, order) : state;

    internal Arg[] Arguments(Arg input, Arg state, bool training) =>
        [input, state, All, bias, layers, dropout, training, bidirectional, batchFirst];

    internal Arg[] PackedArguments(nn.utils.rnn.PackedSequence input, Arg state, bool training) =>
        [input.data, input.batch_sizes, state, All, bias, layers, dropout, training, bidirectional];

    /// <summary>Takes the batch out of a result again.</summary>
    internal Tensor Unbatched(Tensor output, bool single) => single ? output.squeeze(batchFirst ? 0 : 1) : output;

    private Tensor Zeros(long batch, Tensor like) => zeros(layers * Directions, batch, hiddenSize, dtype: like.dtype, device: like.device);

    private Tensor Checked(Tensor state, long batch)
    {
        long[] wanted = [layers * Directions, batch, hiddenSize];
        return state.shape.AsSpan().SequenceEqual(wanted)
            ? state
            : throw new ArgumentException($"The state of {kind} must have the shape ({string.Join(", ", wanted)}), not ({string.Join(", ", state.shape)}).");
    }
}
