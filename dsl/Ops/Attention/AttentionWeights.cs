using System.Collections.Immutable;
using Nnet.Language.Shapes;

namespace Nnet.Language.Ops;

/// <summary>Weights of torch.nn.MultiheadAttention, alone and inside of Transformer layers.</summary>
internal static class AttentionWeights
{
    /// <param name="prefix"><c>self_attn.</c> or nothing.</param>
    /// <param name="width">Features of the query, E.</param>
    /// <param name="keyWidth">Features of the key; the projections are stored apart where key or value differ from E.</param>
    /// <param name="valueWidth">Features of the value.</param>
    /// <param name="bias">Whether the projections have one.</param>
    public static ImmutableArray<WeightSpec> Of(string prefix, Dim width, Dim keyWidth, Dim valueWidth, bool bias)
    {
        var weights = ImmutableArray.CreateBuilder<WeightSpec>();
        if (keyWidth == width && valueWidth == width)
        {
            weights.Add(new(prefix + "in_proj_weight", Shape.Of(3 * width, width)));
        }
        else
        {
            weights.Add(new(prefix + "q_proj_weight", Shape.Of(width, width)));
            weights.Add(new(prefix + "k_proj_weight", Shape.Of(width, keyWidth)));
            weights.Add(new(prefix + "v_proj_weight", Shape.Of(width, valueWidth)));
        }

        if (bias) weights.Add(new(prefix + "in_proj_bias", Shape.Of(3 * width)));
        weights.Add(new(prefix + "out_proj.weight", Shape.Of(width, width)));
        if (bias) weights.Add(new(prefix + "out_proj.bias", Shape.Of(width)));
        return weights.ToImmutable();
    }

    public static IEnumerable<WeightSpec> Linear(string name, Dim inputs, Dim outputs) => [new(name + ".weight", Shape.Of(outputs, inputs)), new(name + ".bias", Shape.Of(outputs))];

    public static IEnumerable<WeightSpec> Norm(string name, Dim width) => [new(name + ".weight", Shape.Of(width)), new(name + ".bias", Shape.Of(width))];

    /// <summary>Floating-point operations of attention with its four projections.</summary>
    public static Dim Flops(Dim batch, Dim queries, Dim keys, Dim width, Dim keyWidth, Dim valueWidth) =>
        batch * (4 * queries * width * width + 2 * keys * width * (keyWidth + valueWidth) + queries * keys * 4 * width);

    /// <summary>NN3003 unless the heads divide the features.</summary>
    public static OpError? RequireHeads(OpCall call, string option, Dim width)
    {
        var heads = call.Int(option);
        return call.Require(new Divisible(width, heads), "NN3003", $"{call.Row.Name} cannot split the {width} features of {call.Tensor()} into {heads} heads.", $"Take a number of heads that divides the features.", argument: option);
    }
}
