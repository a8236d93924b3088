using static TorchSharp.torch;

namespace Nnet.Metrics;

/// <summary>Sums over the elements of predictions and targets of one shape, in float64.</summary>
public abstract class RegressionMetric : Metric
{
    /// <inheritdoc/>
    public override bool HigherIsBetter => false;

    /// <summary>The number of elements.</summary>
    protected long Count { get; private set; }

    /// <summary>The sum of absolute errors.</summary>
    protected double Absolute { get; private set; }

    /// <summary>The sum of squared errors.</summary>
    protected double Squared { get; private set; }

    /// <summary>The sum of the targets.</summary>
    protected double Targets { get; private set; }

    /// <summary>The sum of the squared targets.</summary>
    protected double SquaredTargets { get; private set; }

    /// <inheritdoc/>
    public override void Update(Tensor prediction, Tensor target)
    {
        using var scope = NewDisposeScope();
        var truth = target.detach().to_type(ScalarType.Float64).flatten();
        var error = prediction.detach().to_type(ScalarType.Float64).flatten().sub(truth);
        Count += truth.numel();
        Absolute += error.abs().sum().item<double>();
        Squared += error.square().sum().item<double>();
        Targets += truth.sum().item<double>();
        SquaredTargets += truth.square().sum().item<double>();
    }
}

/// <summary>The mean absolute error.</summary>
public sealed class MeanAbsoluteError : RegressionMetric
{
    /// <inheritdoc/>
    public override double Compute() => Absolute / Count;
}

/// <summary>The mean squared error.</summary>
public sealed class MeanSquaredError : RegressionMetric
{
    /// <inheritdoc/>
    public override double Compute() => Squared / Count;
}

/// <summary>The root of the mean squared error.</summary>
public sealed class RootMeanSquaredError : RegressionMetric
{
    /// <inheritdoc/>
    public override double Compute() => Math.Sqrt(Squared / Count);
}

/// <summary>The share of the targets' variance that is explained: 1 - squared errors / squared deviations from the mean.</summary>
public sealed class R2 : RegressionMetric
{
    /// <inheritdoc/>
    public override bool HigherIsBetter => true;

    /// <inheritdoc/>
    public override double Compute() => 1 - (Squared / (SquaredTargets - (Targets * Targets / Count)));
}
