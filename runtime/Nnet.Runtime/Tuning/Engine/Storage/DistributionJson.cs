using System.Text.Json;

namespace Nnet.Tuning.Engine;

/// <summary>Optuna's JSON form of a parameter's distribution, as its RDB storage holds it.</summary>
public static class DistributionJson
{
    /// <summary>The distribution as text.</summary>
    public static string Write(ParameterDefinition parameter) => parameter switch
    {
        ChoiceParameter choice => JsonSerializer.Serialize(new { name = "CategoricalDistribution", attributes = new { choices = choice.Options.Select(KeepPoint) } }),
        FloatParameter real => JsonSerializer.Serialize(new { name = "FloatDistribution", attributes = new { step = real.Step, low = real.Low, high = real.High, log = real.Log } }),
        IntParameter whole => JsonSerializer.Serialize(new { name = "IntDistribution", attributes = new { log = whole.Log, step = whole.Step, low = whole.Low, high = whole.High } }),
        _ => throw new ArgumentException($"\"{parameter.Name}\" has no form in Optuna."),
    };

    /// <summary>The number that stands for a value in Optuna's table: the index of a choice, else the number itself.</summary>
    public static double ToInternal(ParameterDefinition parameter, object value) => parameter is ChoiceParameter choice ? choice.IndexOf(value) : ParameterValues.Number(value);

    /// <summary>The value that a stored number and distribution stand for.</summary>
    public static object FromInternal(string distribution, double number)
    {
        using var document = JsonDocument.Parse(distribution);
        return document.RootElement.GetProperty("name").GetString() switch
        {
            "CategoricalDistribution" => Option(document.RootElement.GetProperty("attributes").GetProperty("choices")[(int)number]),
            "IntDistribution" => (long)number,
            _ => number,
        };
    }

    /// <summary>Writes 1.0 as 1.0, so that it comes back as a real number.</summary>
    private static object KeepPoint(object option) =>
        option is double number && number == Math.Floor(number) && Math.Abs(number) < 1e15 ? JsonDocument.Parse($"{number:0}.0").RootElement : option;

    private static object Option(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Number => element.GetRawText().AsSpan().IndexOfAny('.', 'e', 'E') < 0 && element.TryGetInt64(out var whole) ? (object)whole : element.GetDouble(),
        _ => element.GetString() ?? "",
    };
}
