using System.Text.Json.Nodes;

namespace Nnet.Runs;

/// <summary>Numbers in JSON: what is not finite is null, as JSON has no word for it.</summary>
internal static class Numbers
{
    public static JsonNode? ToJson(double value) => double.IsFinite(value) ? JsonValue.Create(value) : null;

    public static JsonObject ToJson(IEnumerable<(string Name, double Value)> values)
    {
        var result = new JsonObject();
        foreach (var (name, value) in values)
        {
            result[name] = ToJson(value);
        }

        return result;
    }
}
