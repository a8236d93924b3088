using static TorchSharp.torch;

namespace Nnet.Training;

/// <summary>Finds what made a loss infinite or NaN.</summary>
internal static class NonFinite
{
    /// <summary>One sentence that names the origin, and what to do.</summary>
    public static string Explain(ActiveStep step, TrainingModel model, Batch batch, long number)
    {
        using var scope = NewDisposeScope();
        using var quiet = no_grad();
        var prefix = $"The loss of step \"{step.Name}\" is {(double.IsNaN(step.LastLoss) ? "NaN" : "infinite")} at step {number}.";
        for (var i = 0; i < batch.Values.Count; i++)
        {
            if (!IsFinite(batch.Values[i]))
            {
                return $"{prefix} The field \"{batch.Names[i]}\" has values that are not finite, in one of the samples {string.Join(", ", batch.Samples.Take(8))}. Clean the data.";
            }
        }

        foreach (var (key, value, _) in Keys.Of(model.Networks))
        {
            if (!IsFinite(value))
            {
                return $"{prefix} The weight \"{key}\" is not finite any more: an update was too large. Lower the learning rate, or write \"clip norm 1.0\" in the optimizer.";
            }
        }

        return $"{prefix} The weights are finite, so that the forward pass or the loss overflows: lower the learning rate, scale or normalize the data, or look for a Log or Sqrt of values at 0.";
    }

    private static bool IsFinite(Tensor value) => !value.is_floating_point() || value.isfinite().all().item<bool>();
}
