using System.Text;
using System.Text.Json.Nodes;
using Nnet.Checkpoints;
using Nnet.Data;
using Nnet.Metrics;
using Nnet.Reports;
using Nnet.Runs;
using static TorchSharp.torch;

namespace Nnet.Training;

/// <summary>What a classifier with the best weights does, sample by sample, for the report: the confusion matrix and the samples that it is most wrong about.</summary>
internal static class EvaluationDetails
{
    private const int Worst = 12;

    /// <summary>Writes <c>evaluation.json</c>; of a regression, predicted and actual values; nothing of other recipes.</summary>
    public static void Write(RunFolder run, TrainingModel model, TrainingData data, string part)
    {
        var fields = data.Data.Definition.Fields;
        var label = fields.Select((field, i) => (field, i)).FirstOrDefault(entry => entry.field.Type == FieldType.Class && entry.field.Shape.Count == 0);
        if (model.Steps is not [PredictiveStep step])
        {
            return;
        }

        if (label.field is null)
        {
            WriteRegression(run, step, model, data, part);
            return;
        }

        var matrix = new ConfusionMatrix();
        var worst = new List<(double Probability, long Sample, long Truth, long Decided, byte[]? Png)>();
        foreach (var network in model.Networks)
        {
            network.Module.eval();
        }

        using var quiet = no_grad();
        foreach (var batch in data.Evaluate(part))
        {
            using var scope = NewDisposeScope();
            using (batch)
            {
                var scores = step.Predict(batch)[0];
                if (scores.dim() != 2 || scores.shape[1] != label.field.Classes)
                {
                    return;
                }

                var rows = batch.Rows;
                scores = rows is null ? scores : scores.index_select(0, rows);
                var truth = rows is null ? batch[label.i] : batch[label.i].index_select(0, rows);
                matrix.Update(scores, truth);
                Collect(worst, scores, truth, batch, fields);
            }
        }

        Save(run, part, matrix, worst, Names(data, label.field));
    }

    private static void WriteRegression(RunFolder run, PredictiveStep step, TrainingModel model, TrainingData data, string part)
    {
        if (step.Metrics.Count == 0)
        {
            return;
        }

        foreach (var network in model.Networks)
        {
            network.Module.eval();
        }

        var details = new RegressionDetails();
        using var quiet = no_grad();
        foreach (var batch in data.Evaluate(part))
        {
            using var scope = NewDisposeScope();
            using (batch)
            {
                if (!details.Add(step, batch, data.Data))
                {
                    return;
                }
            }
        }

        if (details.Describe(part) is { } evaluation)
        {
            Write(run, evaluation);
        }
    }

    private static void Write(RunFolder run, JsonObject evaluation) =>
        AtomicFile.Write(Path.Combine(run.Path, "evaluation.json"), stream => stream.Write(Encoding.UTF8.GetBytes(evaluation.ToJsonString())));

    private static void Collect(List<(double Probability, long Sample, long Truth, long Decided, byte[]? Png)> worst, Tensor scores, Tensor truth, Batch batch, IReadOnlyList<FieldDefinition> fields)
    {
        var probabilities = nn.functional.softmax(scores, 1);
        var ofTruth = probabilities.gather(1, truth.unsqueeze(1)).squeeze(1).to_type(ScalarType.Float32).data<float>().ToArray();
        var decided = scores.argmax(1).data<long>().ToArray();
        var labels = truth.data<long>().ToArray();
        for (var i = 0; i < labels.Length; i++)
        {
            if (decided[i] == labels[i] || (worst.Count >= Worst && ofTruth[i] >= worst[^1].Probability))
            {
                continue;
            }

            worst.Add((ofTruth[i], batch.Samples.Count > i ? batch.Samples[i] : i, labels[i], decided[i], batch.Rows is null ? Picture(batch, i, fields) : null));
            worst.Sort((a, b) => a.Probability.CompareTo(b.Probability));
            worst.RemoveRange(Math.Min(Worst, worst.Count), Math.Max(0, worst.Count - Worst));
        }
    }

    private static byte[]? Picture(Batch batch, int sample, IReadOnlyList<FieldDefinition> fields)
    {
        for (var i = 0; i < fields.Count; i++)
        {
            if (fields[i] is { Type: FieldType.Float, Shape: [var channels and (1 or 3), var height, var width] })
            {
                var values = batch[i][sample].contiguous().data<float>().ToArray();
                return Png.Encode(values, (int)channels, (int)height, (int)width);
            }
        }

        return null;
    }

    private static string[] Names(TrainingData data, FieldDefinition label)
    {
        var words = data.Data.Part("train").Table.Words.GetValueOrDefault(label.Name);
        return [.. Enumerable.Range(0, (int)label.Classes).Select(i => words is not null && i < words.Count ? words[i] : i.ToString(System.Globalization.CultureInfo.InvariantCulture))];
    }

    private static void Save(RunFolder run, string part, ConfusionMatrix matrix, List<(double Probability, long Sample, long Truth, long Decided, byte[]? Png)> worst, string[] names)
    {
        var size = matrix.Counts.GetLength(0);
        var evaluation = new JsonObject
        {
            ["part"] = part,
            ["classes"] = new JsonArray([.. names.Take(size).Select(name => (JsonNode?)name)]),
            ["confusion"] = new JsonArray([.. Enumerable.Range(0, size).Select(i => (JsonNode?)new JsonArray([.. Enumerable.Range(0, size).Select(j => (JsonNode?)matrix.Counts[i, j])]))]),
            ["worst"] = new JsonArray([.. worst.Select(entry => (JsonNode?)new JsonObject
            {
                ["sample"] = entry.Sample,
                ["truth"] = names[entry.Truth],
                ["decided"] = names[entry.Decided],
                ["probability"] = entry.Probability,
                ["png"] = entry.Png is null ? null : Convert.ToBase64String(entry.Png),
            })]),
        };
        Write(run, evaluation);
    }
}
