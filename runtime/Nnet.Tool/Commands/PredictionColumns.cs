using System.Globalization;
using Nnet.Data;
using static TorchSharp.torch;

namespace Nnet.Tool.Commands;

/// <summary>A network's result as columns of a table: class and probability for the scores of a class field, the numbers themselves otherwise.</summary>
/// <param name="Headers">The columns' names.</param>
/// <param name="Row">The cells of a sample, joined by commas.</param>
internal sealed record PredictionColumns(IReadOnlyList<string> Headers, Func<int, string> Row)
{
    /// <param name="name">The result's name.</param>
    /// <param name="value">Its values, (samples, ...).</param>
    /// <param name="label">The class field; null: there is none.</param>
    /// <param name="words">The names of its classes; empty: they are numbers.</param>
    public static PredictionColumns Of(string name, Tensor value, FieldDefinition? label, IReadOnlyList<string> words)
    {
        if (label is not null && value.dim() == 2 && value.shape[1] == label.Classes)
        {
            var (best, place) = nn.functional.softmax(value.to_type(ScalarType.Float32), 1).max(1);
            var (probabilities, classes) = (best.cpu().data<float>().ToArray(), place.cpu().data<long>().ToArray());
            return new PredictionColumns(
                [label.Name, "probability"],
                i => $"{Quoted(classes[i] < words.Count ? words[(int)classes[i]] : Text(classes[i]))},{Text(probabilities[i])}");
        }

        var flat = value.to_type(ScalarType.Float32).reshape(value.shape[0], -1).contiguous().cpu();
        var (width, numbers) = ((int)flat.shape[1], flat.data<float>().ToArray());
        return new PredictionColumns(
            width == 1 ? [name] : [.. Enumerable.Range(0, width).Select(j => $"{name}.{j}")],
            i => string.Join(',', Enumerable.Range(i * width, width).Select(j => Text(numbers[j]))));
    }

    private static string Text(IFormattable number) => number.ToString(null, CultureInfo.InvariantCulture);

    private static string Quoted(string word) => word.AsSpan().IndexOfAny(",\"\n") < 0 ? word : $"\"{word.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
