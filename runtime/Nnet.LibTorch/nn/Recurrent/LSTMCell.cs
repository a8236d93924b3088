using TorchSharp.Native;
using TorchSharp.Utils;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>One step of long short-term memory: (N, in), a state and a cell (N, H) to the next two.</summary>
public sealed class LSTMCell : nn.Module<Tensor, (Tensor, Tensor)?, (Tensor, Tensor)>
{
    private readonly long hiddenSize;
    [ComponentName(Name = nameof(weight_ih))] private Parameter? _weight_ih;
    [ComponentName(Name = nameof(weight_hh))] private Parameter? _weight_hh;
    [ComponentName(Name = nameof(bias_ih))] private Parameter? _bias_ih;
    [ComponentName(Name = nameof(bias_hh))] private Parameter? _bias_hh;

    internal LSTMCell(long inputSize, long hiddenSize, bool bias, Device? device, ScalarType? dtype) : base(nameof(LSTMCell))
    {
        this.hiddenSize = hiddenSize;
        weight_ih = Weights.Uniform([4 * hiddenSize, inputSize], hiddenSize, device, dtype);
        weight_hh = Weights.Uniform([4 * hiddenSize, hiddenSize], hiddenSize, device, dtype);
        if (!bias) return;
        bias_ih = Weights.Uniform([4 * hiddenSize], hiddenSize, device, dtype);
        bias_hh = Weights.Uniform([4 * hiddenSize], hiddenSize, device, dtype);
    }

    /// <summary>The weight of the input: (4 H, in).</summary>
    public Parameter weight_ih
    {
        get => _weight_ih!;
        set => SetParameter(ref _weight_ih, value, nameof(weight_ih));
    }

    /// <summary>The weight of the state: (4 H, H).</summary>
    public Parameter weight_hh
    {
        get => _weight_hh!;
        set => SetParameter(ref _weight_hh, value, nameof(weight_hh));
    }

    /// <summary>The bias of the input; null without.</summary>
    public Parameter bias_ih
    {
        get => _bias_ih!;
        set => SetParameter(ref _bias_ih, value, nameof(bias_ih));
    }

    /// <summary>The bias of the state; null without.</summary>
    public Parameter bias_hh
    {
        get => _bias_hh!;
        set => SetParameter(ref _bias_hh, value, nameof(bias_hh));
    }

    /// <summary>Runs the module and its hooks; without a state and cell it starts from zeros.</summary>
    public new (Tensor, Tensor) call(Tensor input, (Tensor, Tensor)? h0_c0 = null) => base.call(input, h0_c0);

    public override (Tensor, Tensor) forward(Tensor input, (Tensor, Tensor)? h0_c0)
    {
        using var scope = NewDisposeScope();
        var (state, cell) = h0_c0 ?? (Zeros(input), Zeros(input));
        var (next, memory) = NnOps.lstm_cell.Call2(input, new[] { state, cell }, weight_ih, weight_hh, bias_ih, bias_hh);
        return (next.MoveToOuterDisposeScope(), memory.MoveToOuterDisposeScope());
    }

    private Tensor Zeros(Tensor input) => zeros([.. input.shape[..^1], hiddenSize], dtype: input.dtype, device: input.device);
}
