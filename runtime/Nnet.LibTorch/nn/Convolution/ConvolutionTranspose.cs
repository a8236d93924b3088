using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>What transposed convolutions have in common.</summary>
public abstract class ConvolutionTranspose : Convolution
{
    /// <inheritdoc cref="Convolution"/>
    protected ConvolutionTranspose(string name, long in_channels, long out_channels, long[] kernel_size, long[] stride, long[]? padding, Padding? padding_type, long[] dilation,
        bool transposed, long[] output_padding, long groups, bool bias, PaddingModes padding_mode, Device? device = null, ScalarType? dtype = null)
        : base(name, in_channels, out_channels, kernel_size, stride, padding, padding_type, dilation, transposed, output_padding, groups, bias, padding_mode, device, dtype)
    {
        if (padding_mode != PaddingModes.Zeros) throw new ArgumentException($"{name} has borders of zeros only, not {padding_mode}.", nameof(padding_mode));
    }

    public override Tensor forward(Tensor input) => forward(input, null);

    /// <summary>Computes the result with the size given, one of those that the stride leaves open.</summary>
    public abstract Tensor forward(Tensor input, long[]? output_size);

    /// <summary>What has to be added to one side for an output of the size given; the layer's own output_padding without.</summary>
    protected long[] _output_padding(Tensor input, long[]? output_size, long[] kernel_size, long[] stride, long[] padding, long[] dilation, long num_spatial_dims)
    {
        if (output_size is null) return output_padding;
        var count = (int)num_spatial_dims;
        var wanted = output_size.Length > count ? output_size[^count..] : output_size;
        if (wanted.Length != count) throw new ArgumentException($"output_size needs {count} numbers, not {wanted.Length}.", nameof(output_size));
        var lengths = input.shape[^count..];
        var added = new long[count];
        for (var i = 0; i < count; i++)
        {
            var least = (lengths[i] - 1) * stride[i] - 2 * padding[i] + dilation[i] * (kernel_size[i] - 1) + 1;
            added[i] = wanted[i] - least;
            if (added[i] < 0 || added[i] >= stride[i])
                throw new ArgumentException($"output_size {wanted[i]} must lie between {least} and {least + stride[i] - 1}.", nameof(output_size));
        }
        return added;
    }
}
