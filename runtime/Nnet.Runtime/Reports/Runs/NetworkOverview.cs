using System.Globalization;
using Nnet.Training;

namespace Nnet.Reports.Runs;

/// <summary>A network as a report shows it: each layer with its output's shape and its costs, as texts.</summary>
/// <param name="Name">The network's name.</param>
/// <param name="Signature">Inputs and results with their shapes.</param>
/// <param name="Layers">The layers in order.</param>
/// <param name="Totals">What the whole costs: (name, value).</param>
public sealed record NetworkOverview(string Name, string Signature, IReadOnlyList<LayerOverview> Layers, IReadOnlyList<NetworkTotal> Totals)
{
    /// <summary>What a network in memory tells of itself: its weights with their shapes.</summary>
    public static NetworkOverview OfWeights(NamedNetwork network)
    {
        var weights = network.Module.named_parameters().ToArray();
        return new NetworkOverview(
            network.Name,
            "",
            [.. weights.Select(weight => new LayerOverview(weight.name, "weight", $"[{string.Join(", ", weight.parameter.shape)}]", Number(weight.parameter.numel()), "", ""))],
            [new("parameters", Number(weights.Sum(weight => weight.parameter.numel())))]);
    }

    private static string Number(long value) => value.ToString("N0", CultureInfo.InvariantCulture);
}

/// <summary>A layer of a network.</summary>
/// <param name="Path">Its place, as in the keys of the weights.</param>
/// <param name="Operation">What it does, <c>Linear</c>.</param>
/// <param name="Output">Type and shape of what it gives, or the weight's shape.</param>
/// <param name="Parameters">Its weights.</param>
/// <param name="Flops">Operations for a sample.</param>
/// <param name="ActivationBytes">Memory of its result for a sample.</param>
public sealed record LayerOverview(string Path, string Operation, string Output, string Parameters, string Flops, string ActivationBytes);

/// <summary>A total of a network: parameters, operations, memory.</summary>
public sealed record NetworkTotal(string Name, string Value);
