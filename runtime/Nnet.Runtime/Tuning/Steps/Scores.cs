using Nnet.Data;
using Nnet.Training;
using static TorchSharp.torch;

namespace Nnet.Tuning.Steps;

/// <summary>A network's scores for classes beside the class field that they are about.</summary>
/// <param name="Field">The class field.</param>
/// <param name="Place">Its place in a batch.</param>
internal sealed record Scores(FieldDefinition Field, int Place)
{
    /// <summary>The task's class field; null: the network does not tell classes apart.</summary>
    public static Scores? Of(Laboratory bench)
    {
        var fields = bench.Definition.Data.Fields.Select((field, place) => (field, place)).Where(entry => entry.field is { Type: FieldType.Class, Shape.Count: 0 }).ToArray();
        if (bench.Predictor is null || fields.Length == 0) return null;
        var named = fields.FirstOrDefault(entry => entry.field.Name == bench.Definition.InitialLoss?.TargetField);
        var (field, place) = named.field is null ? fields[0] : named;
        return new(field, place);
    }

    /// <summary>How many samples of a batch are decided rightly; null: the result is no score for each class.</summary>
    public long? Right(Predictions predictions, Batch batch)
    {
        using var scope = NewDisposeScope();
        var (scores, labels) = (predictions[0], batch[Place]);
        if (batch.Rows is { } rows) (scores, labels) = (scores.index_select(0, rows), labels.index_select(0, rows));
        if (scores.dim() == 2 && scores.shape[1] > 1) return scores.argmax(1).eq(labels).sum().item<long>();
        return scores.numel() == labels.numel() && Field.Classes == 2 ? scores.reshape(-1).gt(0).eq(labels.eq(1)).sum().item<long>() : null;
    }

    /// <summary>The share of samples decided rightly, without gradients; null: it can't be told.</summary>
    public static double? Accuracy(Laboratory bench, IEnumerable<Batch> batches)
    {
        if (Of(bench) is not { } scores) return null;
        using var quiet = no_grad();
        long right = 0, count = 0;
        foreach (var batch in batches)
        {
            using (batch)
            using (var predictions = bench.Predictor!.Predict(batch))
            {
                if (scores.Right(predictions, batch) is not { } some) return null;
                right += some;
                count += batch.Rows?.shape[0] ?? batch.Size;
            }
        }

        return count == 0 ? null : (double)right / count;
    }
}
