namespace Nnet.Tuning;

/// <summary>A value that a plan makes small or large.</summary>
/// <param name="Name"><c>validation.accuracy</c>, or <c>parameters</c>.</param>
/// <param name="Maximize">True to make it large.</param>
public sealed record PlanObjective(string Name, bool Maximize)
{
    /// <summary>The objective that is the number of weights that learn.</summary>
    public const string Parameters = "parameters";
}
