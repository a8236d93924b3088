using System.Collections.Immutable;

namespace Nnet.Schedules;

/// <summary>The memory of <c>ReduceOnPlateau</c>: PyTorch's rule, told the validation loss after each epoch (lower is better).</summary>
public sealed class Plateau(ImmutableSortedDictionary<string, double> options)
{
    private readonly double factor = options.GetValueOrDefault("factor", 0.1);
    private readonly double patience = options.GetValueOrDefault("patience", 10);
    private readonly double threshold = options.GetValueOrDefault("threshold", 1e-4);
    private readonly double cooldown = options.GetValueOrDefault("cooldown", 0);
    private readonly double lowestScale = options.GetValueOrDefault("min_factor", 0);

    /// <summary>What the rate is multiplied by now.</summary>
    public double Scale { get; private set; } = 1;

    /// <summary>The memory as numbers, for checkpoints: scale, best, bad epochs, epochs of cooldown left.</summary>
    public double[] State
    {
        get => [Scale, best, badEpochs, coolingEpochs];
        set => (Scale, best, badEpochs, coolingEpochs) = (value[0], value[1], value[2], value[3]);
    }

    private double best = double.PositiveInfinity;
    private double badEpochs;
    private double coolingEpochs;

    /// <summary>Takes in the monitored value of an epoch.</summary>
    public void Report(double value)
    {
        if (value < best * (1 - threshold))
        {
            best = value;
            badEpochs = 0;
        }
        else
        {
            badEpochs++;
        }

        if (coolingEpochs > 0)
        {
            coolingEpochs--;
            badEpochs = 0;
        }

        if (badEpochs > patience)
        {
            Scale = Math.Max(Scale * factor, lowestScale);
            coolingEpochs = cooldown;
            badEpochs = 0;
        }
    }
}
