using TorchSharp.Utils;
using static TorchSharp.torch;
using F = TorchSharp.torch.nn.functional;

namespace TorchSharp.Modules;

/// <summary>
/// What convolutions have in common. The weight is (O, C / groups, K...), transposed (C, O / groups, K...); it and the bias (O) start evenly between ±1 / sqrt(inputs of a unit).
/// Borders other than zeros are added before the operation.
/// </summary>
public abstract class Convolution : nn.Module<Tensor, Tensor>
{
    /// <summary>The weight.</summary>
    [ComponentName(Name = nameof(weight))] protected Parameter? _weight;

    /// <summary>The bias.</summary>
    [ComponentName(Name = nameof(bias))] protected Parameter? _bias;

    /// <summary>The border in the order of functional.pad: last dimension first, before and after.</summary>
    protected long[] _reversed_padding_repeated_twice = null!;

    /// <summary>Checks the options and makes the parameters.</summary>
    protected Convolution(string name, long in_channels, long out_channels, long[] kernel_size, long[] stride, long[]? padding, Padding? padding_type, long[] dilation,
        bool transposed, long[] output_padding, long groups, bool bias, PaddingModes padding_mode, Device? device = null, ScalarType? dtype = null) : base(name)
    {
        if (groups <= 0) throw new ArgumentException($"groups must be positive, not {groups}.", nameof(groups));
        if (in_channels % groups != 0) throw new ArgumentException($"in_channels ({in_channels}) must be a multiple of groups ({groups}).", nameof(in_channels));
        if (out_channels % groups != 0) throw new ArgumentException($"out_channels ({out_channels}) must be a multiple of groups ({groups}).", nameof(out_channels));
        if (padding_type == Padding.Same && stride.Any(step => step != 1)) throw new ArgumentException("Padding.Same needs a stride of one.", nameof(stride));
        (this.in_channels, this.out_channels, this.kernel_size, this.stride, this.dilation) = (in_channels, out_channels, kernel_size, stride, dilation);
        (this.transposed, this.output_padding, this.groups, this.padding_mode) = (transposed, output_padding, groups, padding_mode);
        if (padding is null) SetPadding(padding_type ?? Padding.Valid);
        else SetPadding(padding);
        long[] shape = transposed ? [in_channels, out_channels / groups, .. kernel_size] : [out_channels, in_channels / groups, .. kernel_size];
        var fan = shape.AsSpan(1).ToArray().Aggregate(1L, (product, length) => product * length);
        weight = Weights.Uniform(shape, fan, device, dtype);
        if (bias) this.bias = Weights.Uniform([out_channels], fan, device, dtype);
    }

    /// <summary>The channels of the input.</summary>
    public long in_channels { get; }

    /// <summary>The channels of the output.</summary>
    public long out_channels { get; }

    /// <summary>The size of the window.</summary>
    public long[] kernel_size { get; set; }

    /// <summary>How far apart windows are.</summary>
    public long[] stride { get; set; }

    /// <summary>The width of the border in each dimension.</summary>
    public long[] padding { get; private set; } = null!;

    /// <summary>The border, where it was chosen by name.</summary>
    public Padding? padding_type { get; private set; }

    /// <summary>How far apart the points of a window are.</summary>
    public long[] dilation { get; set; }

    /// <summary>True for transposed convolutions.</summary>
    public bool transposed { get; }

    /// <summary>What a transposed convolution adds to one side of its output.</summary>
    public long[] output_padding { get; set; }

    /// <summary>Into how many groups that do not mix the channels are divided.</summary>
    public long groups { get; set; }

    /// <summary>What the border is filled with.</summary>
    public PaddingModes padding_mode { get; set; }

    /// <summary>The weight.</summary>
    public Parameter weight
    {
        get => _weight!;
        set => SetParameter(ref _weight, value, nameof(weight));
    }

    /// <summary>The bias: (O); null without.</summary>
    public Parameter bias
    {
        get => _bias!;
        set => SetParameter(ref _bias, value, nameof(bias));
    }

    /// <summary>Sets the border by name.</summary>
    public void SetPadding(Padding padding)
    {
        long[] total = [.. kernel_size.Select((kernel, i) => padding == Padding.Same ? dilation[i] * (kernel - 1) : 0)];
        (this.padding, padding_type) = ([.. total.Select(width => width / 2)], padding);
        _reversed_padding_repeated_twice = [.. total.Reverse().SelectMany(width => new[] { width / 2, width - width / 2 })];
    }

    /// <summary>Sets the width of the border in each dimension.</summary>
    public void SetPadding(long[] padding)
    {
        (this.padding, padding_type) = (padding, null);
        _reversed_padding_repeated_twice = [.. padding.Reverse().SelectMany(width => new[] { width, width })];
    }

    /// <summary>Starts the weight and the bias anew.</summary>
    public void reset_parameters()
    {
        var (fan, _) = nn.init.CalculateFanInAndFanOut(weight);
        nn.init.kaiming_uniform_(weight, Math.Sqrt(5));
        if (_bias is not null && fan > 0) nn.init.uniform_(_bias, -1 / Math.Sqrt(fan), 1 / Math.Sqrt(fan));
    }

    /// <summary>True if the input has the right number of dimensions, with or without a batch.</summary>
    protected bool ValidateShape(Tensor input, long dimensions) => input.dim() == dimensions + 1 || input.dim() == dimensions + 2;

    private protected void RequireShape(Tensor input, long dimensions)
    {
        ArgumentNullException.ThrowIfNull(input);
        if (!ValidateShape(input, dimensions))
            throw new ArgumentException($"{GetName()} takes {dimensions + 1} or {dimensions + 2} dimensions, not ({string.Join(", ", input.shape)}).", nameof(input));
    }

    private protected bool HasOtherBorder => padding_mode is not (PaddingModes.Zeros or PaddingModes.Constant);

    private protected Tensor WithBorder(Tensor input) => F.pad(input, _reversed_padding_repeated_twice, padding_mode);
}
