using System.Globalization;
using System.Text.Json.Nodes;
using Nnet.Hyperparameters;
using Nnet.Language.Lowering;
using Nnet.Language.Lowering.Recipes;
using Nnet.Language.Shapes;
using Nnet.Reports.Runs;
using Nnet.Tool.Commands;
using Nnet.Tool.Projects;

namespace Nnet.Tool.Exchange;

/// <summary>The networks of a recipe with shapes and costs, for a run's report.</summary>
internal static class NetworkOverviews
{
    /// <summary>The networks with a run's values.</summary>
    public static IReadOnlyList<NetworkOverview> Of(CheckedProject project, ProgramIr program, string recipe, HyperparameterValues values)
    {
        var set = new JsonObject();
        foreach (var definition in values.Definitions)
        {
            set[definition.Path] = values[definition.Path].ToString();
        }

        return program.Recipes.FirstOrDefault(candidate => candidate.Name == recipe) is { } found
            ? [.. found.Models.Select(model => Of(project, program, found, model, set))]
            : [];
    }

    private static NetworkOverview Of(CheckedProject project, ProgramIr program, RecipeIr recipe, ModelIr model, JsonObject set)
    {
        var network = RunNetwork.Of(program, recipe, model, set);
        var sizes = network.Instance.Sizes.Concat(network.SizesOfData()).ToDictionary(entry => entry.Key, entry => entry.Value);
        var summary = new NetworkSummary(OnnxFile.Graph(project, network.Instance with { Sizes = sizes }), new Dictionary<DimSymbol, Dim>());
        return new NetworkOverview(
            recipe.Models.Count == 1 ? summary.Name : $"{summary.Name} ({model.Alias})",
            $"{string.Join(", ", summary.Inputs.Select(input => $"{input.Name}: {input.Type}"))} → {string.Join(", ", summary.Outputs.Select(output => $"{output.Name}: {output.Type}"))}",
            [.. summary.Layers.Select(layer => new LayerOverview(layer.Path, layer.Operation, string.Join(" ", layer.Outputs), Number(layer.Parameters), Number(layer.Flops), Number(layer.ActivationBytes)))],
            [new("parameters", $"{Number(summary.Parameters)} ({Number(summary.Trainable)} trainable)"), new("operations of a sample", Number(summary.Flops)), new("activation bytes of a sample", Number(summary.ActivationBytes))]);
    }

    private static string Number(Dim dim) => dim.TryGetConstant(out var value) ? value.ToString("N0", CultureInfo.InvariantCulture) : dim.ToString();
}
