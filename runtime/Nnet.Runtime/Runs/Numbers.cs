using System.Text.Json;
using System.Text.Json.Nodes;

namespace Nnet.Runs;

/// <summary>Numbers in JSON: what is not finite is null, as JSON has no word for it.</summary>
internal static class Numbers
{
    public static JsonNode? ToJson(double value) => double.IsFinite(value) ? JsonValue.Create(value) : null;

    public static void Write(Utf8JsonWriter json, string name, double value)
    {
        if (double.IsFinite(value))
        {
            json.WriteNumber(name, value);
        }
        else
        {
            json.WriteNull(name);
        }
    }

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
