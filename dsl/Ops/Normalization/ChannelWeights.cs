using System.Collections.Immutable;
using Nnet.Language.Shapes;

namespace Nnet.Language.Ops;

/// <summary>Scale, shift and running statistics of each channel.</summary>
internal static class ChannelWeights
{
    public static ImmutableArray<WeightSpec> Of(OpCall call)
    {
        var channels = Shape.Of(call.Shape().Dims[1]);
        var weights = ImmutableArray.CreateBuilder<WeightSpec>();
        if (call.Flag("affine"))
        {
            weights.Add(new("weight", channels));
            weights.Add(new("bias", channels));
        }

        if (call.Flag("track_running_stats"))
        {
            weights.Add(new("running_mean", channels, IsTrainable: false));
            weights.Add(new("running_var", channels, IsTrainable: false));
            weights.Add(new("num_batches_tracked", Shape.Scalar, IsTrainable: false) { Element = ElementType.Int64 });
        }

        return weights.ToImmutable();
    }
}
