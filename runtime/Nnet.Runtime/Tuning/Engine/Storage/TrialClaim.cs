namespace Nnet.Tuning.Engine;

/// <summary>The right to run a trial, until its lease runs out.</summary>
/// <param name="Token">Rises with every claim of the trial; a report with an older token is refused.</param>
public sealed record TrialClaim(long Study, int Number, long Token);
