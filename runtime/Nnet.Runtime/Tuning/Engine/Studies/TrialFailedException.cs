namespace Nnet.Tuning.Engine;

/// <summary>The trial can't go on: its training diverged. The message says why.</summary>
public sealed class TrialFailedException(string reason) : Exception(reason);
