using System.Text.Json.Nodes;
using Nnet.Data;
using Nnet.Training.Prediction;
using static TorchSharp.torch;

namespace Nnet.Training;

/// <summary>Predicted and actual values of a regression, gathered batch by batch for the report: those that the recipe's first metric compares.</summary>
internal sealed class RegressionDetails
{
    private const int Shown = 1000;
    private const int Worst = 12;
    private const int Buckets = 40;

    private readonly List<(double Truth, double Predicted, long Sample)> values = [];

    /// <summary>Adds a batch, in the units of the data's file; false where the values are not real numbers of one shape.</summary>
    public bool Add(PredictiveStep step, Batch batch, DataSet data)
    {
        using var all = step.Predict(batch);
        using var predictions = batch.Rows is null ? all.Select(arange(batch.Size)) : all.Select(batch.Rows);
        var part = batch.Rows is null ? batch : PartLoss.Restrict(batch, batch.Rows);
        var (prediction, target) = step.Metrics[0].Select(predictions, part);
        if (!prediction.is_floating_point() || !target.is_floating_point() || prediction.numel() != target.numel() || target.numel() == 0)
        {
            return false;
        }

        var predicted = prediction.to_type(ScalarType.Float64).contiguous().data<double>().ToArray();
        var truth = target.to_type(ScalarType.Float64).contiguous().data<double>().ToArray();
        var each = (int)Math.Max(1, truth.Length / Math.Max(1, part.Size));
        var field = part.Values.Select((value, i) => (value, i)).Where(entry => ReferenceEquals(entry.value, target)).Select(entry => data.Definition.Fields.ElementAtOrDefault(entry.i)).FirstOrDefault();
        var units = field is not null && field.Length == each ? OriginalUnits.Of(data, field) : null;
        for (var i = 0; i < truth.Length; i++)
        {
            var row = i / each;
            values.Add((units?.Of(truth[i], i % each) ?? truth[i], units?.Of(predicted[i], i % each) ?? predicted[i], batch.Rows is null && row < batch.Samples.Count ? batch.Samples[row] : row));
        }

        return true;
    }

    /// <summary>What the report shows; null where nothing was gathered or a value is not finite.</summary>
    public JsonObject? Describe(string part)
    {
        if (values.Count == 0 || values.Exists(value => !double.IsFinite(value.Truth) || !double.IsFinite(value.Predicted)))
        {
            return null;
        }

        var every = Math.Max(1, (values.Count + Shown - 1) / Shown);
        return new JsonObject
        {
            ["part"] = part,
            ["count"] = values.Count,
            ["pairs"] = new JsonArray([.. values.Where((_, i) => i % every == 0).Select(value => (JsonNode?)new JsonArray(value.Truth, value.Predicted))]),
            ["residuals"] = Residuals([.. values.Select(value => value.Predicted - value.Truth)]),
            ["worst"] = new JsonArray([.. values.OrderByDescending(value => Math.Abs(value.Predicted - value.Truth)).Take(Worst).Select(value => (JsonNode?)new JsonObject
            {
                ["sample"] = value.Sample,
                ["truth"] = value.Truth,
                ["predicted"] = value.Predicted,
            })]),
        };
    }

    private static JsonObject Residuals(double[] residuals)
    {
        var (low, high, mean) = (residuals.Min(), residuals.Max(), residuals.Average());
        var counts = new long[Buckets];
        var width = high > low ? (high - low) / Buckets : 1;
        foreach (var residual in residuals)
        {
            counts[Math.Min(Buckets - 1, (int)((residual - low) / width))]++;
        }

        return new JsonObject
        {
            ["low"] = low,
            ["high"] = low + (width * Buckets),
            ["mean"] = mean,
            ["deviation"] = Math.Sqrt(residuals.Average(residual => (residual - mean) * (residual - mean))),
            ["counts"] = new JsonArray([.. counts.Select(count => (JsonNode?)count)]),
        };
    }
}
