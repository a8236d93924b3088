using System.Text.Json;
using System.Text.Json.Nodes;
using Nnet.Language.Shapes;

namespace Nnet.Tool.Commands;

/// <summary>Summaries as JSON; what is not a number is the text of its formula.</summary>
internal static class SummaryJson
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    public static string Render(IEnumerable<NetworkSummary> summaries) =>
        new JsonArray([.. summaries.Select(summary => (JsonNode?)Network(summary))]).ToJsonString(Indented) + "\n";

    private static JsonObject Network(NetworkSummary summary) => new()
    {
        ["network"] = summary.Name,
        ["parameters"] = Number(summary.Parameters),
        ["trainable"] = Number(summary.Trainable),
        ["flops"] = Number(summary.Flops),
        ["activation_bytes"] = Number(summary.ActivationBytes),
        ["inputs"] = Types(summary.Inputs),
        ["outputs"] = Types(summary.Outputs),
        ["layers"] = new JsonArray([.. summary.Layers.Select(layer => (JsonNode?)new JsonObject
        {
            ["name"] = layer.Path,
            ["operation"] = layer.Operation,
            ["outputs"] = new JsonArray([.. layer.Outputs.Select(output => (JsonNode?)Type(output))]),
            ["parameters"] = Number(layer.Parameters),
            ["flops"] = Number(layer.Flops),
            ["activation_bytes"] = Number(layer.ActivationBytes),
        })]),
    };

    private static JsonArray Types(IEnumerable<(string Name, TensorType Type)> types) =>
        new([.. types.Select(entry =>
        {
            var type = Type(entry.Type);
            type["name"] = entry.Name;
            return (JsonNode?)type;
        })]);

    private static JsonObject Type(TensorType type) => new()
    {
        ["type"] = type.Element.ToString(),
        ["shape"] = new JsonArray([.. type.Shape.Dims.Select(Number)]),
    };

    private static JsonNode? Number(Dim dim) => dim.TryGetConstant(out var value) ? JsonValue.Create(value) : JsonValue.Create(dim.ToString());
}
