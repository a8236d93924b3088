using Nnet.Language.Lowering.Data;
using Nnet.Language.Lowering.Recipes;
using Nnet.Language.Semantics.Settings;
using Nnet.Language.Syntax;

namespace Nnet.Language.Semantics.Recipes;

/// <summary>Values that a recipe watches: <c>validation.loss</c>, <c>validation.accuracy</c>.</summary>
/// <param name="metrics">The recipe's metrics.</param>
internal sealed class Monitors(SettingReader reader, IReadOnlyList<MetricIr> metrics)
{
    private static readonly string[] LargerIsBetter = ["Accuracy", "TopK", "Precision", "Recall", "F1", "ConfusionMatrix", "AUROC", "R2"];

    private static readonly string[] MeansOverSamples = ["Accuracy", "TopK", "MeanAbsoluteError", "MeanSquaredError"];

    /// <summary>Whether a metric is gathered from training batches, too: those that are means over samples are.</summary>
    public static bool IsOnTraining(MetricIr metric) => metric is RowMetricIr row && Array.IndexOf(MeansOverSamples, row.Row) >= 0;

    /// <summary>True for rows of metrics whose larger values are better.</summary>
    public static bool IsLargerBetter(string row) => Array.IndexOf(LargerIsBetter, row) >= 0;

    /// <summary>The monitored value; null where there is none, which is then reported.</summary>
    public MonitorIr? Lower(PathSyntax path)
    {
        if (path.Parts.Length != 2)
        {
            if (path.Text.Length > 0) reader.Report("NN6007", path, $"\"{path.Text}\" is not computed. Write a part and a value: validation.loss.");
            return null;
        }

        var (part, name) = (path.Parts[0], path.Parts[1]);
        if (part.Text == "test")
        {
            reader.Report("NN6003", path, "The test part is looked at once, at the end, and decides nothing. Take validation.");
            return null;
        }

        if (part.Text is not ("train" or "validation"))
        {
            reader.Report("NN6003", part, $"There is no part \"{part.Text}\".{Hints.For(part.Text, ["train", "validation"], "It can be")}");
            return null;
        }

        var metric = metrics.FirstOrDefault(candidate => candidate.Name == name.Text);
        if (name.Text != "loss" && metric is null)
        {
            reader.Report("NN6007", name, $"The recipe does not compute \"{name.Text}\".{Hints.For(name.Text, metrics.Select(candidate => candidate.Name).Concat(["loss"]), "It computes")}");
            return null;
        }

        if (metric is not null && part.Text == "train" && !IsOnTraining(metric))
        {
            reader.Report("NN6007", path, $"\"{name.Text}\" is computed on the validation part alone: on training batches only means over samples are. Write validation.{name.Text}.");
            return null;
        }

        return new(part.Text == "train" ? DataPart.Train : DataPart.Validation, name.Text, metric is RowMetricIr row && IsLargerBetter(row.Row));
    }
}
