using System.Collections.Immutable;
using Nnet.Tuning.Engine;

namespace Nnet.Runtime.Tests.Tuning;

/// <summary>An objective from a function.</summary>
internal sealed class Objective(Func<ITrialContext, double> function) : ITrialObjective
{
    public ImmutableArray<double> Run(ITrialContext trial, CancellationToken cancellation) => [function(trial)];
}
