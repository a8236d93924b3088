using Nnet.Data;
using Nnet.Data.Samples;
using static TorchSharp.torch;

namespace Nnet.Training.Prediction;

/// <summary>Brings values of a float field back to the units of its file: <c>normalize</c> and <c>scale</c> are undone.</summary>
/// <param name="field">The field.</param>
/// <param name="normalization">Its statistics; null: it is not normalized.</param>
internal sealed class OriginalUnits(FieldDefinition field, Normalization? normalization)
{
    /// <summary>Those of a field of some data.</summary>
    public static OriginalUnits Of(DataSet data, FieldDefinition field) => new(field, data.Normalizations.FirstOrDefault(known => known.Field == field.Name));

    /// <summary>True where a value changes.</summary>
    public bool Differ => normalization is not null || @field.Scale != 1;

    /// <summary>A value in the file's units.</summary>
    /// <param name="value">As the network has it.</param>
    /// <param name="place">Its place among the values of its sample.</param>
    public double Of(double value, int place)
    {
        if (normalization is { } known)
        {
            var channel = field.Shape.Count == 3 ? place / (field.Length / known.Mean.Length) : place % known.Mean.Length;
            value = (value * known.Deviation[channel]) + known.Mean[channel];
        }

        return value / field.Scale;
    }

    /// <summary>Predictions of the field, (samples, ...), in the file's units; a new tensor.</summary>
    public Tensor Of(Tensor predictions)
    {
        using var whole = predictions.detach().to_type(ScalarType.Float64).cpu().contiguous();
        var values = whole.data<double>().ToArray();
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = Of(values[i], i % field.Length);
        }

        return tensor(values, predictions.shape, dtype: ScalarType.Float64);
    }
}
