using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Nnet.Layers;

/// <summary>Weighs each channel by what all channels hold together (Hu et al. 2018): (N, C, H, W) stays. Keys fc1 and fc2 as in torchvision.</summary>
public sealed class SqueezeExcite : Module<Tensor, Tensor>
{
    /// <summary>From all channels to a few, a 1 x 1 convolution.</summary>
    public readonly Conv2d fc1;

    /// <summary>From the few back to all.</summary>
    public readonly Conv2d fc2;

    /// <summary>Channels weighed through <paramref name="channels"/> / <paramref name="reduction"/> others.</summary>
    public SqueezeExcite(long channels, long reduction = 16) : base(nameof(SqueezeExcite))
    {
        fc1 = Conv2d(channels, channels / reduction, kernel_size: 1);
        fc2 = Conv2d(channels / reduction, channels, kernel_size: 1);
        RegisterComponents();
    }

    /// <inheritdoc/>
    public override Tensor forward(Tensor input)
    {
        using var scope = torch.NewDisposeScope();
        var squeezed = functional.relu(fc1.call(input.mean([2, 3], keepdim: true)));
        return (input * functional.sigmoid(fc2.call(squeezed))).MoveToOuterDisposeScope();
    }
}
