using Nnet.Language.Ops;

namespace Nnet.Language.Semantics.Tuning;

/// <summary>The samplers and pruners of tuning plans.</summary>
internal static class PlanTables
{
    public static OptionTable Samplers { get; } = new("sampler",
    [
        new("grid", [], "Every point, one after the other."),
        new("random", [], "Points at random (Bergstra and Bengio 2012)."),
        new("sobol", [], "Points that fill the space evenly (Sobol 1967)."),
        new("tpe", [], "Points that resemble the good ones (Bergstra et al. 2011)."),
        new("pbt", [], "Trials that copy the weights of better ones (Jaderberg et al. 2017)."),
    ]);

    public static OptionTable Pruners { get; } = new("pruner",
    [
        new("median", [Option.Int("startup", 5, min: 0), Option.Int("warmup", 1, min: 0)], "Stops what is worse than the median of earlier trials."),
        new("asha", [Option.Int("reduction", 3, min: 2), Option.Int("least", 1, min: 1)], "Goes on with the best share at each rung (Li et al. 2020)."),
        new("hyperband", [Option.Int("reduction", 3, min: 2), Option.Int("least", 1, min: 1)], "Several rungs that begin at different lengths (Li et al. 2018)."),
        new("patience", [Option.Int("epochs", 5, min: 1)], "Stops what no longer improves."),
    ]);
}
