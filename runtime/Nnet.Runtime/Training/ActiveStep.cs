using Nnet.Optimizers;
using Nnet.Schedules;
using Nnet.Training.Monitoring;
using static TorchSharp.torch;

namespace Nnet.Training;

/// <summary>A step of a recipe with its optimizer and its schedule, and what it did last.</summary>
internal sealed class ActiveStep : IDisposable
{
    private readonly TrainingStep definition;
    private readonly int accumulate;
    private readonly IReadOnlyList<NamedParameter> trained;

    public ActiveStep(TrainingStep definition, IReadOnlyList<NamedNetwork> networks, TrainingSpan span, int accumulate, bool constantRate)
    {
        this.definition = definition;
        this.accumulate = accumulate;
        trained = Keys.Trained(networks, definition.Updates);
        Updater = OptimizerFactory.Create(definition.Optimizer, trained);
        Schedule = Schedule.Create(constantRate ? null : definition.Optimizer.Schedule, definition.Optimizer.Options.GetValueOrDefault("lr", 1e-3), span);
        Others = [.. networks.Where(network => !definition.Updates.Contains(network.Name)).SelectMany(network => network.Module.parameters()).Where(parameter => parameter.requires_grad)];
    }

    public string Name => definition.Name;

    /// <summary>Its place among the recipe's steps.</summary>
    public int Index { get; init; }

    public TrainingStep Definition => definition;

    public ParameterUpdater Updater { get; }

    public Schedule Schedule { get; }

    /// <summary>The rate of the last update.</summary>
    public double Rate { get; set; }

    /// <summary>The norm of all gradients at the last update, before clipping; NaN where nobody needed it.</summary>
    public double GradientNorm { get; private set; } = double.NaN;

    /// <summary>A norm above which gradients explode.</summary>
    public const double LargestNorm = 1e3;

    /// <summary>A norm below which they vanish.</summary>
    public const double SmallestNorm = 1e-6;

    /// <summary>The weight with the largest gradient when they first exploded, or the smallest when they first vanished; null: neither happened.</summary>
    public string? Extreme { get; private set; }

    /// <summary>Looks for dead units; null: nobody asked.</summary>
    public UnitMonitor? Units { get; init; }

    /// <summary>The parameters that it updates.</summary>
    public IReadOnlyList<NamedParameter> Trained => trained;

    /// <summary>True where the last update limited the norm.</summary>
    public bool Clipped { get; private set; }

    /// <summary>Measure the norm even where nothing is clipped.</summary>
    public bool WatchNorm { get; set; }

    /// <summary>Weights of the classes in the loss; null: none.</summary>
    public ClassWeightedLoss? ClassWeights { get; init; }

    /// <summary>The last value of the loss.</summary>
    public double LastLoss { get; set; }

    private IReadOnlyList<Tensor> Others { get; }

    /// <summary>The scalar to minimize, graph attached; parameters of networks that the step does not update stay out of the graph.</summary>
    public Tensor Loss(Batch batch)
    {
        SetLearning(Others, false);
        try
        {
            if (ClassWeights is { } weights && definition is PredictiveStep weighed)
            {
                return weights.Compute(weighed, batch);
            }

            return batch.Mixed is { } mixed && definition is PredictiveStep predictive
                ? MixedLoss.Compute(predictive, batch, mixed)
                : batch.Rows is { } rows && definition is PredictiveStep partial
                    ? PartLoss.Compute(partial, batch, rows)
                    : definition.Minimize(batch);
        }
        finally
        {
            SetLearning(Others, true);
        }
    }

    /// <summary>One update from the gradients gathered since the last, which are then zero.</summary>
    public void Update(long step)
    {
        var scale = 1.0 / accumulate;
        var optimizer = definition.Optimizer;
        if (optimizer.ClipValue is { } limit)
        {
            Updater.ClipValue(limit * accumulate);
        }

        Clipped = false;
        if (optimizer.ClipNorm is not null || WatchNorm)
        {
            GradientNorm = Updater.GradientNorm() * scale;
            if (Extreme is null && GradientNorm is > LargestNorm or < SmallestNorm)
            {
                Extreme = MostExtreme(GradientNorm > LargestNorm);
            }

            if (optimizer.ClipNorm is { } largest && GradientNorm > largest)
            {
                Clipped = true;
                scale *= largest / (GradientNorm + 1e-6);
            }
        }

        Rate = Schedule.Rate(step);
        Updater.Momentum = Schedule.Momentum(step);
        Updater.Step(Rate, scale);
        Updater.ZeroGradients();
    }

    public void Dispose()
    {
        Units?.Dispose();
        Updater.Dispose();
    }

    private string? MostExtreme(bool isLargest)
    {
        using var scope = NewDisposeScope();
        using var quiet = no_grad();
        var norms = trained.Where(entry => entry.Value.grad is not null).Select(entry => (entry.Key, Norm: entry.Value.grad!.norm().item<float>()));
        return (isLargest ? norms.OrderByDescending(entry => entry.Norm) : norms.OrderBy(entry => entry.Norm)).Select(entry => entry.Key).FirstOrDefault();
    }

    private static void SetLearning(IReadOnlyList<Tensor> parameters, bool learns)
    {
        foreach (var parameter in parameters)
        {
            parameter.requires_grad_(learns);
        }
    }
}
