using TorchSharp.Native;
using TorchSharp.Utils;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>One step of an Elman network: (N, in) and a state (N, H) to the next state (N, H).</summary>
public sealed class RNNCell : nn.Module<Tensor, Tensor, Tensor>
{
    private readonly long hiddenSize;
    private readonly nn.NonLinearities nonLinearity;
    [ComponentName(Name = nameof(weight_ih))] private Parameter? _weight_ih;
    [ComponentName(Name = nameof(weight_hh))] private Parameter? _weight_hh;
    [ComponentName(Name = nameof(bias_ih))] private Parameter? _bias_ih;
    [ComponentName(Name = nameof(bias_hh))] private Parameter? _bias_hh;

    internal RNNCell(long inputSize, long hiddenSize, nn.NonLinearities nonLinearity, bool bias, Device? device, ScalarType? dtype) : base(nameof(RNNCell))
    {
        this.hiddenSize = hiddenSize;
        this.nonLinearity = nonLinearity;
        weight_ih = Weights.Uniform([hiddenSize, inputSize], hiddenSize, device, dtype);
        weight_hh = Weights.Uniform([hiddenSize, hiddenSize], hiddenSize, device, dtype);
        if (!bias) return;
        bias_ih = Weights.Uniform([hiddenSize], hiddenSize, device, dtype);
        bias_hh = Weights.Uniform([hiddenSize], hiddenSize, device, dtype);
    }

    /// <summary>The weight of the input: (H, in).</summary>
    public Parameter weight_ih
    {
        get => _weight_ih!;
        set => SetParameter(ref _weight_ih, value, nameof(weight_ih));
    }

    /// <summary>The weight of the state: (H, H).</summary>
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

    public override Tensor forward(Tensor input, Tensor? h0 = null)
    {
        using var scope = NewDisposeScope();
        return (nonLinearity == nn.NonLinearities.ReLU ? NnOps.rnn_relu_cell : NnOps.rnn_tanh_cell).Call(input, h0 ?? Zeros(input), weight_ih, weight_hh, bias_ih, bias_hh).MoveToOuterDisposeScope();
    }

    private Tensor Zeros(Tensor input) => zeros([.. input.shape[..^1], hiddenSize], dtype: input.dtype, device: input.device);
}
