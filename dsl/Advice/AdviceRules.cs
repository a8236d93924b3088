using System.Collections.Immutable;
using Nnet.Language.Advice.Rules;

namespace Nnet.Language.Advice;

/// <summary>All rules, in the order of their ids.</summary>
public static class AdviceRules
{
    /// <summary>The rules.</summary>
    public static ImmutableArray<AdviceRule> All { get; } =
    [
        new DoubleSoftmaxRule(),
        new BiasBeforeNormRule(),
        new DropoutBeforeNormRule(),
        new CoupledDecayRule(),
        new MissingSeedRule(),
        new DropoutBeforeResultRule(),
        new SoftmaxOverOneRule(),
        new ActivatedScoresRule(),
        new ScoresForProbabilitiesRule(),
        new RepeatedActivationRule(),
        new CollapsingLayersRule(),
        new SaturatingStackRule(),
        new LearningRateRule(),
        new LinearRateRangeRule(),
        new DeadTapsRule(),
        new LargeBatchRule(),
        new EqualWeightsRule(),
        new UnusedNameRule(),
    ];
}
