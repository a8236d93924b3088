namespace Nnet.Tuning.Engine;

/// <summary>What a range must obey.</summary>
internal static class RangeRules
{
    /// <summary>The upper end, when all is well.</summary>
    public static double Check(string name, double low, double high, bool log, double? step)
    {
        if (!(low <= high) || double.IsInfinity(low) || double.IsInfinity(high)) throw new ArgumentException($"The range of \"{name}\" runs from {low:g6} to {high:g6}: give the smaller end first, both finite.");
        if (log && low <= 0) throw new ArgumentException($"The logarithmic range of \"{name}\" starts at {low:g6}: it must start above 0.");
        if (log && step is not null) throw new ArgumentException($"The logarithmic range of \"{name}\" has a step: leave out the step, or \"log\".");
        if (step is <= 0) throw new ArgumentException($"The step of \"{name}\" is {step:g6}: it must be positive.");
        return high;
    }
}
