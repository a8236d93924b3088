namespace Nnet.Tuning.Engine;

/// <summary>The pruner stops the trial.</summary>
public sealed class TrialPrunedException(string reason) : Exception(reason);
