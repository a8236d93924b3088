using TorchSharp.Utils;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>What BatchNorm and InstanceNorm have in common: a scale and a shift for each channel, and running statistics.</summary>
public abstract class NormBase : nn.Module<Tensor, Tensor>
{
    [ComponentName(Name = nameof(weight))] private Parameter? _weight;
    [ComponentName(Name = nameof(bias))] private Parameter? _bias;
    [ComponentName(Name = nameof(running_mean))] private Tensor? _running_mean;
    [ComponentName(Name = nameof(running_var))] private Tensor? _running_var;
    [ComponentName(Name = nameof(num_batches_tracked))] private Tensor? _num_batches_tracked;

    /// <summary>Makes scales of one, shifts of zero, running means of zero and variances of one.</summary>
    public NormBase(long num_features, double eps, double? momentum, bool affine, bool track_running_stats, Device? device, ScalarType? dtype, string name) : base(name)
    {
        (this.num_features, this.eps, this.momentum, this.affine, this.track_running_stats) = (num_features, eps, momentum, affine, track_running_stats);
        if (affine)
        {
            weight = Weights.Constant(1, [num_features], device, dtype);
            bias = Weights.Constant(0, [num_features], device, dtype);
        }
        if (track_running_stats)
        {
            running_mean = zeros(num_features, dtype: dtype, device: device);
            running_var = ones(num_features, dtype: dtype, device: device);
            num_batches_tracked = tensor(0L, device: device);
        }
    }

    /// <summary>The number of channels.</summary>
    public long num_features { get; }

    /// <summary>What is added to the variance.</summary>
    public double eps { get; set; }

    /// <summary>By how much a batch moves the running statistics; null takes the mean over all batches.</summary>
    public double? momentum { get; set; }

    /// <summary>True with scale and shift.</summary>
    public bool affine { get; }

    /// <summary>True with running statistics.</summary>
    public bool track_running_stats { get; }

    /// <summary>The scale: (C); null without.</summary>
    public Parameter weight
    {
        get => _weight!;
        set => SetParameter(ref _weight, value, nameof(weight));
    }

    /// <summary>The shift: (C); null without.</summary>
    public Parameter bias
    {
        get => _bias!;
        set => SetParameter(ref _bias, value, nameof(bias));
    }

    /// <summary>The running mean: (C); null without.</summary>
    public Tensor running_mean
    {
        get => _running_mean!;
        set => SetBuffer(ref _running_mean, value, nameof(running_mean));
    }

    /// <summary>The running variance: (C); null without.</summary>
    public Tensor running_var
    {
        get => _running_var!;
        set => SetBuffer(ref _running_var, value, nameof(running_var));
    }

    /// <summary>How many batches the running statistics have seen; null without.</summary>
    public Tensor num_batches_tracked
    {
        get => _num_batches_tracked!;
        set => SetBuffer(ref _num_batches_tracked, value, nameof(num_batches_tracked));
    }

    /// <summary>Starts the running statistics anew.</summary>
    public void reset_running_stats()
    {
        if (!track_running_stats) return;
        nn.init.zeros_(running_mean);
        nn.init.ones_(running_var);
        nn.init.zeros_(num_batches_tracked);
    }

    /// <summary>Starts everything anew.</summary>
    public void reset_parameters()
    {
        reset_running_stats();
        if (!affine) return;
        nn.init.ones_(weight);
        nn.init.zeros_(bias);
    }

    /// <summary>Throws unless the input has the right number of dimensions.</summary>
    protected abstract void ValidateInputDimensions(Tensor input);

    private protected void RequireDimensions(Tensor input, params ReadOnlySpan<long> allowed)
    {
        ArgumentNullException.ThrowIfNull(input);
        if (!allowed.Contains(input.dim()))
            throw new ArgumentException($"{GetName()} takes {string.Join(" or ", allowed.ToArray())} dimensions, not ({string.Join(", ", input.shape)}).", nameof(input));
    }
}
