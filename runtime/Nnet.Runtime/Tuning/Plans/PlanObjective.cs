using Nnet.Hyperparameters;

namespace Nnet.Tuning;

/// <summary>A value that a plan makes small or large.</summary>
/// <param name="Name"><c>validation.accuracy</c>, or a cost of the network: <c>parameters</c>, <c>flops</c>.</param>
/// <param name="Maximize">True to make it large.</param>
public sealed record PlanObjective(string Name, bool Maximize)
{
    /// <summary>The objective that is the number of weights that learn.</summary>
    public const string Parameters = "parameters";

    /// <summary>Computes a cost from the hyperparameters; null: it is measured.</summary>
    public Func<HyperparameterValues, long>? Cost { get; init; }
}
