using System.Collections.Immutable;
using Nnet.Language.Shapes;

namespace Nnet.Language.Ops;

/// <summary>Weights of recurrent layers with PyTorch's names: <c>weight_ih_l0</c>, <c>bias_hh_l1_reverse</c>.</summary>
internal static class RecurrentWeights
{
    private const int MostNamed = 256;

    public static ImmutableArray<WeightSpec> Of(OpCall call, int gates)
    {
        var weights = ImmutableArray.CreateBuilder<WeightSpec>();
        var layers = call.Int("num_layers");
        AddLayer(weights, call, gates, "0", call.Shape().Dims[2], Dim.One);
        var above = RecurrentRule.Directions(call) * call.Int("hidden_size");
        if (layers.TryGetConstant(out var count) && count <= MostNamed)
        {
            for (var layer = 1; layer < count; layer++) AddLayer(weights, call, gates, $"{layer}", above, Dim.One);
        }
        else
        {
            AddLayer(weights, call, gates, "*", above, layers - 1);
        }

        return weights.ToImmutable();
    }

    private static void AddLayer(ImmutableArray<WeightSpec>.Builder weights, OpCall call, int gates, string layer, Dim inputSize, Dim count)
    {
        var hidden = call.Int("hidden_size");
        foreach (var suffix in call.Flag("bidirectional", whenUnknown: false) ? new[] { "", "_reverse" } : [""])
        {
            weights.Add(new($"weight_ih_l{layer}{suffix}", Shape.Of(gates * hidden, inputSize)) { Count = count });
            weights.Add(new($"weight_hh_l{layer}{suffix}", Shape.Of(gates * hidden, hidden)) { Count = count });
            if (!call.Flag("bias")) continue;
            weights.Add(new($"bias_ih_l{layer}{suffix}", Shape.Of(gates * hidden)) { Count = count });
            weights.Add(new($"bias_hh_l{layer}{suffix}", Shape.Of(gates * hidden)) { Count = count });
        }
    }
}
