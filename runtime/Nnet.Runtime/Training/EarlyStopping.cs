namespace Nnet.Training;

/// <summary>Whether larger or smaller values of a measured name are better.</summary>
internal static class Direction
{
    /// <summary>Losses, errors and perplexities are better small, everything else large.</summary>
    public static bool HigherIsBetter(string name) =>
        !(name.Contains("loss", StringComparison.OrdinalIgnoreCase) || name.Contains("error", StringComparison.OrdinalIgnoreCase) || name.Contains("perplexity", StringComparison.OrdinalIgnoreCase));

    /// <summary>True where <paramref name="value"/> beats <paramref name="best"/> by more than <paramref name="delta"/>.</summary>
    public static bool Improves(string name, double value, double best, double delta = 0) =>
        !double.IsNaN(value) && (double.IsNaN(best) || (HigherIsBetter(name) ? value > best + delta : value < best - delta));
}

/// <summary>Counts evaluations without improvement.</summary>
internal sealed class EarlyStopping(EarlyStopDefinition definition)
{
    private double best = double.NaN;
    private int waited;

    /// <summary>The memory as numbers, for checkpoints.</summary>
    public double[] State
    {
        get => [best, waited];
        set => (best, waited) = (value[0], (int)value[1]);
    }

    /// <summary>Takes in an evaluation.</summary>
    /// <returns>Why training stops now; null: it goes on.</returns>
    public string? Report(double value)
    {
        if (Direction.Improves(definition.Monitor, value, best, definition.MinDelta))
        {
            best = value;
            waited = 0;
            return null;
        }

        return ++waited >= definition.Patience ? $"{definition.Monitor} has not improved for {definition.Patience} epochs" : null;
    }
}
