using System.Collections.Immutable;

namespace Nnet.Tuning.Engine;

/// <summary>What a trial runs.</summary>
public interface ITrialObjective
{
    /// <summary>Tries the parameters.</summary>
    /// <returns>A value for each objective.</returns>
    /// <exception cref="TrialPrunedException">From <see cref="ITrialContext.Report"/>; let it pass.</exception>
    /// <exception cref="TrialInfeasibleException">The assignment is impossible.</exception>
    ImmutableArray<double> Run(ITrialContext trial, CancellationToken cancellation);
}
