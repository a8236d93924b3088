using System.Collections.Immutable;
using Nnet.Language.Shapes;

namespace Nnet.Language.Ops;

/// <summary>Weights that several layers have in the same form.</summary>
internal static class Weight
{
    /// <summary><c>weight</c>, and <c>bias</c> of the given size where the option <c>bias</c> is on.</summary>
    public static ImmutableArray<WeightSpec> WithBias(OpCall call, Shape weight, Dim biasSize) =>
        call.Flag("bias") ? [new("weight", weight), new("bias", Shape.Of(biasSize))] : [new("weight", weight)];
}
